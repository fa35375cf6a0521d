import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { beslut, kommun, namnd } from './schema.ts'
import { samverkanArende, samverkanSvar } from './schema-samverkan.ts'

export type ArendeRad = typeof samverkanArende.$inferSelect

export function selectArenden(tx: AktorTx, samverkanId: string): Promise<ArendeRad[]> {
  return tx
    .select()
    .from(samverkanArende)
    .where(eq(samverkanArende.samverkanId, samverkanId))
    .orderBy(asc(samverkanArende.skapad), asc(samverkanArende.id))
}

/** Every answer with who gave it and by which decision, in the order they came. */
export function selectSvar(tx: AktorTx, samverkanId: string) {
  return tx
    .select({
      arendeId: samverkanSvar.arendeId,
      kommunId: samverkanSvar.kommunId,
      namndId: samverkanSvar.namndId,
      kommun: kommun.namn,
      namnd: namnd.namn,
      svar: samverkanSvar.svar,
      beslut: { datum: beslut.datum, paragraf: beslut.paragraf, diarienummer: beslut.diarienummer },
    })
    .from(samverkanSvar)
    .innerJoin(kommun, eq(kommun.kommunId, samverkanSvar.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, samverkanSvar.kommunId), eq(namnd.namndId, samverkanSvar.namndId)))
    .innerJoin(beslut, and(eq(beslut.kommunId, samverkanSvar.kommunId), eq(beslut.id, samverkanSvar.beslutId)))
    .where(eq(samverkanSvar.samverkanId, samverkanId))
    .orderBy(asc(samverkanSvar.skapad), asc(kommun.namn))
}

export async function insertArende(tx: AktorTx, rad: typeof samverkanArende.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(samverkanArende).values(rad).returning({ id: samverkanArende.id })
  return ny?.id as string
}

export async function insertSvar(tx: AktorTx, rad: typeof samverkanSvar.$inferInsert): Promise<boolean> {
  const nya = await tx.insert(samverkanSvar).values(rad).onConflictDoNothing().returning({ id: samverkanSvar.arendeId })
  return nya.length > 0
}

export async function settleArende(
  tx: AktorTx,
  nyckel: { readonly samverkanId: string; readonly id: string },
  utfall: { readonly status: string; readonly avgjord: Temporal.Instant },
): Promise<void> {
  await tx
    .update(samverkanArende)
    .set(utfall)
    .where(
      and(
        eq(samverkanArende.samverkanId, nyckel.samverkanId),
        eq(samverkanArende.id, nyckel.id),
        isNull(samverkanArende.avgjord),
      ),
    )
}

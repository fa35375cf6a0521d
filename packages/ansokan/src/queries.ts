import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { ansokan, arende } from './schema.ts'

export async function insertAnsokan(tx: AktorTx, rad: typeof ansokan.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(ansokan).values(rad).returning({ id: ansokan.id })
  return (ny as { id: string }).id
}

export async function loadAnsokan(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(ansokan).where(eq(ansokan.id, id))
  return rad
}

/** The application, held until the transaction ends, so that two submissions at once become one. */
export async function lockAnsokan(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(ansokan).where(eq(ansokan.id, id)).for('update')
  return rad
}

export async function listAnsokningar(tx: AktorTx, utforareId: string) {
  return tx.select().from(ansokan).where(eq(ansokan.utforareId, utforareId)).orderBy(desc(ansokan.andrad))
}

/** Saves a draft when nobody else has since `rev`; undefined when somebody has. */
export async function updateUtkast(
  tx: AktorTx,
  nyckel: { readonly id: string; readonly rev: number },
  varden: Partial<typeof ansokan.$inferInsert>,
): Promise<{ rev: number } | undefined> {
  const [rad] = await tx
    .update(ansokan)
    .set({ ...varden, rev: nyckel.rev + 1 })
    .where(and(eq(ansokan.id, nyckel.id), eq(ansokan.rev, nyckel.rev), eq(ansokan.status, 'utkast')))
    .returning({ rev: ansokan.rev })
  return rad
}

export async function markInlamnad(
  tx: AktorTx,
  id: string,
  inlamnad: { readonly inlamnad: Temporal.Instant; readonly inlamnadAv: string },
): Promise<void> {
  await tx
    .update(ansokan)
    .set({ ...inlamnad, status: 'inlamnad' })
    .where(eq(ansokan.id, id))
}

export async function deleteUtkast(tx: AktorTx, id: string): Promise<void> {
  await tx.delete(ansokan).where(and(eq(ansokan.id, id), eq(ansokan.status, 'utkast')))
}

export async function insertArende(tx: AktorTx, rad: typeof arende.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(arende).values(rad).returning({ id: arende.id })
  return (ny as { id: string }).id
}

export async function listArendenOfAnsokan(tx: AktorTx, ansokanId: string) {
  return tx.select().from(arende).where(eq(arende.ansokanId, ansokanId)).orderBy(arende.diarienummer)
}

export async function listArendenOfUtforare(tx: AktorTx, utforareId: string) {
  return tx.select().from(arende).where(eq(arende.utforareId, utforareId)).orderBy(desc(arende.inkommen))
}

/** The firm's cases under the same underlag that are not yet decided or taken back. */
export async function listOppnaArenden(tx: AktorTx, utforareId: string, underlagId: string) {
  return tx
    .select({ kommunId: arende.kommunId, namndId: arende.namndId, diarienummer: arende.diarienummer })
    .from(arende)
    .where(
      and(
        eq(arende.utforareId, utforareId),
        eq(arende.underlagId, underlagId),
        inArray(arende.status, ['inkommen', 'komplettering', 'provning']),
      ),
    )
}

import type { AktorTx } from '@valfri/db/aktor'
import { beslut } from '@valfri/tenancy/schema'
import { and, asc, eq } from 'drizzle-orm'
import { avtal } from './schema.ts'
import { direktkvalificering, egenregikontroll } from './schema-egenregi.ts'

const BESLUT = {
  datum: beslut.datum,
  paragraf: beslut.paragraf,
  diarienummer: beslut.diarienummer,
}

/** The interna uppdrag of an utförare with the decision that first gave each, the oldest first. */
export function selectInternaUppdrag(tx: AktorTx, utforareId: string) {
  return tx
    .select({ avtal, beslut: BESLUT })
    .from(avtal)
    .leftJoin(beslut, and(eq(beslut.kommunId, avtal.kommunId), eq(beslut.id, avtal.beslutId)))
    .where(and(eq(avtal.utforareId, utforareId), eq(avtal.slag, 'internt-uppdrag'), eq(avtal.status, 'signerat')))
    .orderBy(asc(avtal.fran))
}

/** Every decision that has turned the label on or off, in the order they hold. */
export function selectDirektkvalificeringar(tx: AktorTx, utforareId: string) {
  return tx
    .select({ rad: direktkvalificering, beslut: BESLUT })
    .from(direktkvalificering)
    .innerJoin(
      beslut,
      and(eq(beslut.kommunId, direktkvalificering.kommunId), eq(beslut.id, direktkvalificering.beslutId)),
    )
    .where(eq(direktkvalificering.utforareId, utforareId))
    .orderBy(asc(direktkvalificering.fran), asc(direktkvalificering.nr))
}

export async function insertDirektkvalificering(
  tx: AktorTx,
  rad: typeof direktkvalificering.$inferInsert,
): Promise<void> {
  await tx.insert(direktkvalificering).values(rad)
}

export function selectKontroller(tx: AktorTx, kommunId: string, avtalId: string) {
  return tx
    .select()
    .from(egenregikontroll)
    .where(and(eq(egenregikontroll.kommunId, kommunId), eq(egenregikontroll.avtalId, avtalId)))
    .orderBy(asc(egenregikontroll.datum), asc(egenregikontroll.id))
}

export async function insertKontroll(tx: AktorTx, rad: typeof egenregikontroll.$inferInsert): Promise<void> {
  await tx.insert(egenregikontroll).values(rad)
}

import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, count, desc, eq, gte, isNull, notInArray, or, sql } from 'drizzle-orm'
import { ansokan, arende, arendebeslut, avtal, provning, underrattelse } from './schema.ts'

/** Cases that are neither decided nor taken back, in the order they came in, with how many villkor have an outcome. */
export async function listOppnaMedProvade(tx: AktorTx) {
  const provade = sql<number>`(select count(distinct ${provning.villkorId})::int from ${provning}
    where ${provning.kommunId} = ${arende.kommunId} and ${provning.arendeId} = ${arende.id})`
  return tx
    .select({ arende, namn: utforare.namn, provade })
    .from(arende)
    .innerJoin(utforare, eq(utforare.id, arende.utforareId))
    .where(notInArray(arende.status, ['beslutad', 'aterkallad']))
    .orderBy(asc(arende.inkommen), asc(arende.diarienummer))
}

/** Decided cases where something is left to do: the underrättelse, or the avtal of who was approved. */
export async function listBeslutadeAttFolja(tx: AktorTx) {
  return tx
    .select({
      id: arende.id,
      namn: utforare.namn,
      utfall: arendebeslut.utfall,
      underrattad: underrattelse.lamnad,
      avtalId: avtal.id,
    })
    .from(arendebeslut)
    .innerJoin(arende, and(eq(arende.kommunId, arendebeslut.kommunId), eq(arende.id, arendebeslut.arendeId)))
    .innerJoin(utforare, eq(utforare.id, arende.utforareId))
    .leftJoin(
      underrattelse,
      and(eq(underrattelse.kommunId, arende.kommunId), eq(underrattelse.beslutId, arendebeslut.id)),
    )
    .leftJoin(avtal, and(eq(avtal.kommunId, arende.kommunId), eq(avtal.arendeId, arende.id)))
    .where(
      and(
        // A refusal that was put aside asks for nothing more: the case is tried anew.
        eq(arende.status, 'beslutad'),
        or(isNull(underrattelse.id), and(eq(arendebeslut.utfall, 'godkand'), isNull(avtal.id))),
      ),
    )
    .orderBy(asc(arendebeslut.datum), asc(arende.diarienummer))
}

/** The firm's drafts: how many, and the one that was written in last. */
export async function loadUtkastlage(tx: AktorTx, utforareId: string) {
  const villkor = and(eq(ansokan.utforareId, utforareId), eq(ansokan.status, 'utkast'))
  const [antal] = await tx.select({ n: count() }).from(ansokan).where(villkor)
  const [senast] = await tx
    .select({ id: ansokan.id, andrad: ansokan.andrad })
    .from(ansokan)
    .where(villkor)
    .orderBy(desc(ansokan.andrad))
    .limit(1)
  return { antal: antal?.n ?? 0, senast: senast ?? null }
}

/** Decisions that the firm has been told of since an instant, newest first. */
export async function listUnderrattade(tx: AktorTx, utforareId: string, sedan: Temporal.Instant) {
  return tx
    .select({
      arendeId: underrattelse.arendeId,
      kommunId: underrattelse.kommunId,
      utfall: arendebeslut.utfall,
      lamnad: underrattelse.lamnad,
      sistaDag: underrattelse.sistaDag,
    })
    .from(underrattelse)
    .innerJoin(
      arendebeslut,
      and(eq(arendebeslut.kommunId, underrattelse.kommunId), eq(arendebeslut.id, underrattelse.beslutId)),
    )
    .where(and(eq(underrattelse.utforareId, utforareId), gte(underrattelse.lamnad, sedan)))
    .orderBy(desc(underrattelse.lamnad))
}

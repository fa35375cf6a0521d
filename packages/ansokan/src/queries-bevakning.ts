import type { AktorTx } from '@valfri/db/aktor'
import type { Period } from '@valfri/notis/bevakning'
import { utforare } from '@valfri/utforare/schema'
import { and, between, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import { arende, arendebeslut, avtal, komplettering, underrattelse } from './schema.ts'

const avslutade = ['beslutad', 'aterkallad']

/** The nämnd's kommun by name, in a row that has kommun_id. */
const kommunNamn = (kolumn: typeof arende.kommunId | typeof avtal.kommunId) =>
  sql<string>`(select k.namn from kommun k where k.kommun_id = ${kolumn})`

/** Begäran whose last day falls in the period, with whether an answer is still looked for. */
export function listKompletteringsdagar(tx: AktorTx, { fran, till }: Period) {
  return tx
    .select({
      id: komplettering.id,
      arendeId: komplettering.arendeId,
      datum: komplettering.sistaDag,
      besvarad: komplettering.besvarad,
      status: arende.status,
      firma: utforare.namn,
      kommun: kommunNamn(arende.kommunId),
    })
    .from(komplettering)
    .innerJoin(arende, and(eq(arende.kommunId, komplettering.kommunId), eq(arende.id, komplettering.arendeId)))
    .innerJoin(utforare, eq(utforare.id, arende.utforareId))
    .where(between(komplettering.sistaDag, fran, till))
}

/** Open cases, or the one that is named, with the handling time that their version promises, in days. */
export function listBeslutstider(tx: AktorTx, arendeId?: string) {
  return tx
    .select({
      arende: { id: arende.id, inkommen: arende.inkommen },
      dagar: sql<number>`(select (v.gemensam->>'beslutstidDagar')::int from underlag_version v where v.id = ${arende.versionId})`,
      firma: utforare.namn,
      kommun: kommunNamn(arende.kommunId),
    })
    .from(arende)
    .innerJoin(utforare, eq(utforare.id, arende.utforareId))
    .where(and(notInArray(arende.status, avslutade), arendeId === undefined ? undefined : eq(arende.id, arendeId)))
}

/** The begäran of several cases at once. */
export function listKompletteringarOf(tx: AktorTx, arenden: readonly string[]) {
  return tx
    .select()
    .from(komplettering)
    .where(inArray(komplettering.arendeId, [...arenden]))
}

/** Notices of refusal whose last day to be in at the court falls in the period. */
export function listOverprovningsdagar(tx: AktorTx, { fran, till }: Period) {
  return tx
    .select({
      arendeId: underrattelse.arendeId,
      datum: underrattelse.sistaDag,
      firma: utforare.namn,
      kommun: kommunNamn(arende.kommunId),
    })
    .from(underrattelse)
    .innerJoin(arende, and(eq(arende.kommunId, underrattelse.kommunId), eq(arende.id, underrattelse.arendeId)))
    .innerJoin(utforare, eq(utforare.id, arende.utforareId))
    .where(between(underrattelse.sistaDag, fran, till))
}

/** Decisions of the period that the applicant has not been told of. */
export function listUtanUnderrattelse(tx: AktorTx, { fran, till }: Period) {
  return tx
    .select({ arendeId: arendebeslut.arendeId, datum: arendebeslut.datum, firma: utforare.namn })
    .from(arendebeslut)
    .innerJoin(utforare, eq(utforare.id, arendebeslut.utforareId))
    .leftJoin(
      underrattelse,
      and(eq(underrattelse.kommunId, arendebeslut.kommunId), eq(underrattelse.beslutId, arendebeslut.id)),
    )
    .where(and(between(arendebeslut.datum, fran, till), isNull(underrattelse.id)))
}

/** Avtal of the aktör's own that begin or end in the period. Signed avtal are public, so one's own are asked for by key. */
export function listAvtalsdagar(tx: AktorTx, { fran, till }: Period) {
  const { aktor } = tx
  const egna =
    aktor.typ === 'kommun'
      ? and(eq(avtal.kommunId, aktor.kommunId), eq(avtal.namndId, aktor.namndId))
      : aktor.typ === 'utforare'
        ? eq(avtal.utforareId, aktor.utforareId)
        : sql`false`
  return tx
    .select({
      avtal: {
        id: avtal.id,
        fran: avtal.fran,
        till: avtal.till,
        status: avtal.status,
        signeradUtforare: avtal.signeradUtforare,
        signeradKommun: avtal.signeradKommun,
      },
      firma: utforare.namn,
      kommun: kommunNamn(avtal.kommunId),
    })
    .from(avtal)
    .innerJoin(utforare, eq(utforare.id, avtal.utforareId))
    .where(and(egna, or(between(avtal.fran, fran, till), between(avtal.till, fran, till))))
}

import { coversDel, coversOmrade, type GodkandUtforare, listGodkanda } from '@valfri/ansokan/list-valbara'
import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadOmradeForPostnummer, type Omrade } from '@valfri/tenancy/load-omrade'
import { hasRoom, huvudmangd } from './mangd.ts'
import { type Insatsbeslut, loadOmfattningAt } from './queries-beslut.ts'
import { loadPerson } from './queries-person.ts'
import { loadBelagt } from './queries-val.ts'

export interface Kandidat extends GodkandUtforare {
  readonly regi: 'privat' | 'egenregi'
  /** Approved, avtal in force, del and område in the avtal, open for new brukare. */
  readonly valbar: boolean
  readonly harPlats: boolean
}

/** The område where the person lives; null when the address is unknown or held apart. */
export async function loadPersonsOmrade(tx: AktorTx, b: Insatsbeslut, dag: Temporal.PlainDate): Promise<Omrade | null> {
  const p = await loadPerson(tx, b.personId)
  if (!p?.postnummer) return null
  return loadOmradeForPostnummer(tx, b.kommunId, p.postnummer, dag, b.namndId)
}

/**
 * Everyone with an avtal in force, with whether they can be chosen for the del of the beslut on the day and have room for it.
 * In no order: the caller orders neutrally.
 */
export async function listKandidater(
  tx: AktorTx,
  beslut: Insatsbeslut,
  tjanst: Tjanst,
  del: string,
  dag: Temporal.PlainDate,
): Promise<{ readonly kandidater: readonly Kandidat[]; readonly omrade: Omrade | null }> {
  const omrade = await loadPersonsOmrade(tx, beslut, dag)
  const omfattning = await loadOmfattningAt(tx, beslut.id, dag)
  const behov = omfattning?.delar[del] ?? 0
  const mangd = huvudmangd(tjanst, del)
  const godkanda = await listGodkanda(tx, { kommunId: beslut.kommunId, tjanstId: tjanst.id, dag })
  const kandidater: Kandidat[] = []
  for (const u of godkanda) {
    const tak = u.kapacitet[del]
    // Only an avtal with a tak is counted: the others take all.
    const belagt = typeof tak === 'number' ? ((await loadBelagt(tx, beslut.kommunId, u.avtalId, dag))[del] ?? 0) : 0
    kandidater.push({
      ...u,
      regi: u.form === 'egenregi' ? 'egenregi' : 'privat',
      valbar: u.oppet && coversDel(u, del) && coversOmrade(u, omrade?.id),
      harPlats: !mangd || hasRoom(mangd, tak, belagt, behov),
    })
  }
  return { kandidater, omrade }
}

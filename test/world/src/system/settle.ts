import { computeAvgiftskorning } from '@valfri/avgift/avgift-jobb'
import { korAvgift } from '@valfri/avgift/kor-avgift'
import { lasAvgift } from '@valfri/avgift/las-avgift'
import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import { loadAvgiftskorning } from '@valfri/avgift/queries-korning'
import { type Aktor, type AktorTx, type Databas, openDatabas, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { korManad } from '@valfri/ersattning/kor-manad'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { attesteraManad, lasManad } from '@valfri/ersattning/las-manad'
import { loadKorning } from '@valfri/ersattning/queries'
import type { Result } from '@valfri/kernel/fel'
import { tjanster } from '@valfri/server/tjanster'
import { identitetId, persona } from '../personas.ts'
import type { System } from './typer.ts'

/** When the three systems' month is settled: after it has ended, the same instant in every world. */
export const AVRAKNAD = Temporal.Instant.from('2026-11-10T08:00:00Z')

type Roll = 'ekonom' | 'attestant' | 'avgiftshandlaggare'

/** A member of the system's nämnd, as signed in. */
export const systemAktor = (s: System, roll: Roll): Aktor => ({
  typ: 'kommun',
  kommunId: s.kommunId,
  namndId: s.namndId,
  identitetId: identitetId(`${s.slug}-${roll}`),
  roller: [roll],
  farSePerson: roll === 'avgiftshandlaggare',
})

/** The world runs the job itself, on the spot, so its queue only hands out an id. */
const ko = {
  send: async () => '00000000-0000-8000-a000-000000000003',
  lage: async () => undefined,
} as unknown as Jobbko

async function act<T>(db: Databas, aktor: Aktor, fn: (tx: AktorTx) => Promise<Result<T>>): Promise<T> {
  const svar = await withAktor(db, aktor, fn)
  if (!svar.ok) throw new Error(`${svar.fel.kod}: ${svar.fel.text}`)
  return svar.value
}

/** What a settled month came to. */
export interface AvraknadManad {
  readonly korningId: string
  readonly avgiftId: string | null
}

/**
 * Settles a system's month as its own staff do: previewed by the ekonom through the job, locked, attested by another, and
 * where persons are charged their avgifter computed on the same events and locked. No row is written beside the use cases.
 */
export async function settleManad(db: Databas, s: System): Promise<AvraknadManad> {
  const manad = Temporal.PlainDate.from(`${s.manad}-01`)
  const n = { kommunId: s.kommunId, namndId: s.namndId }
  const ekonom = systemAktor(s, 'ekonom')
  const namn = (roll: Roll) => ({ namn: persona(`${s.slug}-${roll}`).namn })
  const { id } = await act(db, ekonom, (tx) => korManad(tx, manad, { jobb: ko, tjanster }, AVRAKNAD))
  await computeKorning(db, { ...n, korningId: id }, tjanster, () => AVRAKNAD)
  const problem = (await withAktor(db, ekonom, (tx) => loadKorning(tx, id)))?.problem ?? []
  if (problem.length > 0) throw new Error(`${s.namn}: ${problem[0]?.kod} ${problem[0]?.text}`)
  await act(db, ekonom, (tx) => lasManad(tx, id, namn('ekonom'), AVRAKNAD))
  const attesterad = AVRAKNAD.add({ hours: 24 })
  await act(db, systemAktor(s, 'attestant'), (tx) => attesteraManad(tx, id, namn('attestant'), attesterad))
  return { korningId: id, avgiftId: s.avgift === 'korning' ? await settleAvgift(db, s, manad) : null }
}

async function settleAvgift(db: Databas, s: System, manad: Temporal.PlainDate): Promise<string> {
  const handlaggare = systemAktor(s, 'avgiftshandlaggare')
  const nu = AVRAKNAD.add({ hours: 48 })
  await loadGrundbelopp(db, nu)
  const { id } = await act(db, handlaggare, (tx) => korAvgift(tx, manad, { jobb: ko, tjanster }, nu))
  await computeAvgiftskorning(db, { kommunId: s.kommunId, namndId: s.namndId, korningId: id }, tjanster)
  const problem = (await withAktor(db, handlaggare, (tx) => loadAvgiftskorning(tx, id)))?.problem ?? []
  if (problem.length > 0) throw new Error(`${s.namn}: ${problem[0]?.kod} ${problem[0]?.text}`)
  const vem = { namn: persona(`${s.slug}-avgiftshandlaggare`).namn }
  await act(db, handlaggare, (tx) => lasAvgift(tx, id, vem, nu))
  return id
}

/** Settles the month of each system, as the app's role; what is loaded must be committed. */
export async function settleSystems(
  appUrl: string,
  systems: readonly System[],
  progress: (text: string) => void,
): Promise<void> {
  const db = openDatabas(appUrl, () => AVRAKNAD, 4)
  try {
    for (const s of systems) {
      await settleManad(db, s)
      progress(`${s.namn}: ${s.manad} beräknad, låst och attesterad`)
    }
  } finally {
    await db.$klient.end()
  }
}

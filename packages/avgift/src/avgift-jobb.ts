import { createHash } from 'node:crypto'
import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { type BeraknadAvgift, computeAvgift } from './compute-avgift.ts'
import type { FrystAvgift } from './fryst.ts'
import { type AttRakna, listAttRakna } from './list-att-rakna.ts'
import { loadPersoner } from './load-personer.ts'
import {
  type Avgiftskorning,
  insertAvgifter,
  listKorningNycklar,
  loadAvgiftskorning,
  loadTidigare,
  updateAvgiftskorning,
} from './queries-korning.ts'
import type { Avgiftsproblem, avgift } from './schema.ts'

/** Which run to compute; ids only, since a payload is kept outside row level security. */
export interface AvgiftLast extends Readonly<Record<string, string>> {
  readonly kommunId: string
  readonly namndId: string
  readonly korningId: string
}

/** Persons in one transaction: what a killed process loses at most. */
const BUNT = 200

/** A job acts as the nämnd's avgiftshandläggare, and may know no person. */
export const avgiftAktor = (last: Pick<AvgiftLast, 'kommunId' | 'namndId'>): Aktor => ({
  typ: 'kommun',
  kommunId: last.kommunId,
  namndId: last.namndId,
  identitetId: '00000000-0000-0000-0000-000000000000',
  roller: ['avgiftshandlaggare'],
  farSePerson: false,
})

/** The job that computes a month's fees. Started again after a crash it goes on with those that are missing, and gives the same bytes, once. */
export function avgiftJobb(tjanster: TjanstRegister) {
  return defineJobb<AvgiftLast>('avgift-korning', async (last, kontext) => {
    await computeAvgiftskorning(kontext.db, last, tjanster, kontext)
  })
}

type RaknadKorning = Avgiftskorning & { readonly gransTid: Temporal.Instant; readonly beslutTid: Temporal.Instant }

/** Computes what is missing of a run, a bunch of persons at a time. */
export async function computeAvgiftskorning(
  db: Databas,
  last: AvgiftLast,
  tjanster: TjanstRegister,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<void> {
  const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, avgiftAktor(last), fn)
  const start = await as(async (tx) => {
    const korning = await loadAvgiftskorning(tx, last.korningId)
    if (korning?.status !== 'oppen' || !korning.gransTid || !korning.beslutTid) return null
    const egen = korning.manad.toString()
    const andrade = Object.keys(korning.taxor).filter((m) => m !== egen)
    const tid = { ...last, manad: korning.manad, grans: korning.gransTid, beslutTid: korning.beslutTid }
    const gjorda = new Set((await listKorningNycklar(tx, korning)).map((r) => `${r.personId} ${r.avserManad}`))
    const alla = await listAttRakna(tx, tid, andrade)
    return {
      korning: korning as RaknadKorning,
      kvar: alla.filter((a) => !gjorda.has(`${a.personId} ${a.manad}`)),
      alla,
    }
  })
  if (!start) return
  const problem: Avgiftsproblem[] = []
  let klart = start.alla.length - start.kvar.length
  for (const bunt of toBuntar(start.kvar)) {
    if (kontext?.signal.aborted) return
    problem.push(...(await as((tx) => computeBunt(tx, start.korning, bunt, tjanster))))
    klart += bunt.length
    await kontext?.framsteg(klart, start.alla.length)
  }
  await as((tx) => finish(tx, last.korningId, problem))
}

/** At most BUNT persons of one and the same month. */
function* toBuntar(kvar: readonly AttRakna[]): Generator<readonly AttRakna[]> {
  for (const perManad of Map.groupBy(kvar, (a) => a.manad).values())
    for (let i = 0; i < perManad.length; i += BUNT) yield perManad.slice(i, i + BUNT)
}

async function computeBunt(
  tx: AktorTx,
  korning: RaknadKorning,
  bunt: readonly AttRakna[],
  tjanster: TjanstRegister,
): Promise<Avgiftsproblem[]> {
  const avser = bunt[0]?.manad ?? ''
  const taxa = korning.taxor[avser]
  if (!taxa) throw new Error(`the taxa of ${avser} was not frozen`)
  const manad = Temporal.PlainDate.from(avser)
  const personIds = bunt.map((b) => b.personId)
  const sok = { ...korning, manad, grans: korning.gransTid, personIds }
  const tidigare = await loadTidigare(tx, korning, personIds, manad)
  const problem: Avgiftsproblem[] = []
  const rader: (typeof avgift.$inferInsert)[] = []
  for (const { personId, indata } of await loadPersoner(tx, sok, taxa, tjanster)) {
    const svar = indata.ok ? computeAvgift(indata.value.fryst, indata.value.handelser) : indata
    if (!svar.ok) problem.push({ personId, manad: avser.slice(0, 7), kod: svar.fel.kod, text: svar.fel.text })
    else if (indata.ok) {
      const rad = toRad(
        korning,
        { personId, manad, fryst: indata.value.fryst },
        svar.value,
        tidigare.get(personId) ?? 0n,
      )
      if (rad) rader.push(rad)
    }
  }
  await insertAvgifter(tx, rader)
  return problem
}

/** Null where there is nothing to charge for, and for a locked month whose fee has not moved. */
function toRad(
  korning: RaknadKorning,
  { personId, manad: avserManad, fryst: indata }: { personId: string; manad: Temporal.PlainDate; fryst: FrystAvgift },
  a: BeraknadAvgift,
  tidigareOre: bigint,
): typeof avgift.$inferInsert | null {
  const slag = avserManad.equals(korning.manad) ? 'manad' : 'justering'
  const beloppOre = a.avgiftOre - tidigareOre
  if (beloppOre === 0n && (slag === 'justering' || indata.taxa.poster.length === 0)) return null
  const { kommunId, namndId, gransTid } = korning
  const utfall = { personId, avserManad: avserManad.toString(), slag, tidigareOre, beloppOre, ...a }
  return {
    ...a,
    kommunId,
    namndId,
    korningId: korning.id,
    personId,
    avserManad,
    slag,
    tidigareOre,
    beloppOre,
    indata,
    gransTid,
    sha256: createHash('sha256').update(canonicalJson(utfall)).digest('hex'),
  }
}

async function finish(tx: AktorTx, korningId: string, problem: readonly Avgiftsproblem[]): Promise<void> {
  const korning = await loadAvgiftskorning(tx, korningId, true)
  if (korning?.status !== 'oppen') return
  const rader = await listKorningNycklar(tx, korning)
  const hash = (falt: 'sha256' | 'indataSha256') =>
    createHash('sha256')
      .update(rader.map((r) => `${r.personId} ${r.avserManad} ${r[falt]}`).join('\n'))
      .digest('hex')
  await updateAvgiftskorning(tx, korning, {
    status: 'beraknad',
    problem,
    antalPersoner: new Set(rader.map((r) => r.personId)).size,
    summaOre: rader.reduce((summa, r) => summa + r.beloppOre, 0n),
    indataSha256: hash('indataSha256'),
    resultatSha256: hash('sha256'),
  })
}

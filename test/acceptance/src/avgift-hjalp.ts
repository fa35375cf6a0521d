import { computeAvgiftskorning } from '@valfri/avgift/avgift-jobb'
import { beslutaTaxa, type TaxepostIn } from '@valfri/avgift/besluta-taxa'
import { korAvgift } from '@valfri/avgift/kor-avgift'
import { lasAvgift } from '@valfri/avgift/las-avgift'
import { loadAvgiftskorning } from '@valfri/avgift/queries-korning'
import { type AvgiftsbeslutInput, registreraAvgiftsbeslut } from '@valfri/avgift/registrera-avgiftsbeslut'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { TestDb } from '@valfri/db/testdb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { dateAt } from '@valfri/kernel/tid'
import { registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import { omsorgsnamnd } from '@valfri/world/beslut'
import { identitetId } from '@valfri/world/personas'
import { stabiltId } from '@valfri/world/stabilt-id'
import { preview, staff, tjanster } from './ersattning-hjalp.ts'

export const NAMND = { kommunId: '1427', namndId: omsorgsnamnd('1427') }

/** A member of Sotenäs omsorgsnämnd by role; who may know persons follows from it. */
export const kollega = (roll: string): Aktor => ({
  typ: 'kommun',
  ...NAMND,
  identitetId: identitetId('sotenas-ekonom'),
  roller: [roll],
  farSePerson: roll === 'handlaggare' || roll === 'avgiftshandlaggare',
})

export const avgiftshandlaggare = kollega('avgiftshandlaggare')

/** The pseudonym that addBestallning gave. */
export const personId = (namn: string): string => stabiltId(`prov-person:${NAMND.kommunId}:${namn}`)

export const ko = {
  send: async () => '00000000-0000-8000-a000-000000000002',
  lage: async () => undefined,
} as unknown as Jobbko

/** Decides the taxa of a tjänst, and gives its decision. */
export async function decideTaxa(
  test: TestDb,
  tjanstId: string,
  fran: string,
  poster: readonly TaxepostIn[],
  nu: Temporal.Instant,
): Promise<void> {
  const svar = await withAktor(test.db, avgiftshandlaggare, async (tx) => {
    const beslut = await registreraBeslut(
      tx,
      {
        instans: 'kf',
        slag: 'avgift',
        rubrik: 'Avgifter i omsorgen',
        datum: Temporal.PlainDate.from('2025-11-20'),
        paragraf: '§ 118',
        diarienummer: 'KS 2025/311',
      },
      dateAt(nu),
    )
    if (!beslut.ok) return beslut
    return beslutaTaxa(tx, tjanster, {
      tjanstId,
      fran: Temporal.PlainDate.from(fran),
      beslutId: beslut.value.id,
      poster,
    })
  })
  if (!svar.ok) throw new Error(`${svar.fel.kod} ${svar.fel.text}`)
}

/** A taxa for hemtjänst: 435,00 an hour, larm and hemsjukvård by the month; as Mönsterås 2026. */
export const HEMTJANST: readonly TaxepostIn[] = [
  { post: 'hemtjanst', per: 'timme', ore: 43_500n, inomMaxtaxa: true, friaMinuter: 0 },
  { post: 'hemsjukvard', per: 'manad', ore: 45_000n, inomMaxtaxa: true, friaMinuter: 0 },
  { post: 'trygghetslarm', per: 'manad', ore: 31_000n, inomMaxtaxa: true, friaMinuter: 0 },
]

export async function decideAvgift(
  test: TestDb,
  namn: string,
  b: Partial<AvgiftsbeslutInput>,
  nu: Temporal.Instant,
): Promise<void> {
  const input: AvgiftsbeslutInput = {
    personId: personId(namn),
    fran: Temporal.PlainDate.from('2026-01-01'),
    datum: Temporal.PlainDate.from('2025-12-15'),
    diarienummer: 'AVG 2025/7',
    hushall: 'ensamstaende',
    makar: false,
    makeKod: null,
    nettoinkomstOre: 3_000_000n,
    bostadskostnadOre: 800_000n,
    makeNettoinkomstOre: null,
    makeBostadskostnadOre: null,
    individuelltTillaggOre: 0n,
    makeTillaggOre: 0n,
    skal: '',
    ...b,
  }
  const svar = await withAktor(test.db, avgiftshandlaggare, (tx) =>
    registreraAvgiftsbeslut(tx, input, { namn: 'Avgiftshandläggaren' }, nu, dateAt(nu)),
  )
  if (!svar.ok) throw new Error(`${svar.fel.kod} ${svar.fel.text}`)
}

/** Locks a month of ersättning, so that its events stand. */
export async function lockErsattning(test: TestDb, manad: string, nu: Temporal.Instant): Promise<void> {
  const id = await preview(test, NAMND.kommunId, manad, nu)
  const svar = await withAktor(test.db, staff(NAMND.kommunId, 'ekonom'), (tx) =>
    lasManad(tx, id, { namn: 'Ekonomen' }, nu),
  )
  if (!svar.ok) throw new Error(svar.fel.kod)
}

/** Begins a month of avgifter without its job. */
export async function beginAvgift(test: TestDb, manad: string, nu: Temporal.Instant): Promise<string> {
  const svar = await withAktor(test.db, avgiftshandlaggare, (tx) =>
    korAvgift(tx, Temporal.PlainDate.from(`${manad}-01`), { jobb: ko, tjanster }, nu),
  )
  if (!svar.ok) throw new Error(svar.fel.kod)
  return svar.value.id
}

/** Computes a month of avgifter; the job is run here, so that it can be stopped anywhere. */
export async function runAvgift(test: TestDb, manad: string, nu: Temporal.Instant): Promise<string> {
  const id = await beginAvgift(test, manad, nu)
  await computeAvgiftskorning(test.db, { ...NAMND, korningId: id }, tjanster)
  return id
}

export const lockAvgift = (test: TestDb, id: string, nu: Temporal.Instant) =>
  withAktor(test.db, avgiftshandlaggare, (tx) => lasAvgift(tx, id, { namn: 'Avgiftshandläggaren' }, nu))

export const korningOf = (test: TestDb, id: string) =>
  withAktor(test.db, avgiftshandlaggare, (tx) => loadAvgiftskorning(tx, id))

export { tjanster }

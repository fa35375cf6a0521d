import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { computeKorning, jobbAktor } from '@valfri/ersattning/korning-jobb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { ensureKorning, updateKorning } from '@valfri/ersattning/queries'
import { simulera, visaSimulering } from '@valfri/ersattning/simulera'
import type { Result } from '@valfri/kernel/fel'
import { tjanster } from '@valfri/server/tjanster'
import { loadBeslut } from '@valfri/world/beslut'
import { loadGrund } from '@valfri/world/grund'
import { makeProvKo } from '@valfri/world/jobb-pa-begaran'
import { identitetId } from '@valfri/world/personas'
import { loadBlandning } from './blandning.ts'
import { BENCH, createBenchIds, loadBestallningar, loadManad, PER_UTFORARE } from './million.ts'

const nu = () => Temporal.Instant.from('2027-01-10T08:00:00Z')
const UTFORARE = 4
const MANADER = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`)
const ekonom = { ...jobbAktor(BENCH), identitetId: identitetId('sotenas-ekonom') }

export interface SimuleringMatt {
  /** Of the tjänst that is simulated, over twelve months. */
  readonly handelser: number
  readonly simuleringMs: number
  readonly handelserPerSekund: number
  /** The twelve live runs of the same months, all tjänster, and how many events they had. */
  readonly korningarMs: number
  readonly handelserKorda: number
  /** The simulation's time for an event in live runs' time for one: it computes by the old, by the new, and by område. */
  readonly kvot: number
  readonly toppMb: number
}

/** Tries the list in force on twelve locked months of hemtjänst, beside the live runs of them; stops when an öre differs (C17). */
export async function benchSimulering(): Promise<SimuleringMatt> {
  const test = await createTestDb(nu)
  try {
    await loadGrund(test.agare)
    await loadBeslut({ sql: test.agare })
    await test.agare`update beslutat_varde set varde = varde #- '{val,grans}' where parameter = 'modell'`
    await loadBlandning(test.agare, BENCH.kommunId, BENCH.namndId)
    await createBenchIds(test.agare)
    await loadBestallningar(test.agare, 1, UTFORARE)
    let korningarMs = 0
    for (const manad of MANADER) {
      await loadManad(test.agare, 1, UTFORARE, manad)
      korningarMs += await runAndLock(test, Temporal.PlainDate.from(manad))
    }
    const simuleringMs = await simulateYear(test)
    const handelserKorda = UTFORARE * PER_UTFORARE * MANADER.length
    const [rad] = await test.agare<
      { antal: number }[]
    >`select count(*)::int as antal from handelse where tjanst_id = 'hemtjanst'`
    const handelser = rad?.antal ?? 0
    const kvot = simuleringMs / handelser / (korningarMs / handelserKorda)
    return {
      handelser,
      simuleringMs: Math.round(simuleringMs),
      handelserPerSekund: Math.round(handelser / (simuleringMs / 1000)),
      korningarMs: Math.round(korningarMs),
      handelserKorda,
      kvot: Math.round(kvot * 100) / 100,
      toppMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    await test.close()
  }
}

async function som<T>(test: TestDb, fn: (tx: AktorTx) => Promise<Result<T>>): Promise<T> {
  const svar = await withAktor(test.db, ekonom, fn)
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value
}

async function runAndLock(test: TestDb, manad: Temporal.PlainDate): Promise<number> {
  const id = await withAktor(test.db, jobbAktor(BENCH), async (tx) => {
    const rad = await ensureKorning(tx, BENCH, manad, null, nu())
    await updateKorning(tx, rad, { status: 'oppen', gransTid: nu(), problem: [] })
    return rad.id
  })
  const start = performance.now()
  await computeKorning(test.db, { kommunId: BENCH.kommunId, namndId: BENCH.namndId, korningId: id }, tjanster, nu)
  const ms = performance.now() - start
  await som(test, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu()))
  return ms
}

async function simulateYear(test: TestDb): Promise<number> {
  const jobb = makeProvKo(test)
  const start = performance.now()
  const { id } = await som(test, (tx) =>
    simulera(tx, { tjanstId: 'hemtjanst', manader: MANADER, forslagIds: [] }, { jobb, tjanster }, nu()),
  )
  await jobb.kor()
  const ms = performance.now() - start
  const { resultat } = await som(test, (tx) => visaSimulering(tx, id, { jobb, tjanster }))
  const fore = resultat?.delar.reduce((summa, d) => summa + d.foreOre, 0)
  if (!resultat || resultat.problem.length > 0 || fore !== resultat.lastOre)
    throw new Error(`the old list gives ${fore} öre and the locked months have ${resultat?.lastOre}`)
  return ms
}

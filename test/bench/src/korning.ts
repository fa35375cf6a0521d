import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { computeKorning, jobbAktor } from '@valfri/ersattning/korning-jobb'
import { deletePreview, ensureKorning, listUnderlag, updateKorning } from '@valfri/ersattning/queries'
import { tjanster } from '@valfri/server/tjanster'
import { loadBeslut } from '@valfri/world/beslut'
import { loadGrund } from '@valfri/world/grund'
import { loadBlandning } from './blandning.ts'
import { aggregateSums, BENCH, createAggregateTables, createBenchIds, loadHandelser, PER_UTFORARE } from './million.ts'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')
/** Utförare, of 25,000 events each: 100,000, 300,000 and 1,000,000 events. */
const STORLEKAR = [4, 12, 40] as const
const VARV = 3

export interface KorningMatt {
  readonly handelser: number
  readonly handelserPerSekund: number
  readonly korningMs: number
  readonly sqlMs: number
  /** How many times longer than the plain aggregate. */
  readonly kvot: number
  /** The most memory that this process has had, in MB: the same for every size when the run streams. */
  readonly toppMb: number
  readonly ore: string
}

/**
 * Settles a month of mixed events through the job, from database to stored rows, beside a plain SQL aggregate of the same sums
 * on the same rows, at three sizes. The median of three, in turn; stops when the sums differ by an öre.
 */
export async function benchKorning(): Promise<KorningMatt[]> {
  const test = await createTestDb(nu)
  try {
    await loadGrund(test.agare)
    await loadBeslut({ sql: test.agare })
    await simplifyModels(test)
    await loadBlandning(test.agare, BENCH.kommunId, BENCH.namndId)
    await createBenchIds(test.agare)
    await createAggregateTables(test.agare)
    const matt: KorningMatt[] = []
    let laddade = 0
    for (const utforare of STORLEKAR) {
      await loadHandelser(test.agare, laddade + 1, utforare)
      laddade = utforare
      matt.push(await benchSize(test, utforare * PER_UTFORARE))
    }
    return matt
  } finally {
    await test.close()
  }
}

async function benchSize(test: TestDb, handelser: number): Promise<KorningMatt> {
  const varv: { korning: number; sql: number; ore: bigint }[] = []
  for (let i = 0; i < VARV; i++) {
    const sql = await aggregateSums(test.agare)
    const korning = await settle(test)
    if (korning.ore !== sql.ore) throw new Error(`the run gives ${korning.ore} öre and the aggregate ${sql.ore}`)
    varv.push({ korning: korning.ms, sql: sql.ms, ore: sql.ore })
  }
  const [korningMs, sqlMs] = [median(varv.map((v) => v.korning)), median(varv.map((v) => v.sql))]
  return {
    handelser,
    handelserPerSekund: Math.round(handelser / (korningMs / 1000)),
    korningMs: Math.round(korningMs),
    sqlMs: Math.round(sqlMs),
    kvot: Math.round((korningMs / sqlMs) * 100) / 100,
    toppMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ore: String(varv[0]?.ore),
  }
}

const median = (tal: readonly number[]): number => tal.toSorted((a, b) => a - b)[Math.floor(tal.length / 2)] as number

/** The aggregate has no limit per person and no momskompensation, so the models that are compared have neither. */
async function simplifyModels({ agare }: TestDb): Promise<void> {
  await agare`update beslutat_varde set varde = varde #- '{val,grans}' where parameter = 'modell'`
  await agare`delete from beslutat_varde where parameter = 'momskompensation'`
}

async function settle(test: TestDb): Promise<{ ore: bigint; ms: number }> {
  const n = { kommunId: BENCH.kommunId, namndId: BENCH.namndId }
  const id = await withAktor(test.db, jobbAktor(n), async (tx) => {
    const rad = await ensureKorning(tx, n, Temporal.PlainDate.from(BENCH.manad), null, nu())
    await deletePreview(tx, n, rad.id)
    await updateKorning(tx, rad, { status: 'oppen', gransTid: nu(), problem: [] })
    return rad.id
  })
  const start = performance.now()
  await computeKorning(test.db, { ...n, korningId: id }, tjanster, nu)
  const ms = performance.now() - start
  const underlag = await withAktor(test.db, jobbAktor(n), (tx) => listUnderlag(tx, id))
  return { ore: underlag.reduce((s, u) => s + u.summaOre, 0n), ms }
}

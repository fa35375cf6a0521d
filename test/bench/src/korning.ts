import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { computeKorning, jobbAktor } from '@valfri/ersattning/korning-jobb'
import { deletePreview, ensureKorning, listUnderlag, updateKorning } from '@valfri/ersattning/queries'
import { tjanster } from '@valfri/server/tjanster'
import { loadBeslut } from '@valfri/world/beslut'
import { loadGrund } from '@valfri/world/grund'
import { aggregateSums, BENCH, createAggregateTables, createBenchIds, loadMillion } from './million.ts'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')
const VARV = 3

export interface KorningMatt {
  readonly handelser: number
  readonly handelserPerSekund: number
  readonly korningMs: number
  readonly sqlMs: number
  /** How many times longer than the plain aggregate. */
  readonly kvot: number
  readonly ore: string
}

/**
 * Settles a month of a million events through the job, rows stored, beside a plain SQL aggregate of the same sums on the
 * same rows. The median of three, in turn; stops when the sums differ by an öre.
 */
export async function benchKorning(): Promise<KorningMatt> {
  const test = await createTestDb(nu)
  try {
    const n = { kommunId: BENCH.kommunId, namndId: BENCH.namndId }
    await loadGrund(test.agare)
    await loadBeslut({ sql: test.agare })
    await withoutLimit(test)
    await createBenchIds(test.agare)
    await loadMillion(test.agare)
    await createAggregateTables(test.agare)
    const varv: { korning: number; sql: number; ore: bigint }[] = []
    for (let i = 0; i < VARV; i++) {
      const sql = await aggregateSums(test.agare)
      const korning = await settle(test, n)
      if (korning.ore !== sql.ore) throw new Error(`the run gives ${korning.ore} öre and the aggregate ${sql.ore}`)
      varv.push({ korning: korning.ms, sql: sql.ms, ore: sql.ore })
    }
    const [korningMs, sqlMs] = [median(varv.map((v) => v.korning)), median(varv.map((v) => v.sql))]
    const handelser = BENCH.utforare * BENCH.bestallningar * BENCH.besok
    return {
      handelser,
      handelserPerSekund: Math.round(handelser / (korningMs / 1000)),
      korningMs: Math.round(korningMs),
      sqlMs: Math.round(sqlMs),
      kvot: Math.round((korningMs / sqlMs) * 100) / 100,
      ore: String(varv[0]?.ore),
    }
  } finally {
    await test.close()
  }
}

const median = (tal: readonly number[]): number => tal.toSorted((a, b) => a - b)[Math.floor(tal.length / 2)] as number

/** The aggregate has no limit per person and no momskompensation, so the model that is compared has neither. */
async function withoutLimit(test: TestDb): Promise<void> {
  await test.agare`update beslutat_varde set varde = varde #- '{val,grans}' where tjanst_id = 'hemtjanst' and parameter = 'modell'`
  await test.agare`delete from beslutat_varde where tjanst_id = 'hemtjanst' and parameter = 'momskompensation'`
}

async function settle(test: TestDb, n: { kommunId: string; namndId: string }): Promise<{ ore: bigint; ms: number }> {
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

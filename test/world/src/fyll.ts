import type { TestDb } from '@valfri/db/testdb'
import type { Sql } from 'postgres'
import { TEST_PEPPAR } from './grund.ts'
import { loadNorraBohuslan } from './load.ts'

/**
 * Arranges Norra Bohuslän on a test's ground: decisions, underlag, market, people and three months of performed time.
 * @param skala 1 is its real size; 0.05 gives about 60 people in a second
 */
export function fillNorraBohuslan(skala: number): (bas: Pick<TestDb, 'agare'>) => Promise<void> {
  return async (bas) => {
    await bas.agare.begin((tx) =>
      loadNorraBohuslan({ sql: tx as unknown as Sql, peppar: TEST_PEPPAR, skala, progress: () => undefined }),
    )
  }
}

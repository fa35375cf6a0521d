import type { TestDb } from '@valfri/db/testdb'
import type { Sql } from 'postgres'
import { TEST_PEPPAR } from '../grund.ts'
import { loadSystem } from './load.ts'
import type { System } from './typer.ts'

/**
 * Arranges one of the three systems on a test's ground.
 * @param skala 1 is its real size; 0 gives all but the people
 */
export function fillSystem(s: System, skala: number): (bas: Pick<TestDb, 'agare'>) => Promise<void> {
  return async (bas) => {
    await bas.agare.begin((tx) =>
      loadSystem({ sql: tx as unknown as Sql, peppar: TEST_PEPPAR, skala, progress: () => undefined }, s),
    )
  }
}

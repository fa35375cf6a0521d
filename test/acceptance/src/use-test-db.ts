import type { TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll } from 'vitest'

/**
 * A database for the tests of the file or describe that calls this: made before the first, dropped after the last.
 * What is given back can be kept at once, and read from when the tests run.
 */
export function useTestDb(create: () => Promise<TestDb>): TestDb {
  let bas: TestDb
  beforeAll(async () => {
    bas = await create()
  })
  afterAll(() => bas?.close())
  return {
    get db() {
      return bas.db
    },
    get agare() {
      return bas.agare
    },
    get appUrl() {
      return bas.appUrl
    },
    get agareUrl() {
      return bas.agareUrl
    },
    get superUrl() {
      return bas.superUrl
    },
    close: () => bas.close(),
  }
}

import { createTestDb, type TestDb } from '@valfri/db/testdb'
import type { Klocka } from '@valfri/kernel/tid'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare, signedIn, type TestWebblasare } from '@valfri/world/test-webblasare'
import { loadValgrund } from '@valfri/world/valgrund'
import { afterAll, beforeAll } from 'vitest'
import { useTestDb } from './use-test-db.ts'

interface UsedApp {
  readonly bas: TestDb
  readonly app: Pick<TestApp, 'adress'>
  /** A browser where nobody is signed in. */
  readonly besokare: () => TestWebblasare
  /** A new browser where a persona of the world is signed in. */
  readonly inloggad: (nyckel: string) => Promise<TestWebblasare>
  /** The browser where the persona signed in before, or a new one. */
  readonly som: (nyckel: string) => Promise<TestWebblasare>
  /** Lets `som` sign everybody in anew: sessions end on their own when days pass. */
  readonly forget: () => void
}

/**
 * The real app on a database of its own, for the tests of the file or describe that calls this: started before the
 * first, closed after the last. What is given back can be kept at once, and used when the tests run.
 *
 * @param fyll arranges the world, as the owner of the database, before the app starts
 */
export function useApp(nu: Klocka, fyll: (agare: TestDb['agare']) => Promise<unknown> = loadValgrund): UsedApp {
  let startad: TestApp
  const bas = useTestDb(() => createTestDb(nu))
  beforeAll(async () => {
    await fyll(bas.agare)
    startad = await startTestApp({ bas, nu })
  })
  afterAll(() => startad?.close())

  const inne = new Map<string, TestWebblasare>()
  const inloggad = (nyckel: string) => signedIn(startad.adress, nyckel)
  return {
    bas,
    app: {
      get adress() {
        return startad.adress
      },
    },
    besokare: () => createTestWebblasare(startad.adress),
    inloggad,
    som: async (nyckel) => {
      const b = inne.get(nyckel) ?? (await inloggad(nyckel))
      inne.set(nyckel, b)
      return b
    },
    forget: () => inne.clear(),
  }
}

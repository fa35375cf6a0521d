import { randomBytes } from 'node:crypto'
import type { Klocka } from '@valfri/kernel/tid'
import postgres from 'postgres'
import { type Databas, openDatabas } from './aktor.ts'

/** A database of one test file: its own copy of the migrated template, reached as the app's role. */
export interface TestDb {
  /** As valfri_app: row level security holds. */
  readonly db: Databas
  /** As the owner, for arranging what no aktör may. */
  readonly agare: postgres.Sql
  readonly appUrl: string
  readonly agareUrl: string
  readonly superUrl: string
  close(): Promise<void>
}

function urlFor(namn: 'VALFRI_TEST_PG' | 'VALFRI_TEST_AGARE' | 'VALFRI_TEST_APP', databas: string): string {
  const bas = process.env[namn]
  if (!bas)
    throw new Error(`${namn} is not set: run the tests by npm test, or vitest with tooling/kommandon/vitest.config.ts`)
  const url = new URL(bas)
  url.pathname = `/${databas}`
  return url.href
}

/**
 * Copies the template.
 * @param nu the test's own clock
 * @param mall another template than the empty migrated one
 */
export async function createTestDb(nu: Klocka, mall = process.env.VALFRI_TEST_MALL ?? 'valfri_mall'): Promise<TestDb> {
  const namn = `t_${randomBytes(6).toString('hex')}`
  const admin = postgres(urlFor('VALFRI_TEST_PG', 'postgres'), { max: 1, onnotice: () => undefined })
  await admin`create database ${admin(namn)} template ${admin(mall)} strategy file_copy owner valfri_agare`
  const db = openDatabas(urlFor('VALFRI_TEST_APP', namn), nu, 4)
  const agare = postgres(urlFor('VALFRI_TEST_AGARE', namn), { max: 2, onnotice: () => undefined })
  const close = async () => {
    await Promise.all([db.$klient.end(), agare.end()])
    await admin`drop database if exists ${admin(namn)} with (force)`
    await admin.end()
  }
  return {
    db,
    agare,
    close,
    appUrl: urlFor('VALFRI_TEST_APP', namn),
    agareUrl: urlFor('VALFRI_TEST_AGARE', namn),
    superUrl: urlFor('VALFRI_TEST_PG', namn),
  }
}

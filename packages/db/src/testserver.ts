import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { klusterUrl, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { ensureRoller } from './roller.ts'

/** The migrated database that every test database is a copy of. */
const MALL = 'valfri_mall'

/**
 * One Postgres for a whole test run, in a folder that is gone afterwards. The tests find it in the environment:
 * VALFRI_TEST_PG (superuser), VALFRI_TEST_AGARE (owner), VALFRI_TEST_APP (app role), each a URL to database postgres
 * whose name is replaced, VALFRI_TEST_MALL, the template to copy, and VALFRI_TEST_LOGG, the server's log.
 *
 * @returns stops the server and removes its data
 */
export default async function setup(): Promise<() => Promise<void>> {
  const katalog = mkdtempSync(join(tmpdir(), 'valfri-test-'))
  chmodSync(katalog, 0o755)
  const kluster = await startEmbedded(katalog, { tillfallig: true }).catch((fel) => {
    rmSync(katalog, { recursive: true, force: true })
    throw fel
  })
  const stop = async () => {
    await kluster.stop()
    rmSync(katalog, { recursive: true, force: true })
    if (kluster.utanfor) rmSync(kluster.utanfor, { recursive: true, force: true })
  }
  try {
    const sql = postgres(klusterUrl(kluster, 'super', 'postgres'), { max: 1, onnotice: () => undefined })
    await ensureRoller(sql, kluster.hemligheter)
    await sql`create database ${sql(MALL)} owner valfri_agare`
    await sql.end()
    await migrate(klusterUrl(kluster, 'agare', MALL))
  } catch (fel) {
    await stop()
    throw fel
  }
  process.env.VALFRI_TEST_PG = klusterUrl(kluster, 'super', 'postgres')
  process.env.VALFRI_TEST_AGARE = klusterUrl(kluster, 'agare', 'postgres')
  process.env.VALFRI_TEST_APP = klusterUrl(kluster, 'app', 'postgres')
  process.env.VALFRI_TEST_MALL = MALL
  process.env.VALFRI_TEST_LOGG = join(katalog, 'postgres.log')
  return stop
}

import { openDatabas } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import setup from '@valfri/db/testserver'
import type { Klocka } from '@valfri/kernel/tid'
import { loadGrund } from '@valfri/world/grund'

/** One database for a whole file. */
export interface Scenbas {
  readonly bas: TestDb
  /** Takes away what a scenario left behind and lays out the ground anew: kommuner, nämnder, staff and their firms. */
  readonly nollstall: () => Promise<void>
  readonly stang: () => Promise<void>
}

/**
 * Starts a server, or uses the one that the tests already have, with one migrated database.
 * @param nu the clock of the scenario that runs
 */
export async function openScenbas(nu: Klocka): Promise<Scenbas> {
  const stoppa = process.env.VALFRI_TEST_PG ? async () => undefined : await setup()
  try {
    const bas = await createTestDb(nu)
    // Frozen and append-only rows are taken away too: only the server's own superuser may, and only where triggers rest.
    const chef = openDatabas(bas.superUrl, nu, 1).$klient
    await chef`set session_replication_role = replica`
    return {
      bas,
      nollstall: async () => {
        await chef.unsafe(TOM)
        await loadGrund(bas.agare)
      },
      stang: async () => {
        await chef.end()
        await bas.close()
        await stoppa()
      },
    }
  } catch (fel) {
    await stoppa()
    throw fel
  }
}

/** Rows, not tables, are taken away: a scenario leaves few, and a truncation of every table costs files. */
const TOM = `DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT c.oid::regclass AS namn FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition LOOP
    EXECUTE format('DELETE FROM %s', t.namn);
  END LOOP;
END $$`

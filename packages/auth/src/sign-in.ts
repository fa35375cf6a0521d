import { type Databas, withAktor } from '@valfri/db/aktor'
import type { Legitimerad } from './legitimation.ts'
import { listUppdrag } from './list-uppdrag.ts'
import { hashPersonnummer } from './personnummer-hash.ts'
import type { ValtUppdrag } from './schema.ts'
import { upsertIdentitet } from './session-queries.ts'
import type { SessionStore } from './session-store.ts'
import { obviousUppdrag } from './uppdrag.ts'

/**
 * Lets in somebody whom the e-legitimation vouches for. The personnummer becomes its hash here and goes no further.
 *
 * @param peppar secret of the hash
 * @returns the new session's token, and the uppdrag where there was nothing to choose
 */
export async function signIn(
  db: Databas,
  store: SessionStore,
  legitimerad: Legitimerad,
  peppar: string,
): Promise<{ readonly token: string; readonly valt: ValtUppdrag | null }> {
  const hash = hashPersonnummer(peppar, legitimerad.personnummer)
  const identitetId = await withAktor(db, { typ: 'inloggning' }, async (tx) => {
    const id = await upsertIdentitet(tx, hash, legitimerad.namn)
    tx.logga({ handling: 'logga-in', objekt: 'identitet', objektId: id })
    return id
  })
  // Sessions that were left open end unseen: they are cleared away when somebody comes.
  await store.sweep()
  const valt = obviousUppdrag(await listUppdrag(db, identitetId, hash))
  return { token: await store.start(identitetId, valt, legitimerad.idToken), valt }
}

import type { Databas } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { authFel } from './fel.ts'
import { listUppdrag } from './list-uppdrag.ts'
import type { ValtUppdrag } from './schema.ts'
import type { SessionStore } from './session-store.ts'
import { idOfUppdrag, toValt } from './uppdrag.ts'

/**
 * Changes whom a session acts as. The token is new afterwards and the old one dead.
 *
 * @param uppdragId as idOfUppdrag writes it
 * Errors: `ej-inloggad`, `uppdrag-saknas` (also for one that exists and is another's).
 */
export async function valjUppdrag(
  db: Databas,
  store: SessionStore,
  token: string,
  uppdragId: string,
): Promise<Result<{ readonly token: string; readonly valt: ValtUppdrag }>> {
  const session = await store.find(token)
  if (!session) return authFel('ej-inloggad')
  const alla = await listUppdrag(db, session.identitetId, session.personnummerHash)
  const uppdrag = alla.find((u) => idOfUppdrag(u) === uppdragId)
  if (!uppdrag) return authFel('uppdrag-saknas')
  const valt = toValt(uppdrag)
  const nasta = await store.change(token, valt)
  return nasta ? ok({ token: nasta, valt }) : authFel('ej-inloggad')
}

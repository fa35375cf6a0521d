import { createHash } from 'node:crypto'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { authFel } from './fel.ts'
import { insertIdempotens, loadIdempotens, lockIdempotens } from './idempotens-queries.ts'

/**
 * Runs `fn` once for a key: the same call again gets the first one's answer and does nothing. Keys belong to the aktör
 * that sent them. Two calls at once wait for each other. A refused call leaves no trace and may be tried again.
 *
 * @param nyckel the caller's own key, 1 to 200 characters; without one `fn` just runs
 * @param kropp what was asked; another body under the same key is refused
 * @param fn its value must be plain JSON, for that is what the second caller is given
 * Errors: `samma-nyckel-annat-innehall`, and those of `fn`.
 */
export async function withIdempotens<T>(
  tx: AktorTx,
  nyckel: string | undefined,
  kropp: unknown,
  fn: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (nyckel === undefined) return fn()
  const fingeravtryck = createHash('sha256')
    .update(canonicalJson(kropp ?? null))
    .digest('hex')
  const agare = await lockIdempotens(tx, nyckel)
  const tidigare = await loadIdempotens(tx, nyckel)
  if (tidigare) {
    return tidigare.fingeravtryck === fingeravtryck
      ? ok((tidigare.svar as { varde: T }).varde)
      : authFel('samma-nyckel-annat-innehall')
  }
  const resultat = await fn()
  if (resultat.ok) await insertIdempotens(tx, { agare, nyckel, fingeravtryck, svar: { varde: resultat.value } })
  return resultat
}

import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'

/**
 * Streams rows into a table by COPY … FROM STDIN, inside the caller's transaction.
 *
 * @param sats the COPY statement; names in it come from our own catalogue
 * @param bitar text or bytes in COPY's text form, cut anywhere
 */
export async function copyIn(
  tx: Sql | TransactionSql,
  sats: string,
  bitar: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const ut = await tx.unsafe(sats).writable()
  for await (const bit of bitar) {
    if (!ut.write(bit)) await once(ut, 'drain')
  }
  await drain(ut)
  ut.end()
  await setImmediate()
  // A COPY that is refused at its end (a full disk, a double key) is forgotten by the driver, which would leave us waiting
  // for ever: the next statement of the same transaction is refused too, and tells.
  await Promise.race([finished(ut), tx`select 1`.then(() => finished(ut))])
}

/** Waits until everything written has left, so that the driver takes the end at once. */
function drain(ut: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    ut.write('', (fel) => (fel ? reject(fel) : resolve()))
  })
}

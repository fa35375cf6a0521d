import { type Databas, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import { ANNONSBEVAKNING } from '@valfri/underlag/bevaka-annonser'
import { gallringJobb } from '@valfri/utfort/gallra-importrader'

const DYGN = 24 * 60 * 60 * 1000

/**
 * Sends what is done every day: at the start of the process that works, and each day after. Done twice it does nothing the second
 * time, so several processes need not agree.
 *
 * @returns stops the sending
 */
export async function startDagligaJobb(
  ko: Jobbko,
  db: Databas,
  nu: Klocka,
  vidFel: (fel: unknown) => void,
): Promise<() => void> {
  const send = () =>
    withAktor(db, { typ: 'publik' }, async (tx) => {
      for (const jobb of [gallringJobb(nu), ANNONSBEVAKNING]) await ko.send(tx, jobb, {})
    })
  await send()
  const klocka = setInterval(() => void send().catch(vidFel), DYGN)
  klocka.unref()
  return () => clearInterval(klocka)
}

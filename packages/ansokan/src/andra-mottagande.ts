import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { ansokanFel } from './fel.ts'
import type { MottagandeInput } from './indata.ts'
import { insertMottagande, loadAvtalRad } from './queries-avtal.ts'

/**
 * Closes an avtal for new brukare, or opens it, from today. Closing hides it from choice at once but not from the public
 * list, and the reason is kept (F5.3). Errors: `ansokan-saknas`
 */
export async function andraMottagande(
  tx: AktorTx,
  input: MottagandeInput,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  const avtal = await loadAvtalRad(tx, input.avtalId)
  if (avtal?.status !== 'signerat') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId, utforareId, id: avtalId } = avtal
  const oppet = input.oppet ? 'ja' : 'nej'
  const skal = input.oppet ? null : input.skal || null
  await insertMottagande(tx, { kommunId, utforareId, avtalId, oppet, skal, fran: dateAt(nu), skapad: nu })
  tx.logga({ kommunId, namndId, handling: 'avtal.mottagande', objekt: 'avtal', objektId: avtalId, data: { oppet } })
  return ok(true)
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import {
  countPrenumeranter,
  deleteObekraftade,
  insertBrevTillAlla,
  insertNyhet,
  selectNyheter,
} from './queries-dialog.ts'

/** How long an address that has not answered is kept. */
const OBEKRAFTAD_DAGAR = 7

/** Publishes a piece of news, and puts one letter in the outbox for each subscriber. */
export async function publiceraNyhet(
  tx: AktorTx,
  input: { readonly tjanstId: string | null; readonly rubrik: string; readonly text: string },
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { identitetId, ...namnd } = egenNamnd(tx)
  const id = await insertNyhet(tx, { ...namnd, ...input, publicerad: nu, av: identitetId })
  await deleteObekraftade(tx, namnd, nu.subtract({ hours: 24 * OBEKRAFTAD_DAGAR }))
  await insertBrevTillAlla(tx, namnd, id, nu)
  tx.logga({ handling: 'publicera-nyhet', objekt: 'nyhet', objektId: id })
  return ok({ id })
}

/** The nämnd's news, latest first, and how many subscribe. */
export async function listEgnaNyheter(tx: AktorTx, nu: Temporal.Instant) {
  const namnd = egenNamnd(tx)
  const nyheter = await listNyheter(tx, namnd, nu)
  return { nyheter, prenumeranter: await countPrenumeranter(tx, namnd) }
}

/** A nämnd's news, latest first. Public. */
export async function listNyheter(
  tx: AktorTx,
  namnd: { readonly kommunId: string; readonly namndId: string },
  nu: Temporal.Instant,
) {
  const rader = await selectNyheter(tx, namnd.kommunId, namnd.namndId, nu)
  return rader.map((n) => ({
    ...{ id: n.id, tjanstId: n.tjanstId, rubrik: n.rubrik, text: n.text },
    publicerad: n.publicerad.toString(),
  }))
}

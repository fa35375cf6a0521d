import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { listNamnder } from '@valfri/tenancy/namnder'
import { inforandeFel } from './fel.ts'
import { hashNyckel, makeNyckel } from './prenumerationsnyckel.ts'
import {
  deletePrenumeration,
  insertBrev,
  insertPrenumeration,
  selectPrenumeration,
  updateBekraftad,
  useNyckel,
} from './queries-dialog.ts'

/**
 * Asks for a nämnd's news by e-mail. Nothing is sent but one question to the address, and nothing tells whether the address
 * was known before. It becomes a subscription when the question is answered.
 * Errors: `kommun-saknas`
 */
export async function prenumerera(
  tx: AktorTx,
  input: { readonly kommunId: string; readonly namndId: string; readonly epost: string },
  hemlighet: string,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const namnder = await listNamnder(tx, input.kommunId)
  if (!namnder.some((n) => n.namndId === input.namndId)) return inforandeFel('kommun-saknas')
  const id = crypto.randomUUID()
  const nyckel = await hashNyckel(makeNyckel(hemlighet, id))
  await useNyckel(tx, nyckel)
  const { kommunId, namndId, epost } = input
  await insertPrenumeration(tx, { kommunId, namndId, id, epost, nyckel, skapad: nu })
  await insertBrev(tx, [{ kommunId, namndId, prenumerationId: id, skapad: nu, nasta: nu }])
  return ok(null)
}

/** Reads a subscription by its key; the address is shown only in part, since a link may be forwarded. */
export async function visaPrenumeration(tx: AktorTx, nyckel: string): Promise<Result<VisadPrenumeration>> {
  const hash = await hashNyckel(nyckel)
  await useNyckel(tx, hash)
  const rad = await selectPrenumeration(tx, hash)
  if (!rad) return inforandeFel('prenumeration-saknas')
  const namnd = (await listNamnder(tx, rad.kommunId)).find((n) => n.namndId === rad.namndId)
  return ok({
    kommun: namnd?.kommun ?? '',
    kommunSlug: namnd?.kommunSlug ?? '',
    namnd: namnd?.namnd ?? '',
    epost: rad.epost.replace(/^(.)[^@]*/, '$1…'),
    bekraftad: rad.bekraftad !== null,
  })
}

export interface VisadPrenumeration {
  readonly kommun: string
  readonly kommunSlug: string
  readonly namnd: string
  readonly epost: string
  readonly bekraftad: boolean
}

/** The address answers that it wants the news. Done twice it is done once. Errors: `prenumeration-saknas` */
export async function bekraftaPrenumeration(tx: AktorTx, nyckel: string, nu: Temporal.Instant): Promise<Result<null>> {
  const hash = await hashNyckel(nyckel)
  await useNyckel(tx, hash)
  const rad = await selectPrenumeration(tx, hash)
  if (!rad) return inforandeFel('prenumeration-saknas')
  if (rad.bekraftad === null) await updateBekraftad(tx, hash, nu)
  return ok(null)
}

/** Ends it: the address is not kept. Errors: `prenumeration-saknas` */
export async function avslutaPrenumeration(tx: AktorTx, nyckel: string): Promise<Result<null>> {
  const hash = await hashNyckel(nyckel)
  await useNyckel(tx, hash)
  if (!(await selectPrenumeration(tx, hash))) return inforandeFel('prenumeration-saknas')
  await deletePrenumeration(tx, hash)
  return ok(null)
}

import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { bestall } from './bestall.ts'
import { valFel } from './fel.ts'
import { foreslaIckeval } from './ickeval-forslag.ts'
import type { Omgivning } from './omgivning.ts'
import { lockBeslut } from './queries-beslut.ts'
import { endVantan, listVal } from './queries-val.ts'

export interface IckevalIn {
  readonly beslutId: string
  readonly del: string
  /** The hash of the proposal that was shown: what is confirmed is what was seen. */
  readonly inputHash: string
  /** 'svarstid-ute', or why it cannot or need not wait. */
  readonly anledning: 'svarstid-ute' | 'avstar' | 'bradskande'
  readonly skal?: string
}

/**
 * A handläggare confirms what the rule gave; the protocol is kept with the val. It is not a choice and is never counted as one (F7.4).
 * Errors: `andrad-av-annan` when a val was made, `valtid-kvar`, `skal-saknas`, `ickeval-andrat`, `ickeval-utan-utforare`,
 * those of the proposal.
 */
export async function bekraftaIckeval(tx: AktorTx, input: IckevalIn, o: Omgivning) {
  await lockBeslut(tx, input.beslutId)
  const forslag = await foreslaIckeval(tx, input, o)
  if (!forslag.ok) return forslag
  const { beslut, protokoll, kandidater, fran, valtidKvar } = forslag.value
  const hinder = await findHinder(tx, input, protokoll.inputHash, valtidKvar)
  if (hinder) return hinder
  const utforare = kandidater.find((k) => k.utforareId === protokoll.resultat)
  if (!utforare) return valFel('ickeval-utan-utforare', { detaljer: { protokoll } })

  const bekraftad = {
    av: 'identitetId' in tx.aktor ? tx.aktor.identitetId : null,
    tid: o.nu.toString(),
    anledning: input.anledning,
  }
  const gjort = await bestall(tx, {
    beslut,
    del: input.del,
    utforare,
    slag: 'ickeval',
    kanal: 'system',
    fran,
    skal: input.skal ?? protokoll.skal,
    protokoll: { ...protokoll, bekraftad },
  })
  await endVantan(tx, beslut.id, input.del, 'val', o.nu)
  return ok({ ...gjort, utforareId: utforare.utforareId, fran })
}

async function findHinder(tx: AktorTx, input: IckevalIn, hash: string, valtidKvar: boolean) {
  const gjorda = await listVal(tx, input.beslutId, input.del)
  if (gjorda.length > 0) return authFel('andrad-av-annan')
  if (input.anledning === 'svarstid-ute' && valtidKvar) return valFel('valtid-kvar')
  if (input.anledning === 'bradskande' && !input.skal?.trim())
    return valFel('skal-saknas', { falt: { skal: 'Skriv varför det är bråttom.' } })
  if (hash !== input.inputHash) return valFel('ickeval-andrat')
  return null as Result<never> | null
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { closeUndantag, countUndantag, listUndantag, loadUndantag } from './queries-undantag.ts'
import { registreraHandelser } from './registrera-handelser.ts'
import type { HandelseIn, RadUtfall } from './typer.ts'

export const UNDANTAG_SIDSTORLEK = 25

export interface UndantagVal {
  readonly kod?: string | undefined
  readonly sok: string
  readonly fallande: boolean
  /** From 1. */
  readonly sida: number
}

/** A row that was received and is no event yet: what it says, what it lacks, and for how long. */
export interface UndantagRad {
  readonly id: string
  readonly utforare: string
  /** The brukare's code, where the row could be tied to one. */
  readonly person: string | null
  readonly handelse: HandelseIn
  readonly kod: string
  readonly falt: string | null
  readonly text: string
  readonly kalla: string
  /** Its place in what was sent, from 1. */
  readonly rad: number
  readonly mottagen: string
  readonly dagar: number
}

/** A page of the open exceptions, the oldest first, with how many there are of each kind. */
export async function visaUndantag(tx: AktorTx, val: UndantagVal, nu: Temporal.Instant) {
  const hoppa = (val.sida - 1) * UNDANTAG_SIDSTORLEK
  const rader = await listUndantag(tx, { ...val, antal: UNDANTAG_SIDSTORLEK, hoppa })
  const grupper = await countUndantag(tx, val)
  const totalt = grupper.reduce((n, g) => n + g.antal, 0)
  return {
    antal: val.kod ? (grupper.find((g) => g.kod === val.kod)?.antal ?? 0) : totalt,
    totalt,
    koder: grupper,
    rader: rader.map(
      ({ undantag: u, utforare, kod }): UndantagRad => ({
        id: u.id,
        utforare,
        person: kod ?? u.handelse.person ?? null,
        handelse: u.handelse,
        kod: u.kod,
        falt: u.falt,
        text: u.text,
        kalla: u.kalla,
        rad: u.rad,
        mottagen: u.skapad.toString(),
        dagar: dateAt(u.skapad).until(dateAt(nu), { largestUnit: 'days' }).days,
      }),
    ),
  }
}

/**
 * Completes an exception: the whole event is registered as if it had come so, under the sender's id, and the exception is
 * closed. It stands as received by the utförare's hand.
 *
 * Errors: `undantag-saknas`, `andring-nekad` at its field when the event still cannot be kept
 */
export async function kompletteraUndantag(
  tx: AktorTx,
  begaran: { readonly id: string; readonly ny: HandelseIn; readonly namn: string | null },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<RadUtfall>> {
  const u = await loadUndantag(tx, begaran.id)
  if (!u) return utfortFel('undantag-saknas')
  const handelse = { ...begaran.ny, externId: u.kod === 'id-andrat-innehall' ? undefined : (u.externId ?? undefined) }
  const [svar] = await registreraHandelser(tx, { kalla: 'webb', handelser: [handelse] }, tjanster, nu)
  if (!svar || svar.utfall === 'fel') {
    const text = svar?.text ?? 'Händelsen gick inte att läsa.'
    return utfortFel('andring-nekad', { text, ...(svar?.falt && { falt: { [svar.falt]: text } }) })
  }
  await closeUndantag(tx, [u.id], { status: 'rattad', namn: begaran.namn, nu })
  tx.logga({
    ...(u.kommunId && { kommunId: u.kommunId }),
    ...(u.namndId && { namndId: u.namndId }),
    handling: 'komplettera-undantag',
    objekt: 'undantag',
    objektId: u.id,
    ...(u.personId && { personId: u.personId }),
  })
  return ok(svar)
}

/** Leaves exceptions for good, with the reason: it was never a visit, or it has been reported in another way. */
export async function lamnaUndantag(
  tx: AktorTx,
  begaran: { readonly ids: readonly string[]; readonly skal: string; readonly namn: string | null },
  nu: Temporal.Instant,
): Promise<Result<{ antal: number }>> {
  const skal = begaran.skal.trim()
  if (skal.length < 3) return utfortFel('skal-saknas', { falt: { skal: 'Skriv varför, med minst tre tecken.' } })
  const antal = await closeUndantag(tx, begaran.ids, { status: 'lamnad', skal, namn: begaran.namn, nu })
  if (antal === 0) return utfortFel('undantag-saknas')
  tx.logga({ handling: 'lamna-undantag', objekt: 'undantag', orsak: skal, data: { antal, ids: begaran.ids } })
  return ok({ antal })
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { utforareFel } from './fel.ts'
import { listEgnaUppdrag } from './queries.ts'
import type { Fullmakt, Fullmaktshandling } from './schema.ts'

/** What a fullmakt can give the right to, in words. */
const fullmaktshandlingar: Readonly<Record<Fullmaktshandling, string>> = {
  ansokan: 'skicka in, ändra och återkalla ansökningar',
  komplettering: 'svara på begäran om komplettering',
  avtal: 'skriva under avtal',
}

/** By what right somebody binds the firm; it stands in what is signed. */
export interface Foretradesratt {
  readonly grund: 'firmatecknare' | 'fullmakt'
  /** Who gave the fullmakt; null for a firmatecknare. */
  readonly givenAv: string | null
}

/**
 * By what right the signed-in person binds the firm in an act (F3.4). A firmatecknare may in all; another needs a fullmakt
 * that is in force today, names the act and covers every kommun. It is read in the act's own transaction: one that is taken
 * back stops the next act, whoever is signed in already.
 *
 * Errors: `fullmakt-saknas`, `fullmakt-annan-kommun`
 */
export async function provaFullmakt(
  tx: AktorTx,
  handling: Fullmaktshandling,
  kommunIds: readonly string[],
  nu: Temporal.Instant,
): Promise<Result<Foretradesratt>> {
  const { aktor } = tx
  if (aktor.typ !== 'utforare') throw new Error('only somebody of the firm binds it')
  if (aktor.roller.includes('firmatecknare')) return ok({ grund: 'firmatecknare', givenAv: null })
  const uppdrag = await listEgnaUppdrag(tx, aktor.utforareId, aktor.identitetId, dateAt(nu))
  const med = uppdrag.filter((u) => u.fullmakt?.handlingar.includes(handling))
  if (med.length === 0) {
    return utforareFel('fullmakt-saknas', { text: `Du har inte fullmakt att ${fullmaktshandlingar[handling]}.` })
  }
  // Several fullmakter do not add up: the one that is relied upon is named in what is signed.
  const tacker = med.find((u) => covers(u.fullmakt, kommunIds))
  return tacker ? ok({ grund: 'fullmakt', givenAv: tacker.givenAv }) : utforareFel('fullmakt-annan-kommun')
}

/** A fullmakt in words, for those who give, take and look at it. */
export function visaFullmakt(
  fullmakt: Fullmakt,
  kommuner: readonly { readonly kommunId: string; readonly namn: string }[],
) {
  const valda = fullmakt.kommuner
  return {
    handlingar: fullmakt.handlingar.map((h) => fullmaktshandlingar[h]),
    kommuner: valda ? kommuner.filter((k) => valda.includes(k.kommunId)).map((k) => k.namn) : null,
  }
}

function covers(fullmakt: Fullmakt | null, kommunIds: readonly string[]): boolean {
  const kommuner = fullmakt?.kommuner
  return fullmakt !== null && (!kommuner || kommunIds.every((id) => kommuner.includes(id)))
}

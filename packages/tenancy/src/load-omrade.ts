import type { AktorTx } from '@valfri/db/aktor'
import { selectOmradeAt, selectOmraden } from './queries-omrade.ts'

export interface Omrade {
  readonly id: string
  readonly kommunId: string
  readonly namndId: string
  readonly namn: string
  /** The zon that prices know; null where prices have none. */
  readonly zon: string | null
}

/** A postnummer as five digits, or null when it is none. */
export function parsePostnummer(text: string): string | null {
  const siffror = text.replace(/\s/g, '')
  return /^\d{5}$/.test(siffror) ? siffror : null
}

/**
 * The område that a postnummer lies in on a day. A border that moves later does not change the answer for earlier days.
 * @param namndId where two nämnder of a kommun have areas of their own; missing: the one whose row is latest
 * @returns null when the postnummer has no område in the kommun that day
 */
export async function loadOmradeForPostnummer(
  tx: AktorTx,
  kommunId: string,
  postnummer: string,
  dag: Temporal.PlainDate,
  namndId?: string,
): Promise<Omrade | null> {
  const rad = await selectOmradeAt(tx, kommunId, parsePostnummer(postnummer) ?? '', dag, namndId)
  return rad ? rad.omrade : null
}

/** Every område of a kommun or of one of its nämnder, by name. */
export function listOmraden(tx: AktorTx, kommunId: string, namndId?: string): Promise<readonly Omrade[]> {
  return selectOmraden(tx, kommunId, namndId)
}

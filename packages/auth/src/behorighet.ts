import type { Aktor } from '@valfri/db/aktor'
import type { KommunRoll, PlattformRoll, UtforareRoll } from './roller.ts'

/** Who may do one act. An aktör type that is not named may not. */
export interface Behorighet {
  /** Anyone, signed in or not. */
  readonly publik?: true
  readonly kommun?: readonly KommunRoll[] | 'alla'
  readonly utforare?: readonly UtforareRoll[] | 'alla'
  readonly person?: true
  readonly plattform?: readonly PlattformRoll[]
}

export type Behorigheter = Readonly<Record<string, Behorighet>>

/** Declares the acts of one capability, named '<capability>.<act>'. */
export function defineBehorigheter<const T extends Behorigheter>(acts: T): T {
  return acts
}

function hasAny(roller: readonly string[], krav: readonly string[] | 'alla' | undefined): boolean {
  if (!krav) return false
  return krav === 'alla' ? roller.length > 0 : krav.some((roll) => roller.includes(roll))
}

/** Whether the aktör may do the act. What no matrix names is refused. */
export function isAllowed(aktor: Aktor, act: Behorighet | undefined): boolean {
  if (!act) return false
  if (act.publik) return true
  if (aktor.typ === 'kommun') return hasAny(aktor.roller, act.kommun)
  if (aktor.typ === 'utforare') return hasAny(aktor.roller, act.utforare)
  if (aktor.typ === 'plattform') return hasAny(aktor.roller, act.plattform)
  return aktor.typ === 'person' && act.person === true
}

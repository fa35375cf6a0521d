import type { Slump } from './slump.ts'

/** Granted time of a person's month in one del that was not performed. */
interface Lucka {
  readonly minuter: number
  /** Shortest and longest visit. */
  readonly besok: readonly [number, number]
  /** Days on which nobody came, in order. */
  readonly lediga: readonly string[]
}

/** What the utförare reported of it: a day away, or a visit that did not happen. */
export type EjUtford =
  | { readonly typ: 'franvaro'; readonly datum: string; readonly uppgifter: Readonly<Record<string, string | number>> }
  | { readonly typ: 'avbokat' | 'installt' | 'avbojt'; readonly minuter: number; readonly orsak: string | null }

const FRANVARO = ['sjukhus-oplanerat', 'sjukhus-planerat', 'korttidsboende', 'bortrest'] as const
const INSTALLT = ['personal-saknas', 'forsenad', 'annat'] as const
export const AVBOJT = ['ville-inte', 'sjuk', 'besok-av-annan'] as const
/** Less than this is a visit that ended early, which nobody reports. */
const MINST = 10
const HOGST_FRANVARO_MINUTER = 120

/**
 * Why the time of a lucka was not performed, most of it: every sixth utförare has forgotten to say, and what the last visit does
 * not fill has no cause. Away is the person on days without a visit, else each visit has its own cause.
 */
export function explainLucka({ minuter, besok: [minst, hogst], lediga }: Lucka, slump: Slump): EjUtford[] {
  if (minuter < MINST || slump.tal() < 0.15) return []
  if (lediga.length >= 3 && slump.tal() < 0.5) return daysAway(minuter, lediga, slump)
  const ut: EjUtford[] = []
  for (let kvar = minuter; kvar >= MINST; ) {
    const langd = Math.min(kvar, slump.heltal(minst, hogst))
    kvar -= langd
    if (slump.tal() < 0.08) continue
    const typ = (['avbokat', 'installt', 'avbojt'] as const)[slump.vagt([5, 3, 2])] ?? 'avbokat'
    const orsak = { avbokat: null, installt: slump.val(INSTALLT), avbojt: slump.val(AVBOJT) }[typ]
    ut.push({ typ, minuter: langd, orsak })
  }
  return ut
}

function daysAway(minuter: number, lediga: readonly string[], slump: Slump): EjUtford[] {
  const antal = Math.min(lediga.length, Math.max(2, Math.ceil(minuter / HOGST_FRANVARO_MINUTER)), 6)
  const forst = slump.heltal(0, lediga.length - antal)
  const orsak = FRANVARO[slump.vagt([5, 2, 3, 2])] ?? 'bortrest'
  const planeradeMinuter = Math.min(HOGST_FRANVARO_MINUTER, Math.floor(minuter / antal))
  return lediga.slice(forst, forst + antal).map((datum) => ({
    ...{ typ: 'franvaro', datum, uppgifter: { orsak, planeradeMinuter } },
  }))
}

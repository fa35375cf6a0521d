import { isBefore } from '@valfri/kernel/tid'

export const ANTAGNINGSREGLER = ['alla', 'majoritet'] as const
export type Antagningsregel = (typeof ANTAGNINGSREGLER)[number]

/** When in the calendar a nämnd may leave, once its notice has run out. */
export const UTTRADESREGLER = ['lopande', 'manadsskifte', 'arsskifte'] as const
export type Uttradesregel = (typeof UTTRADESREGLER)[number]

/** What the members of a samverkan have agreed on joining, leaving and deciding (KL 9:37). */
export interface SamverkanRegler {
  /** How many of the members must say yes to a new one. */
  readonly antagning: Antagningsregel
  /** How many must say yes to a change of these rules. */
  readonly regelandring: Antagningsregel
  /** Whole months from notice to the day a nämnd may leave; 0 means no notice. */
  readonly uppsagningManader: number
  readonly uttrade: Uttradesregel
  /** Days within which a nämnd answers a proposal on the common part. */
  readonly svarstidDagar: number
  /** The agreement in its own words. */
  readonly text: string
}

export const NYCKELSLAG = ['lika', 'folkmangd', 'volym'] as const

/** How the members split what they pay for together (C25). */
export interface Fordelningsnyckel {
  /** Equal parts, by inhabitants, or by a volume that each member reports. */
  readonly slag: (typeof NYCKELSLAG)[number]
  /** What the volume counts, such as 'beviljade timmar'; null for the other keys. */
  readonly enhet: string | null
  /** What it is for, and why it was chosen. */
  readonly text: string
}

/** The first day on which a nämnd that gives notice today is no longer a member. */
export function tidigastUttrade(
  { uppsagningManader, uttrade }: Pick<SamverkanRegler, 'uppsagningManader' | 'uttrade'>,
  idag: Temporal.PlainDate,
): Temporal.PlainDate {
  const slut = idag.add({ months: uppsagningManader })
  if (uttrade === 'lopande') return slut
  const jamn = uttrade === 'arsskifte' ? slut.with({ month: 1, day: 1 }) : slut.with({ day: 1 })
  if (!isBefore(jamn, slut)) return jamn
  return jamn.add(uttrade === 'arsskifte' ? { years: 1 } : { months: 1 })
}

/** Where a matter stands: who must say yes, and who has answered. */
export interface Rostlage {
  readonly status: 'oppet' | 'antaget' | 'avslaget'
  /** How many yes are needed. */
  readonly kravs: number
  readonly ja: number
  readonly nej: number
}

/**
 * Settles a matter from the answers of those who are members now; an answer of one that has left does not count.
 *
 * @param antal members that answer
 * @returns 'avslaget' as soon as enough yes can no longer come in
 */
export function rakna(regel: Antagningsregel, antal: number, svar: readonly ('ja' | 'nej')[]): Rostlage {
  const kravs = regel === 'alla' ? antal : Math.floor(antal / 2) + 1
  const ja = svar.filter((s) => s === 'ja').length
  const nej = svar.length - ja
  // Nobody left to answer settles nothing.
  const antaget = antal > 0 && ja >= kravs
  const avslaget = antal - nej < kravs
  return { status: antaget ? 'antaget' : avslaget ? 'avslaget' : 'oppet', kravs, ja, nej }
}

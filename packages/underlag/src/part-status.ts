import type { PartRad } from './queries.ts'

/** Where a version stands with one party. */
export type PartLage = 'ej-beslutad' | 'beslutad' | 'publicerad' | 'oppen' | 'ersatt' | 'upphord' | 'avstangd'

/**
 * @param part null when the party's nämnd has not adopted the version
 * @param nyare the party has opened a newer version
 * @param aktiv the kommun has the tjänst turned on that day
 */
export function partLage(
  part: PartRad | null,
  { nyare, aktiv, dag }: { readonly nyare: boolean; readonly aktiv: boolean; readonly dag: Temporal.PlainDate },
): PartLage {
  if (!part) return 'ej-beslutad'
  if (part.annonserad === null) return 'beslutad'
  if (part.upphord !== null && Temporal.PlainDate.compare(part.upphord, dag) <= 0) return 'upphord'
  if (nyare) return 'ersatt'
  if (!aktiv) return 'avstangd'
  return part.oppnad === null ? 'publicerad' : 'oppen'
}

/** The narrowest (its longest word) and the widest (its longest line) that a column could be, in points. */
export interface Behov {
  readonly minst: number
  readonly helst: number
}

/**
 * Shares a width among columns: the narrow ones get all they want first, and what is left is shared alike by the others,
 * so that one long text does not break the lines of every other column. None gets less than its longest word,
 * unless not even those fit; then all shrink alike and words are broken.
 */
export function columnWidths(behov: readonly Behov[], bredd: number): number[] {
  const minst = sum(behov.map((b) => b.minst))
  const helst = sum(behov.map((b) => b.helst))
  if (minst >= bredd) return behov.map((b) => (b.minst / minst) * bredd)
  if (helst <= bredd) return behov.map((b) => b.helst + ((bredd - helst) * b.helst) / helst)
  return shareAlike(behov, bredd)
}

/** Finds the one width at which columns, each held between its own two, fill the whole; it lies between two known points. */
function shareAlike(behov: readonly Behov[], bredd: number): number[] {
  const at = (niva: number) => behov.map((b) => Math.min(Math.max(niva, b.minst), b.helst))
  const nivaer = behov.flatMap((b) => [b.minst, b.helst]).sort((a, b) => a - b)
  const over = nivaer.findIndex((niva) => sum(at(niva)) >= bredd)
  const [lag, hog] = [nivaer[over - 1] ?? 0, nivaer[over] ?? 0]
  const vid = sum(at(lag))
  return at(lag + ((hog - lag) * (bredd - vid)) / (sum(at(hog)) - vid))
}

const sum = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0)

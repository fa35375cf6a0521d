import { kvot, multiplyKvot, parseKvot, roundKvot } from '@valfri/kernel/kvot'

/** A percent as exact text, such as '2.5' or '-1', and how each price is rounded after it. */
export interface Indexregel {
  readonly procent: string
  readonly till: 'ore' | 'tio-ore' | 'krona'
  readonly metod: 'halv-upp' | 'halv-jamn' | 'uppat' | 'nedat'
}

const STEG = { ore: 1n, 'tio-ore': 10n, krona: 100n } as const

/**
 * A price raised by an index, in öre. A proposal and no more: the nämnd decides the figures, and published bases have had
 * decimals that the list does not show (handbook B5).
 * @returns null when the percent cannot be read
 */
export function indexera(ore: bigint, regel: Indexregel): bigint | null {
  const procent = parseKvot(regel.procent)
  if (!procent) return null
  const hundra = kvot(100n)
  const faktor = kvot(procent.t + hundra.t * procent.n, procent.n * 100n)
  const steg = STEG[regel.till]
  return roundKvot(multiplyKvot(kvot(ore, steg), faktor), regel.metod) * steg
}

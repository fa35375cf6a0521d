/** What a list's address says: search text, order, page and filters. */
export interface TabellLage {
  readonly sok: string
  readonly sortera: string | null
  readonly fallande: boolean
  /** From 1. */
  readonly sida: number
  readonly filter: Readonly<Record<string, string>>
}

export const tomtLage: TabellLage = { sok: '', sortera: null, fallande: false, sida: 1, filter: {} }

const text = (v: unknown) => (typeof v === 'string' ? v : typeof v === 'number' ? String(v) : '')

/**
 * Reads a list's state out of an address. Anything odd reads as absent, so an old or hand-made link still opens.
 *
 * @param sok the parsed search parameters
 * @param filternamn which parameters are filters; others belong to someone else
 * @param prefix told apart by this where a page has two lists
 */
export function parseTabellLage(
  sok: Readonly<Record<string, unknown>>,
  filternamn: readonly string[] = [],
  prefix = '',
): TabellLage {
  const sida = Number(text(sok[`${prefix}sida`]))
  const sortering = text(sok[`${prefix}sortera`])
  const filter = filternamn.map((n) => [n, text(sok[prefix + n])] as const).filter(([, v]) => v !== '')
  return {
    sok: text(sok[`${prefix}sok`]),
    sortera: sortering.replace(/^-/, '') || null,
    fallande: sortering.startsWith('-'),
    sida: Number.isInteger(sida) && sida > 0 ? sida : 1,
    filter: Object.fromEntries(filter),
  }
}

/** The parameters that say the state; what is standard is undefined and so left out of the address. */
export function writeTabellLage(
  lage: TabellLage,
  filternamn: readonly string[] = [],
  prefix = '',
): Record<string, string | number | undefined> {
  return {
    [`${prefix}sok`]: lage.sok || undefined,
    [`${prefix}sortera`]: lage.sortera ? `${lage.fallande ? '-' : ''}${lage.sortera}` : undefined,
    [`${prefix}sida`]: lage.sida > 1 ? lage.sida : undefined,
    ...Object.fromEntries(filternamn.map((n) => [prefix + n, lage.filter[n] || undefined])),
  }
}

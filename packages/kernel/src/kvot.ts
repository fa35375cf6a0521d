/** An exact ratio of integers; the denominator is positive and the fraction is reduced. */
export interface Kvot {
  readonly t: bigint
  readonly n: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Makes a reduced ratio; a zero denominator is a bug and throws. */
export function kvot(t: bigint | number, n: bigint | number = 1n): Kvot {
  const [taljare, namnare] = [BigInt(t), BigInt(n)]
  if (namnare === 0n) throw new RangeError('kvot with denominator zero')
  const tecken = namnare < 0n ? -1n : 1n
  const delare = gcd(taljare, namnare * tecken) || 1n
  return { t: (tecken * taljare) / delare, n: (tecken * namnare) / delare }
}

/** Reads "12.6", "15/31", "-3" or an integer; anything else is null. */
export function parseKvot(text: string | number): Kvot | null {
  const rent = String(text).trim()
  const brak = /^(-?\d+)\/(\d+)$/.exec(rent)
  if (brak) return brak[2] === '0' ? null : kvot(BigInt(brak[1] as string), BigInt(brak[2] as string))
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(rent)
  if (!decimal) return null
  const decimaler = decimal[3] ?? ''
  const varde = BigInt(`${decimal[2]}${decimaler}`)
  return kvot(decimal[1] ? -varde : varde, 10n ** BigInt(decimaler.length))
}

export const addKvot = (a: Kvot, b: Kvot): Kvot => kvot(a.t * b.n + b.t * a.n, a.n * b.n)
export const multiplyKvot = (a: Kvot, b: Kvot): Kvot => kvot(a.t * b.t, a.n * b.n)
export const compareKvot = (a: Kvot, b: Kvot): number => {
  const d = a.t * b.n - b.t * a.n
  return d < 0n ? -1 : d > 0n ? 1 : 0
}

/** Writes an integer as "3" and a ratio as "2/3". */
export function formatKvot(k: Kvot): string {
  return k.n === 1n ? k.t.toString() : `${k.t}/${k.n}`
}

/** The named ways in which a price list may round. Negative amounts round by their absolute value. */
export type Avrundningsmetod = 'halv-upp' | 'halv-jamn' | 'uppat' | 'nedat'

/** Rounds an exact ratio to an integer by a named rule. */
export function roundKvot(k: Kvot, metod: Avrundningsmetod): bigint {
  const negativ = k.t < 0n
  const abs = negativ ? -k.t : k.t
  const hel = abs / k.n
  const rest = abs % k.n
  const rundat = hel + (roundsUp(hel, rest, k.n, metod) ? 1n : 0n)
  return negativ ? -rundat : rundat
}

function roundsUp(hel: bigint, rest: bigint, n: bigint, metod: Avrundningsmetod): boolean {
  if (rest === 0n || metod === 'nedat') return false
  if (metod === 'uppat') return true
  if (rest * 2n !== n) return rest * 2n > n
  return metod === 'halv-upp' || hel % 2n === 1n
}

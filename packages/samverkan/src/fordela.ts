/** A member and the figure that the key gives it: 1 each where all pay alike. */
export interface Vikt {
  readonly kommunId: string
  readonly namndId: string
  readonly tal: number
}

export interface Andel extends Vikt {
  readonly beloppOre: bigint
  /** The öre of the remainder that is in the amount: 1, -1 or 0. */
  readonly restOre: number
}

/** The remainder rule, as it stands on the page and on each invoice. */
export const RESTREGEL =
  'Varje del räknas ut exakt och avrundas nedåt till hela öre. De ören som blir över läggs ett och ett på de delar som avrundades mest; vid lika går lägst kommunkod först.'

/**
 * Splits an amount over the members in proportion to their figures. Each exact part is cut to whole öre, and the öre that
 * are left go one each to the largest fractions, the lowest kommunkod first where they are equal: the order of `vikter`
 * changes nothing. A negative amount, which is a correction, splits as its opposite.
 *
 * @param beloppOre any whole öre
 * @param vikter non-negative whole figures; their sum must be positive
 * @returns one part each, in the order of kommunkod; they add up to the amount
 */
export function fordela(beloppOre: bigint, vikter: readonly Vikt[]): readonly Andel[] {
  const summa = vikter.reduce((s, v) => s + BigInt(v.tal), 0n)
  if (summa <= 0n) throw new RangeError('a cost is split over a positive sum of figures')
  const tecken = beloppOre < 0n ? -1n : 1n
  const abs = beloppOre * tecken
  const delar = [...vikter].sort(byKommun).map((v) => {
    const exakt = abs * BigInt(v.tal)
    return { vikt: v, hel: exakt / summa, rest: exakt % summa }
  })
  const over = Number(abs - delar.reduce((s, d) => s + d.hel, 0n))
  // The sort is stable, so equal fractions keep the order of kommunkod.
  const far = new Set([...delar].sort((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : 0)).slice(0, over))
  return delar.map((d) => {
    const extra = far.has(d) ? 1n : 0n
    return { ...d.vikt, beloppOre: (d.hel + extra) * tecken, restOre: Number(extra * tecken) }
  })
}

function byKommun(a: Vikt, b: Vikt): number {
  const [x, y] = [`${a.kommunId} ${a.namndId}`, `${b.kommunId} ${b.namndId}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * Divides an amount by weights so that the parts add up to it, to the öre: each gets its share rounded down, and what is left
 * goes to the largest remainders, the first of equals. All of it under the first key when every weight is zero.
 */
export function fordela<K>(belopp: bigint, vikter: ReadonlyMap<K, bigint>): Map<K, bigint> {
  const poster = [...vikter]
  const summa = poster.reduce((s, [, v]) => s + v, 0n)
  const [forst] = poster
  if (!forst) return new Map()
  if (summa === 0n) return new Map(poster.map(([k], i) => [k, i === 0 ? belopp : 0n]))
  const delar = poster.map(([nyckel, vikt]) => {
    const exakt = belopp * vikt
    const rest = exakt % summa
    // BigInt rounds towards zero; a share is rounded down.
    const hel = exakt / summa - (rest !== 0n && rest < 0n !== summa < 0n ? 1n : 0n)
    return { nyckel, hel, rest: exakt - hel * summa }
  })
  let kvar = belopp - delar.reduce((s, d) => s + d.hel, 0n)
  const ordnade = delar.toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1))
  for (const d of ordnade) {
    if (kvar <= 0n) break
    d.hel += 1n
    kvar -= 1n
  }
  return new Map(delar.map((d) => [d.nyckel, d.hel]))
}

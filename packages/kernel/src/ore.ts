/** Money is integer öre, always. */
export type Ore = bigint

/** Writes öre as Swedish kronor, "1 234,50"; the space is the no-break one that Swedish uses. */
export function formatKronor(ore: Ore): string {
  const abs = ore < 0n ? -ore : ore
  const kronor = (abs / 100n).toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')
  return `${ore < 0n ? '\u2212' : ''}${kronor},${(abs % 100n).toString().padStart(2, '0')}`
}

/** Reads what a person types for kronor: "1 234,50", "450" or "450.5"; null when it is no amount of whole öre. */
export function parseKronor(text: string): Ore | null {
  const rent = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  const del = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(rent)
  if (!del) return null
  const ore = BigInt(del[2] as string) * 100n + BigInt((del[3] ?? '').padEnd(2, '0'))
  return del[1] ? -ore : ore
}

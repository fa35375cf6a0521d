/**
 * The months from one to another, counted from the month of a day: 0 is its own, -1 the one before.
 *
 * @param idag 'ÅÅÅÅ-MM-DD'
 * @returns 'ÅÅÅÅ-MM', the first one first; the newest first when `sista` is before `forsta`
 */
export function monthsAround(idag: string, forsta: number, sista: number): string[] {
  const [ar, manad] = idag.split('-').map(Number) as [number, number]
  const steg = sista < forsta ? -1 : 1
  return Array.from({ length: Math.abs(sista - forsta) + 1 }, (_, i) =>
    new Date(Date.UTC(ar, manad - 1 + forsta + i * steg, 1)).toISOString().slice(0, 7),
  )
}

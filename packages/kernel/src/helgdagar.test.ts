import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isHelgdag, listHelgdagar } from './helgdagar.ts'

interface Facit {
  date: string
  type: string
}
const facit = (ar: number): Facit[] =>
  JSON.parse(readFileSync(new URL(`../../../test/extern/helgdagar/SE-${ar}.json`, import.meta.url), 'utf8'))

describe('helgdagar', () => {
  it('are the red days of the fixtures, every year from 2015 to 2029', () => {
    for (let ar = 2015; ar <= 2029; ar++) {
      const roda = facit(ar)
        .filter((h) => h.type === 'public')
        .map((h) => h.date.slice(0, 10))
      const vara = listHelgdagar(ar).filter((h) => h.slag === 'helgdag')
      expect(
        vara.map((h) => h.datum),
        String(ar),
      ).toEqual(roda.sort())
    }
  })

  it('has three eves a year that deadlines count as helgdagar', () => {
    const aftnar = listHelgdagar(2026).filter((h) => h.slag === 'afton')
    expect(aftnar.map((h) => h.datum)).toEqual(['2026-06-19', '2026-12-24', '2026-12-31'])
  })

  it('counts a Sunday as a helgdag and a Saturday as none', () => {
    expect(isHelgdag(Temporal.PlainDate.from('2026-11-22'))).toBe(true)
    expect(isHelgdag(Temporal.PlainDate.from('2026-11-21'))).toBe(false)
  })
})

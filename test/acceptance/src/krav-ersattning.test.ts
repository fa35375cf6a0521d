import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rot = new URL('../../../', import.meta.url)
const las = (fil: string) => readFileSync(new URL(fil, rot), 'utf8')

/** The lines of the tables: number, requirement (of the first line alone), file, name of the test. */
const krav = las('test/acceptance/krav-ersattning.md')
  .split('\n')
  .filter((r) => /^\| [A-Z]\d/.test(r))
  .map((r) => r.split('|').map((cell) => cell.trim()))
  .map(([, nr = '', text = '', fil = '', prov = '']) => ({ nr, text, fil, prov }))

describe('kraven på ersättning och avgift', () => {
  it.each(krav)('$nr has the test "$prov"', ({ fil, prov }) => {
    expect(fil.endsWith('.test.ts')).toBe(true)
    expect(las(fil)).toContain(`'${prov}'`)
  })

  it('have each a text, and a number of their own', () => {
    const med = krav.filter((k) => k.text !== '')
    expect(med.length).toBeGreaterThan(60)
    expect(new Set(med.map((k) => k.nr)).size).toBe(med.length)
    expect(krav.filter((k) => !med.some((m) => m.nr === k.nr))).toEqual([])
  })
})

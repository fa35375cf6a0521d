import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rot = new URL('../../../', import.meta.url)
const las = (fil: string) => readFileSync(new URL(fil, rot), 'utf8')

interface Krav {
  readonly nr: string
  /** Of the first line of a number alone. */
  readonly text: string
  readonly fil: string
  readonly prov: string
}

/** The lines of a list's tables. */
function listKrav(lista: string): readonly Krav[] {
  return las(`test/acceptance/${lista}`)
    .split('\n')
    .filter((r) => /^\| [A-Z]\d/.test(r))
    .map((r) => r.split('|').map((cell) => cell.trim()))
    .map(([, nr = '', text = '', fil = '', prov = '']) => ({ nr, text, fil, prov }))
}

describe.each([
  ['krav-ersattning.md', 60],
  ['krav-funktioner.md', 50],
] as const)('the requirements of %s', (lista, minst) => {
  const krav = listKrav(lista)

  it.each(krav)('$nr has the test "$prov"', ({ fil, prov }) => {
    expect(fil).toMatch(/\.test\.ts$/)
    const text = las(fil)
    expect(text.includes(`'${prov}'`) || text.includes(`"${prov}"`)).toBe(true)
  })

  it('have each a text, and a number of their own', () => {
    const med = krav.filter((k) => k.text !== '')
    expect(med.length).toBeGreaterThanOrEqual(minst)
    expect(new Set(med.map((k) => k.nr)).size).toBe(med.length)
    expect(krav.filter((k) => !med.some((m) => m.nr === k.nr))).toEqual([])
  })
})

describe('the plugins', () => {
  const plugins = readdirSync(new URL('plugins/', rot), { withFileTypes: true }).filter((d) => d.isDirectory())

  it.each(plugins.map((d) => d.name))('%s runs the contract suite that all run (F15.2)', (namn) => {
    expect(las(`plugins/${namn}/src/tjanst.test.ts`)).toMatch(/^testTjanst\(\w+\)$/m)
  })
})

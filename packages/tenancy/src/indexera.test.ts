import { describe, expect, it } from 'vitest'
import { indexera } from './indexera.ts'

describe('the index of a new price list', () => {
  it('raises 721 kr by 6 percent to whole kronor, as Nacka published for 2023', () => {
    expect(indexera(72_100n, { procent: '6', till: 'krona', metod: 'halv-upp' })).toBe(76_400n)
  })

  it('says 873 for 824 kr and 6 percent, where the nämnd decided 874: the figures are the nämnd’s', () => {
    expect(indexera(82_400n, { procent: '6', till: 'krona', metod: 'halv-upp' })).toBe(87_300n)
    expect(indexera(82_400n, { procent: '6', till: 'krona', metod: 'uppat' })).toBe(87_400n)
  })

  it('rounds to öre and to ten öre by the named rule', () => {
    // 406,15 raised by 2,5 % is 416,30375.
    expect(indexera(40_615n, { procent: '2.5', till: 'ore', metod: 'halv-upp' })).toBe(41_630n)
    expect(indexera(40_615n, { procent: '2.5', till: 'ore', metod: 'uppat' })).toBe(41_631n)
    expect(indexera(40_615n, { procent: '2.5', till: 'tio-ore', metod: 'halv-upp' })).toBe(41_630n)
  })

  it('lowers by a negative index and leaves 0 percent as it is', () => {
    expect(indexera(50_000n, { procent: '-1', till: 'ore', metod: 'halv-upp' })).toBe(49_500n)
    expect(indexera(50_001n, { procent: '0', till: 'ore', metod: 'halv-upp' })).toBe(50_001n)
    expect(indexera(50_000n, { procent: 'tre', till: 'ore', metod: 'halv-upp' })).toBeNull()
  })
})

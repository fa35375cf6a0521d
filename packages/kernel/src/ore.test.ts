import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatKronor, parseKronor } from './ore.ts'

describe('kronor och ören', () => {
  it('are written as in Swedish', () => {
    expect(formatKronor(123_450n)).toBe('1\u00a0234,50')
    expect(formatKronor(-5n)).toBe('\u22120,05')
  })

  it('are read as people type them, and refused when there is half an öre', () => {
    expect(['1 234,50', '450', '450.5', '\u22121'].map(parseKronor)).toEqual([123_450n, 45_000n, 45_050n, -100n])
    expect(['', 'kr', '1,234', '1,2,3'].map(parseKronor)).toEqual([null, null, null, null])
  })

  it('come back the same when they are written and read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (ore) => parseKronor(formatKronor(ore)) === ore),
    )
  })
})

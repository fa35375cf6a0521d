import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from './kolumner.ts'

const behov = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 800 }))
  .map(([minst, mer]) => ({ minst, helst: minst + mer }))

describe('kolumnbredder', () => {
  it('gives narrow columns all they want before a long text takes the rest', () => {
    const trang = { minst: 30, helst: 50 }
    const lang = { minst: 40, helst: 900 }
    expect(columnWidths([trang, lang, { minst: 30, helst: 60 }], 400)).toEqual([50, 290, 60])
  })

  it('fills the width exactly, and gives no column less than its longest word while those fit', () => {
    fc.assert(
      fc.property(
        fc.array(behov, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 50, max: 700 }),
        (alla, bredd) => {
          const bredder = columnWidths(alla, bredd)
          expect(bredder.reduce((a, b) => a + b, 0)).toBeCloseTo(bredd, 6)
          if (alla.reduce((a, b) => a + b.minst, 0) > bredd) return
          for (const [i, b] of bredder.entries()) expect(b).toBeGreaterThanOrEqual((alla[i]?.minst ?? 0) - 1e-9)
        },
      ),
    )
  })
})

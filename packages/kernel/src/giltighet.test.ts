import { describe, expect, it } from 'vitest'
import { valueAt } from './giltighet.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const varden = [
  { fran: dag('2026-03-01'), varde: 'mars' },
  { fran: dag('2026-01-01'), varde: 'januari' },
]

describe('ett värde som gäller från ett datum', () => {
  it('holds until the next begins: the day before, the day, the day after', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((d) => valueAt(varden, dag(d))?.varde)).toEqual([
      'januari',
      'mars',
      'mars',
    ])
  })

  it('is missing before the first one, never zero', () => {
    expect(valueAt(varden, dag('2025-12-31'))).toBeNull()
  })
})

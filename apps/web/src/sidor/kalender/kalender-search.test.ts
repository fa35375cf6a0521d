import { describe, expect, it } from 'vitest'
import { moveMonth, weeksOf } from './kalender-search.ts'

describe('the months of the calendar', () => {
  it('are walked over the turn of a year', () => {
    expect(moveMonth('2026-12', 1)).toBe('2027-01')
    expect(moveMonth('2026-01', -1)).toBe('2025-12')
  })

  it('show whole weeks from Monday, also of a month that begins on a Sunday and of one of four weeks', () => {
    const februari = weeksOf('2026-02')
    expect([februari[0]?.[0], februari.at(-1)?.[6], februari.length]).toEqual(['2026-01-26', '2026-03-01', 5])
    expect(weeksOf('2027-02')).toHaveLength(4)
    expect(weeksOf('2026-03').flat()).toContain('2026-03-31')
  })
})

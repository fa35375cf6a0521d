import { expect, it } from 'vitest'
import { monthsAround } from './manader.ts'

it('lists months over a new year, in the order that is asked for', () => {
  expect(monthsAround('2026-01-31', -1, 1)).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsAround('2026-01-31', 0, -2)).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(monthsAround('2026-12-01', 1, 1)).toEqual(['2027-01'])
})

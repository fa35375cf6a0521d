import { describe, expect, it } from 'vitest'
import { isCpvTillaten } from './cpv.ts'

describe('CPV codes of LOV', () => {
  it('lets in the codes of health care and social services', () => {
    for (const kod of ['85312400-3', '85000000-9', '85323000-9', '79611000-0'])
      expect(isCpvTillaten(kod, '2026-01-01')).toBe(true)
  })

  it('keeps out the three that the law leaves out, and every other service', () => {
    for (const kod of ['85311300-5', '85321000-5', '85322000-2', '45000000-7', '85323001-6', '8531240', ''])
      expect(isCpvTillaten(kod, '2026-01-01')).toBe(false)
  })

  it('knows of no code before the law', () => {
    expect(isCpvTillaten('85312400-3', '2008-12-31')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { type BeslutatVarde, vardeAt } from './beslutade-varden.ts'
import { combine, covers } from './segment.ts'
import { toSlug } from './slug.ts'

const varde = (fran: string, ore: bigint, segment = {}): BeslutatVarde => ({
  id: fran,
  parameter: 'timpris',
  segment,
  fran,
  ore,
  enhet: 'timme',
  varde: null,
  motivering: null,
  kalkyl: null,
  beslut: { id: 'b', instans: 'namnd', datum: fran, diarienummer: 'ON 1' },
})

describe('a decided value', () => {
  const varden = [
    varde('2026-01-01', 40_000n),
    varde('2026-06-01', 41_200n),
    varde('2026-01-01', 50_000n, { del: 'natt' }),
  ]

  it('is the one that has begun: the day before, the day of change, the day after', () => {
    const at = (dag: string) => vardeAt(varden, 'timpris', dag)?.ore
    expect([at('2026-05-31'), at('2026-06-01'), at('2026-06-02')]).toEqual([40_000n, 41_200n, 41_200n])
  })

  it('is missing, never zero, before anything was decided', () => {
    expect(vardeAt(varden, 'timpris', '2025-12-31')).toBeNull()
    expect(vardeAt(varden, 'resa', '2026-06-01')).toBeNull()
  })

  it('belongs to its own segment', () => {
    expect(vardeAt(varden, 'timpris', '2026-06-01', { del: 'natt' })?.ore).toBe(50_000n)
  })
})

describe('segments of a price', () => {
  it('are every combination of the dimensions that have values', () => {
    expect(
      combine([
        ['del', ['a', 'b']],
        ['zon', []],
        ['tidsband', ['dag', 'natt']],
      ]),
    ).toEqual([
      { del: 'a', tidsband: 'dag' },
      { del: 'a', tidsband: 'natt' },
      { del: 'b', tidsband: 'dag' },
      { del: 'b', tidsband: 'natt' },
    ])
    expect(combine([])).toEqual([{}])
  })

  it('are covered by a more general row, never by a narrower one', () => {
    expect(covers({}, { del: 'a' })).toBe(true)
    expect(covers({ del: 'a' }, { del: 'a', zon: 'tatort' })).toBe(true)
    expect(covers({ del: 'a', regi: 'egenregi' }, { del: 'a' })).toBe(false)
  })
})

describe('a name in an address', () => {
  it('keeps letters and loses marks', () => {
    expect(toSlug('  Hemtjänst i Norra Bohuslän & Örebro ')).toBe('hemtjanst-i-norra-bohuslan-orebro')
  })
})

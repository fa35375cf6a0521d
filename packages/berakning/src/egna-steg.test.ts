import type { EgnaSteg } from '@valfri/plugin-api/modell'
import { describe, expect, it } from 'vitest'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Antal } from './indata.ts'
import { BESLUT, besok, modell, underlag } from './provdata.ts'

const portioner: Antal[] = [
  { id: 'H1', bestallningId: 'B1', typ: 'antal', artikel: 'portion', datum: '2026-03-02', antal: 3 },
]
const priser = [
  { nyckel: 'portion', segment: {}, enhet: 'portion' as const, ore: 5_000n, fran: '2026-01-01', beslut: BESLUT },
  { nyckel: 'omvardnad', segment: {}, enhet: 'timme' as const, ore: 45_000n, fran: '2026-01-01', beslut: BESLUT },
]
const run = (steg: EgnaSteg) =>
  beraknaErsattning(
    underlag({
      priser,
      modell: modell(),
      handelser: [...portioner, besok('H2', '2026-03-02T08:00', '2026-03-02T09:00')],
      steg: { namn: 'prov', ...steg },
    }),
  )
const kod = (steg: EgnaSteg) => {
  const svar = run(steg)
  return svar.ok ? null : svar.fel.kod
}

describe('tjänstens egna steg', () => {
  it('may say how much an event counts', () => {
    const svar = run({ mangd: (h) => Math.min(h.antal, 2) })
    expect(svar.ok && svar.value.summaOre).toBe(10_000n + 45_000n)
  })

  it('may leave rows out or change their texts, but amounts are computed again', () => {
    const svar = run({ rader: (rader) => rader.map((r) => ({ ...r, text: 'Egen text', beloppOre: 1n })) })
    expect(svar.ok && svar.value.rader.map((r) => [r.text, r.beloppOre])).toEqual([
      ['Egen text', 45_000n],
      ['Egen text', 15_000n],
    ])
  })

  it('stops its own run with a named error when it throws, loops or answers nonsense', () => {
    expect(
      kod({
        rader: () => {
          throw new Error('oj')
        },
      }),
    ).toBe('steg-kastade')
    expect(
      kod({
        mangd: () => {
          for (;;);
        },
      }),
    ).toBe('steg-for-lange')
    expect(kod({ mangd: () => 0.5 })).toBe('steg-ogiltigt-svar')
    expect(kod({ rader: (r) => r.map((x) => ({ ...x, aprisOre: 99_999n })) })).toBe('steg-ogiltigt-svar')
  })

  it('cannot give a row without a source, or with one of its own making', () => {
    expect(kod({ rader: (r) => r.map((x) => ({ ...x, kalla: undefined as never })) })).toBe('rad-utan-kalla')
    expect(kod({ rader: (r) => r.map((x) => ({ ...x, kalla: { ...x.kalla } })) })).toBe('rad-utan-kalla')
  })
})

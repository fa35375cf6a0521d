import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import hemtjanst from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Omsorgsnämnden', datum: '2025-11-18', diarienummer: 'KONSTR ON 2025/1' }
const minut = (tid: string) => Date.parse(`${tid}:00Z`) / 60_000

function run(modellId: string, val: ModellvalIn = {}) {
  const modell = resolveModell(hemtjanst, modellId, val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell.value,
    priser: ['service', 'omvardnad'].map((del, i) => ({
      nyckel: 'timpris',
      segment: { del },
      enhet: 'timme' as const,
      ore: BigInt(40_000 + i * 6_000),
      fran: '2026-01-01',
      beslut,
    })),
    bestallningar: ['service', 'omvardnad'].map((insats) => ({
      id: insats,
      personId: 'P1',
      insats,
      fran: '2026-01-01',
      beviljat: [{ fran: '2026-01-01', minuter: 600 }],
    })),
    handelser: ['service', 'omvardnad'].map((bestallningId) => ({
      id: `H-${bestallningId}`,
      bestallningId,
      typ: 'utford' as const,
      start: minut('2026-03-10T08:00'),
      slut: minut('2026-03-10T09:30'),
    })),
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value.rader.map((r) => [r.insats, Number(r.antal.t), Number(r.beloppOre)])
}

describe('hemtjänstens modeller', () => {
  it('pays performed minutes at the price of the del', () => {
    expect(run('utford')).toEqual([
      ['omvardnad', 90, 69_000],
      ['service', 90, 60_000],
    ])
  })

  it('pays granted time whatever was performed', () => {
    expect(run('beviljad')).toEqual([
      ['omvardnad', 600, 460_000],
      ['service', 600, 400_000],
    ])
  })

  it('pays the same minutes each time for service, and performed time for omvårdnad', () => {
    const insatser = { service: { del: 'service', underlag: 'schablontid' as const, schablonMinuter: 96 } }
    expect(run('schablon', { insatser })).toEqual([
      ['omvardnad', 90, 69_000],
      ['service', 96, 64_000],
    ])
  })

  it('refuses a building block that a model does not have', () => {
    const val = { grans: { niva: 'kund' as const, period: 'manad' as const } }
    const modell = resolveModell(hemtjanst, 'beviljad', val, { fran: '2026-01-01', beslut })
    expect(modell.ok ? null : modell.fel.kod).toBe('modell-ej-tillaten')
  })

  it('refuses to pay visits by the price of an hour, and pays them by the price of a visit', () => {
    const resolve = (pris?: string) =>
      resolveModell(
        hemtjanst,
        'utford',
        { insatser: { natt: { del: 'natt', underlag: 'tillfalle', ...(pris && { pris }) } } },
        { fran: '2026-01-01', beslut },
      )
    const fel = resolve()
    expect(fel.ok ? null : fel.fel.falt).toEqual({
      'insatser.natt': 'Priset timpris är per timme, men insatsen räknas per tillfalle.',
    })
    expect(resolve('besokspris').ok).toBe(true)
  })
})

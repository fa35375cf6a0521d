import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { describe, expect, it } from 'vitest'
import { BESLUT } from './provdata.ts'
import { resolveModell, toModell } from './to-modell.ts'

const beslut = { fran: '2026-01-01', beslut: BESLUT }
const tjanst = {
  namn: { sv: 'Prov', lattlast: 'Prov', en: 'Test' },
  parametrar: { timpris: { slag: 'pris', namn: { sv: 'Timpris' }, enhet: 'timme', per: [], obligatorisk: true } },
  ersattning: {
    utford: {
      namn: { sv: 'Utförd tid' },
      beskrivning: { sv: 'x' },
      underlag: { stod: ['utford-tid', 'schablontid'] },
      pris: { stod: 'timpris' },
      artiklar: {},
      byggstenar: ['tidsband', 'grans'],
    },
  },
} as unknown as Tjanst

describe('kommunens val i en modell', () => {
  it('becomes exact numbers, with the plugin’s default underlag and price key', () => {
    const m = resolveModell(
      tjanst,
      'utford',
      { grans: { niva: 'kund', period: 'manad', toleransProcent: '12.5' } },
      beslut,
    )
    expect(m.ok && m.value.insatser.get('stod')).toEqual({ del: 'stod', underlag: 'utford-tid', pris: 'timpris' })
    expect(m.ok && m.value.grans?.tolerans).toEqual({ t: 1n, n: 8n })
  })

  it('is refused by path when the tjänst does not offer it', () => {
    const m = resolveModell(tjanst, 'utford', { vite: { per: 'dygn' }, dubbelbemanning: 'per-personal' }, beslut)
    expect(m.ok ? null : [m.fel.kod, Object.keys(m.fel.falt ?? {}).sort()]).toEqual([
      'modell-ej-tillaten',
      ['dubbelbemanning', 'vite'],
    ])
    const underlag = { insatser: { stad: { del: 'stod', underlag: 'manad' as const } } }
    const fel = resolveModell(tjanst, 'utford', underlag, beslut)
    expect(fel.ok ? null : fel.fel.falt).toEqual({ 'insatser.stad': 'Delen stod kan inte ersättas per manad.' })
    expect(resolveModell(tjanst, 'annan', {}, beslut).ok).toBe(false)
  })

  it('is refused when it cannot be computed with: no schablon minutes, a percent that is no number', () => {
    const schablon = { insatser: { stad: { del: 'stod', underlag: 'schablontid' as const } } }
    expect(toModell(schablon, beslut).ok).toBe(false)
    expect(toModell({ avvikelser: { bomtid: { '*': 'hälften' } } }, beslut).ok).toBe(false)
  })
})

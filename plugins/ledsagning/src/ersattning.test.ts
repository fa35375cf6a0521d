import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Bestallning } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Segment } from '@valfri/plugin-api/rad'
import { describe, expect, it } from 'vitest'
import ledsagning from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Omsorgsnämnden', datum: '2025-11-18', diarienummer: 'KONSTR ON 2025/1' }
const minut = (tid: string) => Date.parse(`${tid}:00Z`) / 60_000
const pris = (nyckel: string, segment: Segment, enhet: 'timme' | 'besok', ore: bigint) => ({
  ...{ nyckel, segment, enhet, ore, fran: '2026-01-01', beslut },
})

/** One visit 18:00 to 20:00 in winter for each beställning. */
function run(
  val: ModellvalIn,
  priser: readonly ReturnType<typeof pris>[],
  bestallningar: readonly Partial<Bestallning>[],
) {
  const modell = resolveModell(ledsagning, 'utford', val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2026-01',
    regi: 'privat',
    modell: modell.value,
    priser,
    bestallningar: bestallningar.map((b, i) => ({
      id: `B${i}`,
      personId: `P${i}`,
      insats: 'sol',
      fran: '2026-01-01',
      ...b,
    })),
    handelser: bestallningar.map((_, i) => ({
      id: `H${i}`,
      bestallningId: `B${i}`,
      typ: 'utford' as const,
      start: minut('2026-01-20T17:00'),
      slut: minut('2026-01-20T19:00'),
    })),
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value.rader.map((r) => [r.insats, r.kalla.segment.tidsband, Number(r.antal.t), Number(r.beloppOre)])
}

describe('ersättning för ledsagning', () => {
  it('pays SoL and LSS by prices of their own', () => {
    const priser = [
      pris('timpris', { del: 'sol' }, 'timme', 29_300n),
      pris('timpris', { del: 'lss' }, 'timme', 31_000n),
    ]
    expect(run({}, priser, [{ insats: 'sol' }, { insats: 'lss' }])).toEqual([
      ['lss', undefined, 120, 62_000],
      ['sol', undefined, 120, 58_600],
    ])
  })

  it('splits a visit at the bands of the kommun', () => {
    const tidsband = [
      { namn: 'kvall', typ: 'dygn' as const, fran: '19:00', till: '22:00' },
      { namn: 'dag', typ: 'dygn' as const, fran: '22:00', till: '19:00' },
    ]
    const priser = [
      pris('timpris', { tidsband: 'dag' }, 'timme', 43_400n),
      pris('timpris', { tidsband: 'kvall' }, 'timme', 46_100n),
    ]
    expect(run({ tidsband }, priser, [{}])).toEqual([
      ['sol', 'dag', 60, 43_400],
      ['sol', 'kvall', 60, 46_100],
    ])
  })

  it('adds travel per visit over a distance, and a kvalitetspeng per hour', () => {
    const tillagg = [
      { nyckel: 'resa', per: 'besok' as const, avstandKmOver: '15' },
      { nyckel: 'kvalitetspeng', per: 'timme' as const },
    ]
    const priser = [
      pris('timpris', {}, 'timme', 44_800n),
      pris('resa', {}, 'besok', 6_000n),
      pris('kvalitetspeng', {}, 'timme', 1_500n),
    ]
    const avstand = (km: bigint) => ({ avstandKm: { t: km, n: 1n } })
    expect(run({ tillagg }, priser, [avstand(22n), avstand(8n)])).toEqual([
      ['sol', undefined, 240, 179_200],
      ['kvalitetspeng', undefined, 240, 6_000],
      ['resa', undefined, 1, 6_000],
    ])
  })
})

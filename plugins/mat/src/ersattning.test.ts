import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Handelse } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import { describe, expect, it } from 'vitest'
import mat from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Socialnämnden', datum: '2025-11-18', diarienummer: 'KONSTR SN 2025/1' }
const pris = (nyckel: string, enhet: 'portion' | 'leverans', ore: bigint, fran: string, segment = {}) => ({
  nyckel,
  enhet,
  ore,
  fran,
  segment,
  beslut,
})
const priser = [
  pris('portion', 'portion', 7_450n, '2026-01-01', { del: 'matlada' }),
  pris('portion', 'portion', 7_600n, '2026-03-16', { del: 'matlada' }),
  pris('portion', 'portion', 8_900n, '2026-01-01', { del: 'specialkost' }),
  pris('leverans', 'leverans', 3_400n, '2026-01-01'),
]

function run(handelser: readonly Handelse[], val = {}) {
  const modell = resolveModell(mat, 'per-portion', val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const bestallningar = ['matlada', 'specialkost'].map((insats) => ({
    id: insats,
    personId: 'P1',
    insats,
    fran: '2026-01-01',
  }))
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell.value,
    priser,
    bestallningar,
    handelser,
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value.rader.map((r) => [r.text, Number(r.antal.t), Number(r.beloppOre)])
}
const antal = (id: string, bestallningId: string, artikel: string, datum: string, n: number): Handelse => ({
  id,
  bestallningId,
  typ: 'antal',
  artikel,
  datum,
  antal: n,
})

describe('ersättning för mat', () => {
  it('pays a portion at the price that was in force on the day of delivery', () => {
    const dagar = ['2026-03-15', '2026-03-16', '2026-03-17']
    expect(run(dagar.map((d, i) => antal(`H${i}`, 'matlada', 'portion', d, 2)))).toEqual([
      ['Portioner, matlada', 2, 14_900],
      ['Portioner, matlada', 4, 30_400],
    ])
  })

  it('pays specialkost by its own price, and the delivery apart', () => {
    const handelser = [
      antal('H1', 'specialkost', 'portion', '2026-03-02', 1),
      antal('H2', 'specialkost', 'leverans', '2026-03-02', 1),
    ]
    expect(run(handelser)).toEqual([
      ['Leveranser', 1, 3_400],
      ['Portioner, specialkost', 1, 8_900],
    ])
  })

  it('pays måltidsstöd apart from the food: half an hour at the table, by its own price', () => {
    const modell = resolveModell(mat, 'per-portion', {}, { fran: '2026-01-01', beslut })
    if (!modell.ok) throw new Error(modell.fel.text)
    const start = Date.parse('2026-03-02T11:00Z') / 60_000
    const svar = beraknaErsattning({
      period: '2026-03',
      regi: 'privat',
      modell: modell.value,
      priser: [
        ...priser,
        { nyckel: 'maltidsstod-timpris', segment: {}, enhet: 'timme', ore: 44_000n, fran: '2026-01-01', beslut },
      ],
      bestallningar: [
        { id: 'M', personId: 'P1', insats: 'matlada', fran: '2026-01-01' },
        { id: 'S', personId: 'P1', insats: 'maltidsstod', fran: '2026-01-01' },
      ],
      handelser: [
        antal('H1', 'M', 'portion', '2026-03-02', 1),
        { id: 'H2', bestallningId: 'S', typ: 'utford', start, slut: start + 30 },
      ],
    })
    expect(svar.ok && svar.value.rader.map((r) => [r.insats, r.enhet, r.beloppOre]).sort()).toEqual([
      ['maltidsstod', 'minut', 22_000n],
      ['portion', 'portion', 7_450n],
    ])
  })

  it('pays the kommun’s share of a portion that was cancelled too late', () => {
    const sen: Handelse = {
      id: 'H1',
      bestallningId: 'matlada',
      typ: 'sen-avbestallning',
      artikel: 'portion',
      datum: '2026-03-02',
      antal: 1,
    }
    expect(run([sen], { avvikelser: { senAvbestallning: { portion: '50' } } })).toEqual([
      ['Portioner, sent avbeställt 50 %, matlada', 1, 3_725],
    ])
  })
})

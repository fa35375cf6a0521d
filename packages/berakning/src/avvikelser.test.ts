import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Besok, Dag } from './indata.ts'
import { BAND, berakna, besok, bestallning, modell, pris, problem } from './provdata.ts'

/* An hour at 450 kr. */

const val: ModellvalIn = {
  avvikelser: {
    avbojt: { omvardnad: '50', '*': '75' },
    bomtid: { '*': '100' },
    senAvbokning: { '*': '0' },
    avbokadSenastTimmar: '24',
    hogstMinuter: { bomtid: 20 },
  },
}
const timme = (typ: Besok['typ'], mer: Partial<Besok> = {}) =>
  besok('H1', '2026-03-04T09:00', '2026-03-04T10:00', { typ, ...mer })
const rader = (h: Besok, egen: ModellvalIn = val) => {
  const svar = berakna({ modell: modell(egen), handelser: [h] })
  return [svar.rader.map((r) => [Number(r.antal.t), Number(r.beloppOre)]), svar.ejErsatt.map((e) => e.skal)]
}
const avbokad = (tid: string) => timme('avbokad', { avbokad: besok('x', tid, '2026-03-04T10:00').start })

describe('besök som inte blev av', () => {
  it('are paid by the percent of their own insats, or by that of all others', () => {
    expect(rader(timme('avbojt'))[0]).toEqual([[60, 22_500]])
    const stad = berakna({
      priser: [pris('stad', 45_000)],
      modell: modell(val),
      bestallningar: [bestallning({ id: 'B1', insats: 'stad' })],
      handelser: [timme('avbojt')],
    })
    expect(stad.summaOre).toBe(33_750n)
  })

  it('are paid for at most the minutes that their type may give', () => {
    expect(rader(timme('bomtid'))[0]).toEqual([[20, 15_000]])
  })

  it('give a row of 0 öre at 0 percent, and none when they were cancelled in time: exactly at the limit is in time', () => {
    expect(rader(avbokad('2026-03-03T09:01'))).toEqual([[[60, 0]], []])
    expect(rader(avbokad('2026-03-03T09:00'))).toEqual([[], ['avbokad-i-tid']])
  })

  it('give nothing and the reason when the utförare itself did not come, whatever the model says', () => {
    expect(rader(timme('installt'))).toEqual([[], ['installt-av-utforaren']])
    expect(rader(timme('installt'), {})).toEqual([[], ['installt-av-utforaren']])
  })

  it('have the band and the price where they were planned to begin', () => {
    const priser = BAND.map((b, i) => pris('omvardnad', 40_000 + i * 1_000, '2026-01-01', { tidsband: b.namn }))
    const h = besok('H1', '2026-03-04T18:30', '2026-03-04T19:30', { typ: 'avbojt' })
    const svar = berakna({ priser, modell: modell({ ...val, tidsband: BAND }), handelser: [h] })
    expect(svar.rader.map((r) => [r.kalla.segment.tidsband, r.beloppOre])).toEqual([['dag', 21_500n]])
  })

  it('stop the run where the model says no percent, and no hours for a cancellation', () => {
    const utan = { avvikelser: { bomtid: { '*': '100' } } }
    expect(problem({ modell: modell(utan), handelser: [timme('avbojt')] })[0]?.parameter).toBe('avvikelser.avbojt')
    const sen = avbokad('2026-03-04T08:00')
    expect(problem({ modell: modell(utan), handelser: [sen] })[0]?.parameter).toBe('avbokadSenastTimmar')
  })
})

describe('frånvaro', () => {
  const franvaro = {
    raknasPa: 'planerad-dag' as const,
    faktorer: [
      { dagFran: 1, dagTill: 1, procent: '75' },
      { dagFran: 2, dagTill: 3, procent: '25' },
    ],
  }
  const dag = (n: number, typ: Dag['typ'] = 'franvaro', mer: Partial<Dag> = {}): Dag => ({
    id: `H${n}`,
    bestallningId: 'B1',
    typ,
    datum: `2026-03-${String(n).padStart(2, '0')}`,
    planeradeMinuter: 60,
    ...mer,
  })
  const belopp = (handelser: readonly Dag[], franvaroIngaende = 0) =>
    berakna({
      modell: modell({ franvaro }),
      bestallningar: [bestallning({ id: 'B1', franvaroIngaende })],
      handelser,
    }).rader.map((r) => [Number(r.antal.t), Number(r.beloppOre)])

  it('is paid by which day of it this is, and not at all past the last', () => {
    expect(belopp([dag(2), dag(3), dag(4), dag(5)])).toEqual([
      [60, 33_750],
      [120, 22_500],
    ])
  })

  it('goes on over the month’s end, and begins again after a day of presence', () => {
    expect(belopp([dag(2)], 1)).toEqual([[60, 11_250]])
    expect(belopp([dag(2), dag(3, 'narvaro'), dag(4)])).toEqual([[120, 67_500]])
  })

  it('is not begun again by a gap between dates', () => {
    expect(belopp([dag(2), dag(20)])).toEqual([
      [60, 33_750],
      [60, 11_250],
    ])
  })

  it('stops the run when two say what one day was, or nobody says how much was planned', () => {
    const tva = [dag(2), { ...dag(2, 'narvaro'), id: 'H9' }]
    expect(problem({ modell: modell({ franvaro }), handelser: tva })[0]?.kod).toBe('dagshandelse-dubbel')
    const utan = dag(2, 'franvaro', { planeradeMinuter: undefined })
    expect(problem({ modell: modell({ franvaro }), handelser: [utan] })[0]?.kod).toBe('mangd-saknas')
  })
})

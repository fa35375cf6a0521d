import { formatKvot } from '@valfri/kernel/kvot'
import { describe, expect, it } from 'vitest'
import { BAND, BESLUT, berakna, besok, bestallning, modell, pris, problem } from './provdata.ts'

const rader = (svar: ReturnType<typeof berakna>) =>
  svar.rader.map((r) => [formatKvot(r.antal), Number(r.aprisOre), Number(r.beloppOre)])

describe('pris och beslut', () => {
  const priser = [pris('omvardnad', 43_200), pris('omvardnad', 44_100, '2026-03-16')]
  const dag = (datum: string) => berakna({ priser, handelser: [besok('H1', `${datum}T09:00`, `${datum}T10:00`)] })

  it('pays the price of the day: the day before a new price, on it, and the day after', () => {
    expect(dag('2026-03-15').summaOre).toBe(43_200n)
    expect(dag('2026-03-16').summaOre).toBe(44_100n)
    expect(dag('2026-03-17').summaOre).toBe(44_100n)
  })

  it('names on each row the price key, its segment, its start and its decision', () => {
    const [rad] = dag('2026-03-20').rader
    expect(rad?.kalla).toEqual({ parameter: 'omvardnad', segment: {}, fran: '2026-03-16', beslut: BESLUT })
    expect(rad?.handelseIds).toEqual(['H1'])
  })

  it('stops the run and names the price, the segment and the day when none is in force', () => {
    const zon = [pris('omvardnad', 43_200, '2026-01-01', { zon: 'tatort' })]
    const bestallningar = [bestallning({ id: 'B1', zon: 'landsbygd' })]
    const fel = problem({
      priser: zon,
      bestallningar,
      handelser: [besok('H1', '2026-03-10T09:00', '2026-03-10T10:00')],
    })
    expect(fel.map((p) => p.kod)).toEqual(['parameter-saknas'])
    expect(fel[0]?.text).toContain('zon=landsbygd')
    expect(fel[0]?.text).toContain('2026-03-10')
  })

  it('refuses two prices that fit equally well, and one decided in another unit', () => {
    const handelser = [besok('H1', '2026-03-10T09:00', '2026-03-10T10:00')]
    const tva = [pris('omvardnad', 1), pris('omvardnad', 2, '2026-01-01', { regi: 'privat' })]
    expect(problem({ priser: tva, handelser })[0]?.kod).toBe('pris-tvetydigt')
    expect(problem({ priser: [{ ...pris('omvardnad', 1), enhet: 'dag' }], handelser })[0]?.kod).toBe('pris-fel-enhet')
  })

  it('takes a price per besök for a tillfälle and per dygn for a day: two words for one thing', () => {
    const pa = (underlag: 'tillfalle' | 'dag', enhet: 'besok' | 'dygn') =>
      berakna({
        priser: [{ ...pris('omvardnad', 30_000), enhet }],
        modell: modell({
          insatser: { omvardnad: { del: 'omvardnad', underlag, pris: 'omvardnad' } },
          momskompensation: { procent: '10', regi: ['privat'], pa: 'pris', fran: '2026-01-01', beslutId: 'D1' },
          avrundning: { pris: { till: 'ore', metod: 'halv-upp' } },
        }),
        handelser:
          underlag === 'dag'
            ? [{ id: 'H1', bestallningId: 'B1', typ: 'narvaro', datum: '2026-03-04' }]
            : [besok('H1', '2026-03-04T09:00', '2026-03-04T10:00')],
      }).rader.map((r) => [r.enhet, r.aprisOre])
    expect(pa('tillfalle', 'besok')).toEqual([['tillfalle', 33_000n]])
    expect(pa('dag', 'dygn')).toEqual([['dag', 33_000n]])
  })

  it('takes the price of the start date for a visit over midnight when the kommun has chosen so', () => {
    const handelser = [besok('H1', '2026-03-15T23:30', '2026-03-16T00:30')]
    expect(rader(berakna({ priser, handelser }))).toEqual([
      ['30', 43_200, 21_600],
      ['30', 44_100, 22_050],
    ])
    expect(rader(berakna({ priser, handelser, modell: modell({ prisdatum: 'start' }) }))).toEqual([
      ['60', 43_200, 43_200],
    ])
  })
})

describe('vad som stannar en körning', () => {
  it('lists every problem at once, not the first alone', () => {
    const fel = problem({
      bestallningar: [bestallning({ id: 'B1', till: '2026-03-05' })],
      handelser: [
        besok('H1', '2026-03-06T09:00', '2026-03-06T10:00'),
        besok('H2', '2026-03-04T10:00', '2026-03-04T09:00'),
        besok('H3', '2026-03-04T10:00', '2026-03-04T11:00', { bestallningId: 'B9' }),
      ],
    })
    expect(fel.map((p) => p.kod).sort()).toEqual(['bestallning-okand', 'handelse-ogiltig', 'utanfor-bestallning'])
  })

  it('stops at a minute that no band holds, and at an event before the model', () => {
    const utanDag = modell({ tidsband: BAND.slice(0, 3) })
    const priser = BAND.map((b) => pris('omvardnad', 1, '2025-01-01', { tidsband: b.namn }))
    const handelser = [besok('H1', '2026-03-06T08:00', '2026-03-06T09:00')]
    expect(problem({ priser, modell: utanDag, handelser })[0]?.kod).toBe('tidsband-saknas')
    expect(problem({ modell: modell({}, '2026-04-01'), handelser })[0]?.kod).toBe('modell-galler-inte')
  })
})

describe('rader', () => {
  const handelser = [
    besok('H1', '2026-03-02T08:00', '2026-03-02T08:25'),
    besok('H2', '2026-03-03T08:00', '2026-03-03T08:25', { bestallningId: 'B2' }),
  ]
  const bestallningar = [bestallning({ id: 'B1' }), bestallning({ id: 'B2', personId: 'P2' })]

  it('are one per price over everyone, or one per beställning with its person, as the kommun groups', () => {
    const grupp = berakna({ bestallningar, handelser })
    expect(grupp.rader.map((r) => [r.personId, r.handelseIds])).toEqual([[undefined, ['H1', 'H2']]])
    const perPerson = berakna({ bestallningar, handelser, modell: modell({ radgruppering: 'bestallning' }) })
    expect(perPerson.rader.map((r) => [r.personId, r.handelseIds])).toEqual([
      ['P1', ['H1']],
      ['P2', ['H2']],
    ])
  })

  it('are rounded once each, so the grouping decides the öre', () => {
    const priser = [pris('omvardnad', 40_610)]
    const delar = (radgruppering: 'grupp' | 'handelse') =>
      berakna({ bestallningar, handelser, priser, modell: modell({ radgruppering }) }).summaOre
    expect(delar('grupp')).toBe(33_842n)
    expect(delar('handelse')).toBe(33_842n)
    const tre = [...handelser, besok('H3', '2026-03-04T08:00', '2026-03-04T08:25')]
    expect(berakna({ bestallningar, handelser: tre, priser }).summaOre).toBe(50_763n)
  })

  it('say in Swedish what they pay for', () => {
    const priser = [pris('omvardnad', 45_000, '2026-01-01', { tidsband: 'dag', zon: 'landsbygd', regi: 'privat' })]
    const svar = berakna({
      priser,
      bestallningar: [bestallning({ id: 'B1', zon: 'landsbygd' })],
      modell: modell({ tidsband: BAND }),
      handelser: handelser.slice(0, 1),
      benamningar: { insatser: { omvardnad: 'Omvårdnad' } },
    })
    expect(svar.rader[0]?.text).toBe('Omvårdnad, dag, landsbygd')
  })
})

describe('det som inte ersätts', () => {
  it('is listed with its reason: over the limit, cancelled in time, or paid by the decision instead', () => {
    const bestallningar = [
      bestallning({ id: 'B1', gransminuter: [{ fran: '2026-01-01', minuter: 30 }] }),
      bestallning({ id: 'B2', insats: 'natt', beviljat: [{ fran: '2026-01-01', minuter: 310 }] }),
    ]
    const val = modell({
      insatser: { natt: { del: 'natt', underlag: 'beviljad-tid', pris: 'omvardnad' } },
      grans: { niva: 'beslut', period: 'manad' },
      avvikelser: { senAvbokning: { '*': '50' }, avbokadSenastTimmar: '24' },
    })
    const handelser = [
      besok('H1', '2026-03-02T08:00', '2026-03-02T09:00'),
      besok('H2', '2026-03-04T08:00', '2026-03-04T09:00', {
        typ: 'avbokad',
        avbokad: besok('x', '2026-03-03T08:00', '2026-03-03T08:01').start,
      }),
      besok('H3', '2026-03-05T23:00', '2026-03-05T23:30', { bestallningId: 'B2' }),
    ]
    const svar = berakna({ modell: val, bestallningar, handelser })
    expect(svar.ejErsatt.map((e) => [e.handelseId, e.skal, formatKvot(e.antal)])).toEqual([
      ['H1', 'over-grans', '30'],
      ['H2', 'avbokad-i-tid', '60'],
      ['H3', 'ersatts-som-beviljad-tid', '30'],
    ])
    expect(svar.summaOre).toBe(22_500n + 232_500n)
  })
})

import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Besok, Bestallning } from './indata.ts'
import { BAND, berakna, besok, bestallning, modell, pris, problem } from './provdata.ts'

const bandpriser = BAND.map((b, i) => pris('omvardnad', 40_000 + i * 1_000, '2026-01-01', { tidsband: b.namn }))
const iBand = (handelser: readonly Besok[], val: ModellvalIn = {}) =>
  berakna({ priser: bandpriser, modell: modell({ tidsband: BAND, ...val }), handelser }).rader.map((r) => [
    r.kalla.segment.tidsband,
    Number(r.antal.t),
  ])
/** Minutes and what was not paid, at 450 kr an hour. */
function minuter(handelser: readonly Besok[], val: ModellvalIn, b: Partial<Bestallning> = {}) {
  const svar = berakna({ modell: modell(val), bestallningar: [bestallning({ id: 'B1', ...b })], handelser })
  return [svar.rader.map((r) => Number(r.antal.t)), svar.ejErsatt.map((e) => [e.handelseId, Number(e.antal.t)])]
}
const upp = { handelseavrundning: { tillMinuter: 15, metod: 'upp' as const } }

describe('minuter', () => {
  it('are elapsed time: the night to summer time is an hour shorter, the night from it an hour longer', () => {
    const natt = (fran: string, till: string) => iBand([besok('H1', fran, till)])
    expect(natt('2026-03-28T23:00', '2026-03-29T04:00')).toEqual([['helg', 240]])
    expect(natt('2026-10-24T23:00', '2026-10-25T04:00')).toEqual([['helg', 360]])
    expect(natt('2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00')).toEqual([['helg', 60]])
  })

  it('fall on the band that the clock shows, over midnight and into the weekend', () => {
    expect(iBand([besok('H1', '2026-03-06T21:50', '2026-03-07T00:20')])).toEqual([
      ['helg', 20],
      ['kvall', 10],
      ['natt', 120],
    ])
  })

  it('begin a band at its first minute and have left it at its last', () => {
    expect(iBand([besok('H1', '2026-03-04T06:59', '2026-03-04T07:00')])).toEqual([['natt', 1]])
    expect(iBand([besok('H1', '2026-03-04T07:00', '2026-03-04T07:01')])).toEqual([['dag', 1]])
  })

  it('follow the order of the bands, which is the kommun’s: a storhelg goes before the weekend where it stands first', () => {
    const period = { fran: '2026-06-19T15:00', till: '2026-06-20T12:00' }
    const storhelg = { namn: 'storhelg', typ: 'intervall' as const, perioder: [period] }
    const priser = [...bandpriser, pris('omvardnad', 90_000, '2026-01-01', { tidsband: 'storhelg' })]
    const pa = (tidsband: ModellvalIn['tidsband']) =>
      berakna({
        priser,
        modell: modell({ tidsband }),
        handelser: [besok('H1', '2026-06-20T11:00', '2026-06-20T13:00')],
      }).rader.map((r) => [r.kalla.segment.tidsband, Number(r.antal.t)])
    expect(pa([storhelg, ...BAND])).toEqual([
      ['helg', 60],
      ['storhelg', 60],
    ])
    expect(pa([...BAND, storhelg])).toEqual([['helg', 120]])
  })

  it('are rounded per visit before staff are counted, and what is added has the last minute’s band', () => {
    expect(iBand([besok('H1', '2026-03-04T18:50', '2026-03-04T19:02')], upp)).toEqual([
      ['dag', 10],
      ['kvall', 5],
    ])
    const tva = [besok('H1', '2026-03-04T09:00', '2026-03-04T09:20', { personal: 2 })]
    const dubbel = { ...upp, dubbelbemanning: 'per-personal' as const }
    expect(minuter(tva, dubbel, { dubbelbemanning: true })[0]).toEqual([60])
    const ner = { handelseavrundning: { tillMinuter: 15, metod: 'ner' as const } }
    expect(minuter([besok('H1', '2026-03-04T09:00', '2026-03-04T09:14')], ner)[0]).toEqual([])
  })

  it('count twice for two staff only where the kommun pays so and the beslut grants it', () => {
    const tva = [besok('H1', '2026-03-04T09:00', '2026-03-04T09:40', { personal: 2 })]
    expect(minuter(tva, { dubbelbemanning: 'per-personal' }, { dubbelbemanning: true })[0]).toEqual([80])
    expect(minuter(tva, { dubbelbemanning: 'per-personal' })[0]).toEqual([40])
    expect(minuter(tva, {}, { dubbelbemanning: true })[0]).toEqual([40])
  })
})

describe('gränsen', () => {
  const tva = [
    besok('H1', '2026-03-30T09:00', '2026-03-30T10:00'),
    besok('H2', '2026-03-31T09:00', '2026-03-31T10:00'),
    besok('H3', '2026-04-01T09:00', '2026-04-01T10:00'),
  ]
  const gransminuter = [{ fran: '2026-01-01', minuter: 80 }]

  it('leaves out the last minutes in time, tells which, and saves nothing to the next month', () => {
    const grans = { niva: 'beslut' as const, period: 'manad' as const }
    expect(minuter(tva, { grans }, { gransminuter })).toEqual([[140], [['H2', 40]]])
  })

  it('counts an ISO week over the month’s end as one', () => {
    const grans = { niva: 'beslut' as const, period: 'vecka' as const }
    expect(minuter(tva, { grans }, { gransminuter })).toEqual([
      [80],
      [
        ['H2', 40],
        ['H3', 60],
      ],
    ])
  })

  it('is raised by the tolerance and rounded down to whole minutes', () => {
    const grans = { niva: 'beslut' as const, period: 'manad' as const, toleransProcent: '11' }
    // 80 × 1.11 = 88.8
    expect(minuter(tva.slice(0, 2), { grans }, { gransminuter })).toEqual([[88], [['H2', 32]]])
  })

  it('of a kundstock lets what one did not use pay what another had too much of', () => {
    const bestallningar = [
      bestallning({ id: 'B1', gransminuter: [{ fran: '2026-01-01', minuter: 30 }] }),
      bestallning({ id: 'B2', personId: 'P2', gransminuter: [{ fran: '2026-01-01', minuter: 30 }] }),
    ]
    const pa = (niva: 'kund' | 'kundstock') =>
      berakna({ bestallningar, modell: modell({ grans: { niva, period: 'manad' } }), handelser: tva.slice(0, 1) })
    expect([pa('kund').summaOre, pa('kundstock').summaOre]).toEqual([22_500n, 45_000n])
  })

  it('is raised by a decision inside the month, which is how time past it comes to be paid', () => {
    const grans = { niva: 'beslut' as const, period: 'manad' as const }
    const hojd = [...gransminuter, { fran: '2026-03-31', minuter: 110 }]
    expect(minuter(tva.slice(0, 2), { grans }, { gransminuter: hojd })).toEqual([[110], [['H2', 10]]])
  })

  it('asks for what it is counted from when a beställning under it lacks it', () => {
    const grans = { niva: 'kund' as const, period: 'manad' as const }
    expect(problem({ modell: modell({ grans }), handelser: tva.slice(0, 1) })[0]).toMatchObject({
      kod: 'mangd-saknas',
      parameter: 'grans',
    })
  })
})

describe('schablontid och tillfälle', () => {
  it('pay the schablon, or one visit, whatever the visit’s length, at the price where it begins', () => {
    const handelser = [besok('H1', '2026-03-04T18:59', '2026-03-04T23:00')]
    const pa = (underlag: 'schablontid' | 'tillfalle') => {
      const priser = bandpriser.map((p) => (underlag === 'tillfalle' ? { ...p, enhet: 'tillfalle' as const } : p))
      const insatser = { omvardnad: { del: 'omvardnad', underlag, schablonMinuter: 45, pris: 'omvardnad' } }
      return berakna({ priser, modell: modell({ tidsband: BAND, insatser }), handelser }).rader.map((r) => [
        r.kalla.segment.tidsband,
        r.enhet,
        Number(r.antal.t),
      ])
    }
    expect(pa('schablontid')).toEqual([['dag', 'minut', 45]])
    expect(pa('tillfalle')).toEqual([['dag', 'tillfalle', 1]])
  })
})

import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Bestallning, Dag, Korningsunderlag } from './indata.ts'
import { berakna, besok, bestallning, modell, pris, problem } from './provdata.ts'

type Underlag = 'beviljad-tid' | 'manad' | 'schablondagar'

/* March 2026 has 31 days. 3 100 granted minutes are 100 a day; 450 kr an hour, a day or a month. */

function run(underlag: Underlag, b: Partial<Bestallning>, mer: ModellvalIn = {}, rest: Partial<Korningsunderlag> = {}) {
  const enhet = ({ 'beviljad-tid': 'timme', manad: 'manad', schablondagar: 'dag' } as const)[underlag]
  return {
    priser: [{ ...pris('omvardnad', 45_000), enhet }],
    modell: modell({ insatser: { omvardnad: { del: 'omvardnad', underlag, pris: 'omvardnad' } }, ...mer }),
    bestallningar: [bestallning({ id: 'B1', ...b })],
    ...rest,
  }
}
const rader = (...args: Parameters<typeof run>) =>
  berakna(run(...args)).rader.map((r) => [`${r.antal.t}/${r.antal.n}`, Number(r.aprisOre), Number(r.beloppOre)])
const beviljat = [{ fran: '2026-01-01', minuter: 3_100 }]

describe('beviljad tid', () => {
  it('is paid as granted, by the days that the beslut is in force, and visits give nothing', () => {
    const handelser = [besok('H1', '2026-03-24T08:00', '2026-03-24T12:00')]
    expect(rader('beviljad-tid', { beviljat, fran: '2026-03-22' }, {}, { handelser })).toEqual([
      ['1000/1', 45_000, 750_000],
    ])
  })

  it('changes with the decision from its own day', () => {
    const andrat = [...beviljat, { fran: '2026-03-31', minuter: 6_200 }]
    expect(rader('beviljad-tid', { beviljat: andrat })).toEqual([['3200/1', 45_000, 2_400_000]])
  })

  it('becomes whole minutes per beslut and price before several are added', () => {
    // 1 000 minutes a month for 20 of 31 days is 645.16 for each, 645 + 645
    const b = { beviljat: [{ fran: '2026-01-01', minuter: 1_000 }], fran: '2026-03-12' }
    const tva = [bestallning({ id: 'B1', ...b }), bestallning({ id: 'B2', personId: 'P2', ...b })]
    expect(rader('beviljad-tid', {}, {}, { bestallningar: tva })).toEqual([['1290/1', 45_000, 967_500]])
  })

  it('is lowered by absence day by day, and a day at 100 percent stands in the ordinary row', () => {
    const handelser = [1, 2, 3].map(
      (n): Dag => ({ id: `H${n}`, bestallningId: 'B1', typ: 'franvaro', datum: `2026-03-0${n}` }),
    )
    const faktorer = [
      { dagFran: 1, dagTill: 1, procent: '100' },
      { dagFran: 2, dagTill: 2, procent: '50' },
    ]
    const franvaro = { raknasPa: 'kalenderdag' as const, faktorer }
    expect(rader('beviljad-tid', { beviljat }, { franvaro }, { handelser })).toEqual([
      ['2900/1', 45_000, 2_175_000],
      ['100/1', 45_000, 37_500],
    ])
  })

  it('stops the run on a day when nothing is granted', () => {
    const sent = run('beviljad-tid', { beviljat: [{ fran: '2026-03-02', minuter: 60 }] })
    expect(problem(sent)[0]).toMatchObject({ kod: 'mangd-saknas', parameter: 'beviljat' })
  })
})

describe('månadspris', () => {
  it('is shared by calendar day, and absence does not change it', () => {
    const handelser: Dag[] = [{ id: 'H1', bestallningId: 'B1', typ: 'franvaro', datum: '2026-03-20' }]
    expect(rader('manad', { fran: '2026-03-17' }, {}, { handelser })).toEqual([['15/31', 45_000, 21_774]])
    expect(rader('manad', {})).toEqual([['1/1', 45_000, 45_000]])
  })

  it('is split where the price changes, one row per beslut', () => {
    const priser = [45_000, 62_000].map((ore, i) => ({
      ...pris('omvardnad', ore, i === 0 ? '2026-01-01' : '2026-03-22'),
      enhet: 'manad' as const,
    }))
    expect(rader('manad', {}, {}, { priser })).toEqual([
      ['21/31', 45_000, 30_484],
      ['10/31', 62_000, 20_000],
    ])
  })
})

describe('schablonmånad', () => {
  const val = {
    schablondagar: { dagarPerManad: '21', veckodagar: '5' },
    avrundning: { pris: { till: 'krona' as const, metod: 'halv-upp' as const } },
  }

  it('is day price × days a month / weekdays × days a week, rounded as prices are', () => {
    // 450 × 21 / 5 × 3 = 5 670
    expect(rader('schablondagar', { dagarPerVecka: 3 }, val)).toEqual([['1/1', 567_000, 567_000]])
  })

  it('asks that the beslut is in force on the first day of the month', () => {
    const sent = run('schablondagar', { dagarPerVecka: 3, fran: '2026-03-02' }, val)
    expect(problem(sent)[0]?.kod).toBe('utanfor-bestallning')
  })
})

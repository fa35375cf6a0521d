import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKritisk, findRing, forecastSteg, type Plansteg } from './kritisk-vag.ts'

const dag = (d: string) => Temporal.PlainDate.from(d)
const steg = (id: string, planerat: string, berorPa: readonly string[] = [], mer: Partial<Plansteg> = {}): Plansteg => {
  const period = { fran: dag(planerat), till: dag(planerat) }
  return { id, berorPa, ledtidDagar: 0, forst: period, planerat: period, klart: null, ...mer }
}
const kritisk = (alla: readonly Plansteg[], idag: string) => findKritisk(alla, forecastSteg(alla, dag(idag)), 'oppning')

describe('the critical way of an introduction', () => {
  const plan = [
    steg('kf', '2026-02-01', [], { klart: dag('2026-01-28') }),
    steg('pris', '2026-05-10', ['kf']),
    steg('underlag', '2026-06-01', ['pris'], { ledtidDagar: 14 }),
    steg('oppning', '2026-10-01', ['underlag'], { ledtidDagar: 60 }),
  ]

  it('is empty while everything is on time, on the last planned day too', () => {
    expect(kritisk(plan, '2026-05-10')).toEqual({ forsening: 0, kedja: [] })
  })

  it('takes up a delay that there is room for, and no more', () => {
    // 2 August, plus 60 days, is 1 October.
    expect(kritisk(plan, '2026-07-19').forsening).toBe(0)
    expect(kritisk(plan, '2026-07-20').forsening).toBe(1)
  })

  it('names the step where the delay began, and each step that carries it to the opening', () => {
    expect(kritisk(plan, '2026-08-19')).toEqual({ forsening: 31, kedja: ['pris', 'underlag', 'oppning'] })
  })

  it('says that a step that was done late is where it began, though it is done', () => {
    const sent = plan.map((s) => (s.id === 'pris' ? { ...s, klart: dag('2026-09-01') } : s))
    expect(kritisk(sent, '2026-09-02').kedja).toEqual(['pris', 'underlag', 'oppning'])
  })

  it('sees through dates that were moved together: the first that moved is the cause', () => {
    const flytt = (id: string, d: string) => plan.find((s) => s.id === id && { ...s }) && { fran: dag(d), till: dag(d) }
    const flyttad = plan.map((s) => {
      const ny = { pris: '2026-09-01', underlag: '2026-09-20', oppning: '2027-01-01' }[s.id]
      return ny ? { ...s, planerat: flytt(s.id, ny) ?? s.planerat } : s
    })
    expect(kritisk(flyttad, '2026-05-01').kedja).toEqual(['pris', 'underlag', 'oppning'])
  })

  it('is the opening alone when nobody else is late', () => {
    const flyttad = plan.map((s) =>
      s.id === 'oppning' ? { ...s, planerat: { fran: dag('2026-11-01'), till: dag('2026-11-01') } } : s,
    )
    expect(kritisk(flyttad, '2026-05-01')).toEqual({ forsening: 31, kedja: ['oppning'] })
  })

  it('holds a month that is planned until its last day', () => {
    const mars = { fran: dag('2026-03-01'), till: dag('2026-03-31') }
    const en = [steg('oppning', '2026-03-01', [], { forst: mars, planerat: mars })]
    expect([kritisk(en, '2026-03-31').forsening, kritisk(en, '2026-04-01').forsening]).toEqual([0, 1])
  })

  it('finds a ring, and none in a plan', () => {
    expect(findRing(plan)).toBeNull()
    expect(findRing([...plan, steg('a', '2026-01-01', ['b']), steg('b', '2026-01-01', ['a'])])).toEqual(['a', 'b'])
  })

  it('never comes earlier because a step is done later', () => {
    const start = dag('2026-01-01')
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 4, maxLength: 8 }),
        fc.nat(7),
        fc.nat(200),
        (dagar, vilken, mer) => {
          const alla = dagar.map((d, i) => {
            const p = { fran: start.add({ days: d }), till: start.add({ days: d }) }
            const id = i === dagar.length - 1 ? 'oppning' : `s${i}`
            return { id, berorPa: i === 0 ? [] : [`s${i - 1}`], ledtidDagar: 5, forst: p, planerat: p, klart: null }
          })
          const klar = (antal: number) =>
            alla.map((s, i) => (i === vilken % (alla.length - 1) ? { ...s, klart: start.add({ days: antal }) } : s))
          const fore = forecastSteg(klar(10), start).get('oppning')?.prognos
          const efter = forecastSteg(klar(10 + mer), start).get('oppning')?.prognos
          expect(Temporal.PlainDate.compare(efter ?? start, fore ?? start)).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { countFrist, KLOCKOR, type Klocknamn } from './frist.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const veckor = (fran: string) => countFrist(dag(fran), { weeks: 3 }, { roll: true })

describe('frister enligt lag (1930:173)', () => {
  it('counts överprövning from the day the underrättelse was lämnad (LC-06)', () => {
    expect(veckor('2026-03-31').sistaDag.toString()).toBe('2026-04-21')
    expect(veckor('2026-03-31').rullad).toBe(false)
  })

  it('rolls from långfredagen to the Tuesday after Easter, and says why (LC-07)', () => {
    const frist = veckor('2026-03-13')
    expect(frist.oruladDag.toString()).toBe('2026-04-03')
    expect(frist.sistaDag.toString()).toBe('2026-04-07')
    expect(frist.orsak).toBe('långfredagen')
  })

  it('ends three months from a long month on the last day of a short one, and a cautious clock does not roll (LC-24)', () => {
    const frist = countFrist(dag('2025-11-30'), { months: 3 }, { roll: false })
    expect(frist.sistaDag.toString()).toBe('2026-02-28')
    expect(frist).toMatchObject({ rullad: false, orsak: null })
  })

  it('rolls over midsommarafton, julafton and nyårsafton, but not over skärtorsdag or trettondagsafton', () => {
    expect(veckor('2026-05-29').sistaDag.toString()).toBe('2026-06-22')
    expect(veckor('2026-12-03').sistaDag.toString()).toBe('2026-12-28')
    expect(veckor('2026-12-10').sistaDag.toString()).toBe('2027-01-04')
    expect(veckor('2026-03-12').sistaDag.toString()).toBe('2026-04-02')
    expect(veckor('2025-12-15').sistaDag.toString()).toBe('2026-01-05')
  })

  it('has a clock for what law starts by an event: three weeks and a year that move, three months that do not', () => {
    const sista = (klocka: Klocknamn, fran: string) =>
      countFrist(dag(fran), KLOCKOR[klocka].langd, { roll: KLOCKOR[klocka].rullar }).sistaDag.toString()
    expect(sista('overprovning', '2026-03-13')).toBe('2026-04-07')
    expect(sista('skadestand', '2025-05-01')).toBe('2026-05-04')
    expect(sista('ejVerkstallt', '2026-02-01')).toBe('2026-05-01')
  })

  it('ends a year from leap day on the last day of February', () => {
    expect(countFrist(dag('2024-02-29'), { years: 1 }, { roll: false }).sistaDag.toString()).toBe('2025-02-28')
  })
})

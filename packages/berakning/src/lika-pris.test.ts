import { describe, expect, it } from 'vitest'
import { berakna, besok, modell, pris } from './provdata.ts'

const timme = [besok('H1', '2026-03-10T09:00', '2026-03-10T10:00')]
const moms = modell({
  momskompensation: { procent: '3', regi: ['privat'], pa: 'summa', fran: '2008-01-01', beslutId: 'D1' },
})
const run = (regi: 'privat' | 'egenregi', priser = [pris('omvardnad', 10_000)]) =>
  berakna({ regi, priser, modell: moms, handelser: timme })

describe('samma pris för egenregi och privata', () => {
  it('gives the same event 100,00 in egenregi and 103,00 to a private utförare, with momskompensation as its own row (F10.6)', () => {
    expect(run('egenregi').rader.map((r) => r.beloppOre)).toEqual([10_000n])
    expect(run('privat').rader.map((r) => [r.slag, r.beloppOre])).toEqual([
      ['utford', 10_000n],
      ['momskompensation', 300n],
    ])
  })

  it('differs only by a price row that names regi, with the decision that says so (F10.7)', () => {
    const priser = [
      pris('omvardnad', 10_000, '2026-01-01', { regi: 'privat' }),
      pris('omvardnad', 10_500, '2026-01-01', { regi: 'egenregi' }),
    ]
    expect(run('egenregi', priser).summaOre).toBe(10_500n)
    expect(run('egenregi', priser).rader[0]?.kalla).toMatchObject({
      segment: { regi: 'egenregi' },
      beslut: { id: 'D1' },
    })
    expect(run('privat', priser).rader[0]?.beloppOre).toBe(10_000n)
  })
})

import { describe, expect, it } from 'vitest'
import { forklaraRad } from './forklara-rad.ts'
import { berakna, besok, modell, pris } from './provdata.ts'
import type { Rad } from './utdata.ts'

const rad = (rader: readonly Rad[], slag: Rad['slag']) => forklaraRad(rader.find((r) => r.slag === slag) as Rad)

describe('en rad förklarad', () => {
  const svar = berakna({
    priser: [pris('omvardnad', 46_500)],
    modell: modell({
      avvikelser: { bomtid: { '*': '50' } },
      momskompensation: { procent: '3', regi: ['privat'], pa: 'summa', fran: '2008-01-01', beslutId: 'D1' },
    }),
    handelser: [
      besok('H1', '2026-03-10T08:00', '2026-03-10T09:36'),
      besok('H2', '2026-03-11T08:00', '2026-03-11T08:25', { typ: 'bomtid' }),
    ],
  })

  it('says the count, the price and the decision as a person would write them', () => {
    expect(rad(svar.rader, 'utford')).toEqual({
      rakning: '96 minuter × 465,00 kr per timme = 744,00 kr',
      avrundning: 'Beloppet går jämnt ut.',
      beslut: 'omvardnad gäller från 2026-01-01, beslutat av Omsorgsnämnden 2025-11-18, KONSTR ON 2025/1.',
    })
  })

  it('says the share of a visit where nobody was home, and how its öre were rounded', () => {
    const bomtid = rad(svar.rader, 'bomtid')
    expect(bomtid.rakning).toBe('25 minuter × 465,00 kr per timme × 50 % = 96,88 kr')
    expect(bomtid.avrundning).toBe('96,875 kr avrundas till hela ören, hälften uppåt.')
  })

  it('says what momskompensation is a percent of', () => {
    expect(rad(svar.rader, 'momskompensation').rakning).toBe('3 % av 840,88 kr = 25,23 kr')
  })
})

import { tjanster } from '@valfri/server/tjanster'
import { checkVarde } from '@valfri/tenancy/check-varde'
import { granskaBeslut } from '@valfri/val/granska-beslut'
import { describe, expect, it } from 'vitest'

const tjanst = (id: string) => {
  const svar = tjanster.tjanster.get(id)
  if (!svar) throw new Error(id)
  return svar
}
const avgift = (tjanstId: string, post: string, segment: Record<string, string> = {}) =>
  checkVarde(tjanst(tjanstId), {
    ...{ parameter: `avgift.${post}`, segment, enhet: 'dag', ore: 4_500n },
    varde: { inomMaxtaxa: tjanstId !== 'daglig-verksamhet' },
  })

describe('an avgift and the law that gives it (R-1002, R-1003)', () => {
  it('is refused where the tjänst declares none, with what may be charged and by which law', () => {
    expect(avgift('daglig-verksamhet', 'plats')).toMatchObject({
      kod: 'avgift-saknar-lagstod',
      text: expect.stringMatching(/LSS.*21 §.*lunch i daglig verksamhet/),
    })
    expect(avgift('daglig-verksamhet', 'lunch').ok).toBe(true)
    expect(avgift('familjeradgivning', 'samtal')).toMatchObject({
      text: expect.stringContaining('Ingen avgift får tas ut.'),
    })
  })

  it('is refused for the del of a tjänst that LSS gives, and taken for the del that SoL gives', () => {
    expect(avgift('ledsagning', 'ledsagning', { del: 'lss' })).toMatchObject({ kod: 'avgift-saknar-lagstod' })
    expect(avgift('ledsagning', 'ledsagning', { del: 'sol' }).ok).toBe(true)
  })

  it.each([
    ['LSS 9 § 3', 'sol', 'Ledsagning enligt SoL ges enligt SoL.'],
    ['SoL 11:1', 'lss', 'ges enligt LSS.'],
    ['SoL 11:1', 'sol', null],
    ['9 § 3 LSS', 'lss', null],
  ])('follows the lagrum of the beslut: %s for the del %s', (lagrum, del, text) => {
    const beslut = { tjanst: 'ledsagning', lagrum, personnummer: '194107149809', namn: 'Testperson' }
    const svar = granskaBeslut(
      { ...beslut, datum: '2026-05-04', fran: '2026-05-04', delar: { [del]: { minuter: 60 } } },
      tjanster,
    )
    const falt = svar.ok ? {} : (svar.fel.falt ?? {})
    if (text) expect(falt.lagrum).toContain(text)
    else expect(falt).not.toHaveProperty('lagrum')
  })
})

import type { Falt } from '@valfri/plugin-api/falt'
import { provKrav } from '@valfri/underlag/prov-krav'
import { describe, expect, it } from 'vitest'
import { provaSkarptKrav, type Skarpningsfraga } from './prova-skarpt-krav.ts'

const matt = (varde: string) => [{ namn: { sv: 'Andel' }, grans: 'minst' as const, varde, enhet: 'procent' }]
const gammalt = provKrav({ matt: matt('50') })
const andel: Falt = { id: 'andel', typ: 'tal', enhet: 'procent', namn: { sv: 'Andel undersköterskor' } }
const svar = (procent: unknown) => ({ varden: { andel: procent }, dokument: [] })
const fraga = (skillnad: Partial<Skarpningsfraga>): Skarpningsfraga => ({
  ...{ nytt: provKrav({ matt: matt('60') }), gammalt, provning: 'uppfylld', delar: ['service'], falt: [andel] },
  svar: svar(55),
  ...skillnad,
})

describe('a krav that is tightened', () => {
  it('is not met by who answered below it, is met by who answered at it or above', () => {
    const utfall = (procent: number) => provaSkarptKrav(fraga({ svar: svar(procent) })).utfall
    expect([59, 60, 61].map(utfall)).toEqual(['uppfyller-inte', 'uppfyller', 'uppfyller'])
    expect(provaSkarptKrav(fraga({})).skal).toEqual([
      'Svarade 55 procent på ”Andel undersköterskor”. Kravet: Andel: minst 60 procent.',
    ])
  })

  it('is unknown where no answer speaks of it, with why, and never a no', () => {
    for (const svaret of [undefined, svar(undefined), svar('femtio')])
      expect(provaSkarptKrav(fraga({ svar: svaret })).utfall).toBe('okant')
    // Two numbers of the same unit: which is meant is for a person to say.
    const tva = { ...andel, id: 'annan' }
    expect(provaSkarptKrav(fraga({ falt: [andel, tva] })).skal).toEqual([
      'Svaret säger inget om ”Andel: minst 60 procent”.',
    ])
    const fannsInte = provaSkarptKrav(fraga({ gammalt: undefined, svar: svar(65) }))
    expect(fannsInte.utfall).toBe('okant')
    expect(fannsInte.skal[0]).toBe('Villkoret fanns inte när utföraren godkändes.')
    const omskrivet = provKrav({ matt: matt('50'), text: 'Andra ord.' })
    expect(provaSkarptKrav(fraga({ nytt: omskrivet })).utfall).toBe('okant')
    const nyttBevis = provKrav({ matt: matt('50'), kontrollpunkter: [{ typ: 'visa-upp', bevis: { sv: 'Intyg' } }] })
    expect(provaSkarptKrav(fraga({ nytt: nyttBevis })).skal).toContain('Inget bevis finns sparat. Kravet: Intyg.')
    const baraNamn = provKrav({ matt: matt('50'), namn: 'Annat namn', lattlast: 'Enklare.' })
    expect(provaSkarptKrav(fraga({ nytt: baraNamn })).utfall).toBe('uppfyller')
  })

  it('is met where it asks no more than what was tried, and where it does not concern the avtal', () => {
    expect(provaSkarptKrav(fraga({ nytt: provKrav({ matt: matt('40') }) })).utfall).toBe('uppfyller')
    expect(provaSkarptKrav(fraga({ nytt: gammalt })).utfall).toBe('uppfyller')
    expect(provaSkarptKrav(fraga({ nytt: gammalt, provning: undefined })).utfall).toBe('okant')
    const nytt = provKrav({ matt: matt('99'), delar: ['omvardnad'] })
    expect(provaSkarptKrav(fraga({ nytt })).utfall).toBe('uppfyller')
  })
})

import type { Result } from '@valfri/kernel/fel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bristerOf, provaBeslut, provaNamngivna } from './prova-beslut.ts'
import type { Provningslage } from './provningslage.ts'

type Lage = Parameters<typeof provaBeslut>[1]
const NR = ['G01', 'G02', 'G08', 'S01']

/** A case with these outcomes by villkor; a villkor without one is not tried. */
function lage(utfall: Record<string, string>, grunder: Record<number, string> = {}): Lage {
  const villkor = NR.map((nr) => ({ id: nr, nr })) as unknown as Provningslage['villkor']
  const provningar = Object.entries(utfall).map(([id, u]) => [
    id,
    { utfall: u, skal: u === 'ej-uppfylld' ? 'Brister.' : null },
  ])
  const uteslutningar = Object.entries(grunder).map(([g, status]) => [
    Number(g),
    { grund: Number(g), status, skal: 'Skuld.' },
  ])
  return { villkor, provningar: new Map(provningar as never), uteslutningar: new Map(uteslutningar as never) }
}
const alla = (utfall: string, mer: Record<string, string> = {}) => ({
  ...Object.fromEntries(NR.map((nr) => [nr, utfall])),
  ...mer,
})
const koden = (r: Result<unknown>) => (r.ok ? 'ok' : r.fel.kod)

describe('what a decision follows from', () => {
  it('approves who meets every villkor and refuses them nothing (LC-01, LC-03)', () => {
    expect(koden(provaBeslut('godkand', lage(alla('uppfylld'))))).toBe('ok')
    expect(koden(provaBeslut('avslag', lage(alla('uppfylld'))))).toBe('avslag-utan-ouppfyllt-villkor')
    expect(koden(provaBeslut('godkand', lage(alla('ej-tillamplig'))))).toBe('ok')
  })

  it('takes a villkor that is not tried for nothing but not tried (LC-02)', () => {
    const { G08: _, ...utan } = alla('uppfylld')
    const svar = provaBeslut('godkand', lage(utan))
    expect(svar.ok ? null : [svar.fel.kod, svar.fel.detaljer]).toEqual([
      'obligatoriskt-villkor-ej-provat',
      { villkor: ['G08'] },
    ])
  })

  it('names each brist of a refusal, and approves none with one', () => {
    const brist = lage(alla('uppfylld', { S01: 'ej-uppfylld' }))
    expect(koden(provaBeslut('godkand', brist))).toBe('villkor-ej-uppfyllt')
    const avslag = provaBeslut('avslag', brist)
    expect(avslag.ok && avslag.value).toEqual([{ villkorId: 'S01', skal: 'Brister.' }])
  })

  it('lets a refusal name only villkor of the version that are not met (R-302, R-303)', () => {
    const brist = lage(alla('uppfylld', { S01: 'ej-uppfylld' }))
    expect(koden(provaNamngivna(['S01'], brist))).toBe('ok')
    expect(koden(provaNamngivna([], brist))).toBe('ok')
    expect(koden(provaNamngivna(['S01', 'G02'], brist))).toBe('avslag-utan-ouppfyllt-villkor')
    expect(koden(provaNamngivna(['huvudkontor'], brist))).toBe('villkor-finns-inte-i-ffu')
  })

  it('waits for a grund that is being tried, and lets an exclusion alone carry a refusal (LC-04)', () => {
    expect(koden(provaBeslut('godkand', lage(alla('uppfylld'), { 5: 'provas' })))).toBe('uteslutning-ej-avgjord')
    expect(koden(provaBeslut('avslag', lage(alla('uppfylld'), { 5: 'provas' })))).toBe('uteslutning-ej-avgjord')
    expect(koden(provaBeslut('godkand', lage(alla('uppfylld'), { 5: 'utesluts' })))).toBe('uteslutning-hindrar')
    expect(koden(provaBeslut('avslag', lage({}, { 5: 'utesluts' })))).toBe('ok')
    expect(koden(provaBeslut('godkand', lage(alla('uppfylld'), { 5: 'utesluts-inte' })))).toBe('ok')
  })

  it('leaves one outcome open and never two, so identical applications end alike (F4.5)', () => {
    const utfall = fc.constantFrom('uppfylld', 'ej-uppfylld', 'ej-tillamplig')
    const grund = fc.option(fc.constantFrom('utesluts', 'utesluts-inte'), { nil: undefined })
    fc.assert(
      fc.property(fc.tuple(utfall, utfall, utfall, utfall), grund, (u, g) => {
        const ett = lage(Object.fromEntries(NR.map((nr, i) => [nr, u[i] as string])), g ? { 5: g } : {})
        const oppna = (['godkand', 'avslag'] as const).filter((v) => provaBeslut(v, ett).ok)
        expect(oppna).toEqual([bristerOf(ett).length === 0 ? 'godkand' : 'avslag'])
      }),
    )
  })
})

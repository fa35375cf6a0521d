import { describe, expect, it } from 'vitest'
import { checkLokal, isKomplett } from './checklista.ts'
import { tomLokalDel } from './tom-version.ts'
import type { IckevalRegel, LokalDel } from './typer.ts'

const egenregi: IckevalRegel = { typ: 'egenregi', version: 1, beslutId: null }
const hel: LokalDel = {
  ...tomLokalDel,
  omraden: ['a', 'b'],
  delar: ['service'],
  ersattning: { modell: 'utford', prisBeslutId: null, text: 'Per timme.' },
  ickeval: egenregi,
  kontakter: ['k'],
}
const saknas = (lokal: LokalDel, utan: string[] = []) =>
  checkLokal(lokal, utan)
    .filter((p) => !p.klar)
    .map((p) => p.id)

describe('the checklist of a local part', () => {
  it('is whole with areas, delar, basis of ersättning, ickeval and a contact', () => {
    expect(isKomplett(checkLokal(hel, []))).toBe(true)
  })

  it('asks for everything of a part that nobody has written', () => {
    expect(saknas(tomLokalDel)).toEqual(['omraden', 'postnummer', 'delar', 'ersattning', 'ickeval', 'kontakter'])
  })

  it('asks for ickeval in every område (LOV 9:2)', () => {
    expect(saknas({ ...hel, ickeval: null, ickevalOmraden: { a: egenregi } })).toEqual(['ickeval'])
    expect(saknas({ ...hel, ickeval: null, ickevalOmraden: { a: egenregi, b: egenregi } })).toEqual([])
  })

  it('does not take "ersättning meddelas senare" without words for a basis (LOV 4:1)', () => {
    expect(saknas({ ...hel, ersattning: { modell: 'utford', prisBeslutId: null, text: '  ' } })).toEqual(['ersattning'])
  })

  it('names an område without postnummer', () => {
    const punkt = checkLokal(hel, ['Smögen']).find((p) => p.id === 'postnummer')
    expect(punkt).toMatchObject({ klar: false, text: 'Postnummer saknas i: Smögen.' })
  })
})

import { describe, expect, it } from 'vitest'
import { tomLokalDel } from './tom-version.ts'
import type { UnderlagVillkor } from './typer.ts'
import { listVillkorForAnsokan } from './villkor-for-ansokan.ts'

const krav = (id: string, delar: string[] = [], niva = 'gemensam'): UnderlagVillkor => ({
  id,
  nr: 'G01',
  namn: id,
  kalla: 'plugin',
  niva,
  kapitel: 'kvalificering',
  text: id,
  delar,
  kontrollpunkter: [{ typ: 'visa-upp' }],
  vidBrist: ['varning'],
  obligatoriskt: false,
})
const part = (kommunId: string, villkor: UnderlagVillkor[]) => ({
  kommunId,
  kommun: kommunId,
  kommunSlug: kommunId,
  namndId: `${kommunId}-omsorgsnamnden`,
  namnd: 'Omsorgsnämnden',
  lokal: { ...tomLokalDel, villkor },
  rev: 1,
})
const version = {
  villkor: [krav('allmant'), krav('bara-omvardnad', ['omvardnad'])],
  lokala: [part('1427', [krav('sotenas-eget', [], '1427')]), part('1435', [krav('tanums-eget', [], '1435')])],
}
const fragas = (val: { kommunId: string; delar: string[] }[]) =>
  listVillkorForAnsokan(version, val).map((v) => [v.id, v.kommuner.join(' ')])

describe('krav of an application', () => {
  it("asks the general ones, those of the delar, and each chosen kommun's own", () => {
    expect(
      fragas([
        { kommunId: '1427', delar: ['service'] },
        { kommunId: '1435', delar: ['omvardnad'] },
      ]),
    ).toEqual([
      ['allmant', '1427 1435'],
      ['bara-omvardnad', '1435'],
      ['sotenas-eget', '1427'],
      ['tanums-eget', '1435'],
    ])
  })

  it('asks nothing of a kommun that is not chosen (R-303)', () => {
    expect(fragas([{ kommunId: '1427', delar: ['service'] }])).toEqual([
      ['allmant', '1427'],
      ['sotenas-eget', '1427'],
    ])
    expect(fragas([])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { jamforVersioner } from './jamfor-versioner.ts'
import { tomLokalDel } from './tom-version.ts'
import type { GemensamDel, UnderlagVillkor } from './typer.ts'

const gemensam: GemensamDel = {
  inledning: 'Före',
  affarsmassiga: [{ rubrik: 'Pris', text: 'Samma för alla.' }],
  kvalificering: [],
  verksamhetskrav: [],
  kompetenskrav: [],
  kontraktsvillkor: [],
  ansokanssatt: 'På webben',
  beslutstidDagar: 60,
  cpv: ['85312400-3'],
  uppsagningstidManader: 3,
  byteDagar: 14,
  valtidDagar: 14,
}
const krav: UnderlagVillkor = {
  id: 'andel',
  nr: 'S02',
  namn: 'Andel undersköterskor',
  kalla: 'plugin',
  niva: 'gemensam',
  kapitel: 'kompetenskrav',
  text: 'Minst 50 procent.',
  delar: [],
  kontrollpunkter: [{ typ: 'visa-upp' }],
  vidBrist: ['avauktorisation'],
  obligatoriskt: false,
}
const part = (omraden: string[]) => ({
  kommunId: '1435',
  kommun: 'Tanum',
  kommunSlug: 'tanum',
  namndId: '1435-omsorgsnamnden',
  namnd: 'Omsorgsnämnden',
  lokal: { ...tomLokalDel, omraden },
  rev: 1,
})

describe('what a new version changes', () => {
  it('says nothing when nothing differs', () => {
    const v = { gemensam, villkor: [krav], lokala: [part(['a'])] }
    expect(jamforVersioner(v, { ...v })).toEqual([])
  })

  it('names a changed krav with its text before and after, a new one and one that is gone', () => {
    const andrat = { ...krav, text: 'Minst 60 procent.', anpassad: true }
    const nytt = { ...krav, id: 'ny', nr: 'E01', namn: 'Närvaro' }
    const svar = jamforVersioner(
      { gemensam, villkor: [krav, { ...krav, id: 'borta', nr: 'G33' }], lokala: [] },
      { gemensam, villkor: [andrat, nytt], lokala: [] },
    )
    expect(svar.map((a) => [a.namn, a.fore?.split('\n')[0] ?? null, a.efter?.split('\n')[0] ?? null])).toEqual([
      ['S02 Andel undersköterskor', 'Minst 50 procent.', 'Minst 60 procent.'],
      ['E01 Närvaro', null, 'Minst 50 procent.'],
      ['G33 Andel undersköterskor', 'Minst 50 procent.', null],
    ])
  })

  it('writes local changes by kommun and områden by name', () => {
    const svar = jamforVersioner(
      { gemensam, villkor: [], lokala: [part(['a'])] },
      { gemensam, villkor: [], lokala: [part(['a', 'b'])] },
      { a: 'Tanumshede', b: 'Grebbestad' },
    )
    expect(svar).toEqual([
      { omrade: 'lokal', kommun: 'Tanum', namn: 'Områden', fore: 'Tanumshede', efter: 'Tanumshede, Grebbestad' },
    ])
  })
})

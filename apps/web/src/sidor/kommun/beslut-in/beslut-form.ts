import { readFaltsvar, toTal } from '../../falt/read-faltsvar.ts'
import type { Tjanstformular } from './decision-form.tsx'

/** The form's values: all as typed, so that a refusal keeps them. */
export interface BeslutForm {
  personnummer: string
  namn: string
  adress: string
  postnummer: string
  ort: string
  telefon: string
  skydd: string
  tjanst: string
  lagrum: string
  externId: string
  datum: string
  fran: string
  till: string
  delar: Record<string, Record<string, string>>
  falt: Record<string, string | boolean | string[]>
}

export function emptyBeslut(tjanst = ''): BeslutForm {
  const tomma = {
    personnummer: '',
    namn: '',
    adress: '',
    postnummer: '',
    ort: '',
    telefon: '',
    lagrum: '',
    externId: '',
  }
  return { ...tomma, skydd: 'ingen', tjanst, datum: '', fran: '', till: '', delar: {}, falt: {} }
}

const filled = <V>(varden: Record<string, V>) =>
  Object.fromEntries(Object.entries(varden).filter(([, v]) => v !== '' && v !== undefined && v !== false))

/** What the server is sent: empty fields left out, quantities as numbers, and only of the chosen tjänst. */
export function toBeslut(v: BeslutForm, tjanst: Tjanstformular): Record<string, unknown> {
  const delar: Record<string, Record<string, number>> = {}
  for (const { id } of tjanst.delar) {
    const ifyllda = filled(v.delar[id] ?? {})
    if (Object.keys(ifyllda).length > 0)
      delar[id] = Object.fromEntries(Object.entries(ifyllda).map(([m, text]) => [m, toTal(text)]))
  }
  const falt = readFaltsvar(tjanst.falt, v.falt)
  const { delar: _delar, falt: _falt, ...enkla } = v
  return { ...filled(enkla), delar, falt }
}

import { readFaltsvar, toTal } from '../../falt/read-faltsvar.ts'
import type { Tjanstformular } from './decision-form.tsx'

/** One granted insats as typed. */
export interface Insatsfalt {
  insats: string
  antal: string
  per: 'dag' | 'vecka' | 'manad'
  minuter: string
  skal: string
}

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
  /** Granted insatser, where a tidsmall gives the time. */
  insatser: Insatsfalt[]
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
  return { ...tomma, skydd: 'ingen', tjanst, datum: '', fran: '', till: '', delar: {}, insatser: [], falt: {} }
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
  const { delar: _delar, falt: _falt, insatser: _insatser, ...enkla } = v
  const insatser = toInsatser(v.insatser, mallAt(tjanst, v.fran))
  return { ...filled(enkla), delar, falt, ...(insatser.length > 0 && { insatser }) }
}

/** The tidsmall in force on the beslut's first day; before a day is written, the latest. */
export function mallAt(tjanst: Tjanstformular, fran: string): Tjanstformular['tidsmallar'][number] | undefined {
  return tjanst.tidsmallar.findLast((m) => !fran || m.fran <= fran)
}

/** Insatser as the server takes them: only the mall's, with a time of their own only where it differs. */
export function toInsatser(insatser: readonly Insatsfalt[], mall: Tjanstformular['tidsmallar'][number] | undefined) {
  return insatser.flatMap((i) => {
    const m = mall?.insatser.find((x) => x.id === i.insats)
    if (!m || !/^[1-9]\d?$/.test(i.antal.trim())) return []
    const minuter = Number(i.minuter) || m.minuter
    const egen = minuter === m.minuter ? {} : { minuter, ...(i.skal.trim() && { skal: i.skal.trim() }) }
    return [{ insats: i.insats, antal: Number(i.antal), per: i.per, ...egen }]
  })
}

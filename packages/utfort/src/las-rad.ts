import { type Falt, isPlatscell, type Kolumnkarta } from './kolumnkarta.ts'
import type { HandelseIn } from './typer.ts'

export type RadLasare = (celler: readonly string[]) => HandelseIn

/**
 * Makes a reader of rows by a karta: whatever the layout, the same visit gives the same event. What cannot be understood is
 * passed on as it stands, for the judgment to refuse at its field.
 */
export function radLasare(rubriker: readonly string[], karta: Kolumnkarta): RadLasare {
  const plats = new Map(
    Object.entries(karta.kolumner).flatMap(([falt, rubrik]) => {
      const i = rubriker.indexOf(rubrik)
      return i < 0 ? [] : [[falt as Falt, i] as const]
    }),
  )
  const delar = lower(karta.delar)
  const typer = lower(karta.typer)
  return (celler) => {
    const cell = (falt: Falt): string | undefined => {
      const i = plats.get(falt)
      const text = i === undefined ? '' : (celler[i]?.trim() ?? '')
      return text === '' || isPlatscell(text) ? undefined : text
    }
    const datum = readDatum(cell('datum'), karta)
    const slutdatum = readDatum(cell('slutdatum'), karta)
    const slut = readTidpunkt(cell('slut'), karta)
    const del = cell('del')
    const typ = cell('typ')
    return withoutEmpty({
      externId: cell('externId')?.slice(0, 100),
      person: cell('person')?.slice(0, 40),
      del: (del && (delar.get(del.toLocaleLowerCase('sv')) ?? del.slice(0, 60))) ?? karta.fast.del,
      typ: (typ && (typer.get(typ.toLocaleLowerCase('sv')) ?? typ.slice(0, 60))) ?? karta.fast.typ,
      datum,
      start: readTidpunkt(cell('start'), karta),
      slut: slut && slutdatum && slutdatum !== datum && KLOCKA.test(slut) ? `${slutdatum}T${padClock(slut)}` : slut,
      minuter: readLangd(cell('minuter'), karta.langd),
      antal: readTal(cell('antal')),
      personal: readPersonal(cell('personal')),
      medarbetare: cell('medarbetare')?.slice(0, 80),
      delasMed: cell('delasMed')?.slice(0, 40),
      orsak: cell('orsak')?.slice(0, 60),
      avbokad: readTidpunkt(cell('avbokad'), karta),
    })
  }
}

const lower = (ord: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(ord).map(([deras, vart]) => [deras.trim().toLocaleLowerCase('sv'), vart]))

function withoutEmpty(h: HandelseIn): HandelseIn {
  return Object.fromEntries(Object.entries(h).filter(([, v]) => v !== undefined)) as HandelseIn
}

const NUMRISKT_DATUM = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?=$|[ T])/
const KLOCKA = /^([01]?\d|2[0-4])[:.]?[0-5]\d(:[0-5]\d)?$/

/** A date as ÅÅÅÅ-MM-DD, and what follows it as it stood. */
function readDatum(text: string | undefined, karta: Kolumnkarta): string | undefined {
  const traff = text && karta.datumformat !== 'ar-manad-dag' ? NUMRISKT_DATUM.exec(text) : null
  if (!text || !traff) return text?.slice(0, 40)
  const [hela, a, b, ar = ''] = traff
  const [dag, manad] = karta.datumformat === 'dag-manad-ar' ? [a, b] : [b, a]
  const artal = ar.length === 2 ? `20${ar}` : ar
  return `${artal}-${manad?.padStart(2, '0')}-${dag?.padStart(2, '0')}${text.slice(hela.length)}`.slice(0, 40)
}

/** A clock time or a date with one; seconds that are nought and the fractions of a spreadsheet become TT:MM. */
function readTidpunkt(text: string | undefined, karta: Kolumnkarta): string | undefined {
  if (!text) return undefined
  if (/^0[.,]\d{3,}$/.test(text)) return clockOf(Math.round(Number(text.replace(',', '.')) * 1440))
  return readDatum(text, karta)?.replace(/(\d{2}[:.]\d{2})[:.]00(?=$|[+Z])/, '$1')
}

const clockOf = (minuter: number): string =>
  `${String(Math.floor(minuter / 60)).padStart(2, '0')}:${String(minuter % 60).padStart(2, '0')}`

function padClock(text: string): string {
  const siffror = text.replaceAll(/[:.]/g, '').slice(0, 4).padStart(4, '0')
  return `${siffror.slice(0, 2)}:${siffror.slice(2)}`
}

/** What is no number becomes NaN, which the judgment refuses at its field. */
function readTal(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.'))
}

/** Whole minutes; parts of a minute are rounded to the nearest. */
function readLangd(text: string | undefined, som: Kolumnkarta['langd']): number | undefined {
  if (text === undefined) return undefined
  const klocka = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (klocka) return Number(klocka[1]) * 60 + Number(klocka[2]) + (Number(klocka[3] ?? 0) >= 30 ? 1 : 0)
  const tal = readTal(text) ?? Number.NaN
  return Math.round(som === 'timmar' ? tal * 60 : tal)
}

/** Some systems say only whether there were two. */
function readPersonal(text: string | undefined): number | undefined {
  if (text && /^(ja|x|sant|true)$/i.test(text)) return 2
  if (text && /^(nej|falskt|false)$/i.test(text)) return 1
  return readTal(text)
}

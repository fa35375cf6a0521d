import { parseCsv } from '@valfri/dokument/parse-csv'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import type { HandelseIn } from './typer.ts'

/** Columns of the template first, then other names that time systems use for them. */
const KOLUMNER: Readonly<Record<keyof Omit<HandelseIn, 'bestallningId'>, readonly string[]>> = {
  externId: ['id', 'händelseid', 'handelseid', 'besöksid', 'besoksid', 'insatsid'],
  person: ['person', 'brukare', 'personnummer', 'brukarkod', 'kund', 'kundnummer'],
  del: ['del', 'insats', 'insatstyp', 'tjänst'],
  typ: ['typ', 'händelse', 'handelse', 'status'],
  datum: ['datum', 'dag', 'utförd dag'],
  start: ['start', 'starttid', 'från', 'fran', 'fr.o.m.'],
  slut: ['slut', 'sluttid', 'till', 'stopp', 't.o.m.'],
  minuter: ['minuter', 'längd', 'tid (min)', 'varaktighet'],
  antal: ['antal', 'portioner'],
  personal: ['personal', 'antal personal', 'bemanning'],
  medarbetare: ['medarbetare', 'utförd av', 'signatur'],
  orsak: ['orsak', 'anledning'],
  avbokad: ['avbokad', 'avbokad tid'],
}
const MAX_RADER = 20_000
const MAX_BYTE = 5 * 1024 * 1024

export interface LastFil {
  readonly rubriker: readonly string[]
  /** The cells as they stood, by row. */
  readonly celler: readonly (readonly string[])[]
  readonly handelser: readonly HandelseIn[]
}

/**
 * Reads a CSV file of performed events. The rows are not judged here; their numbers are those of the file's data rows,
 * from 1.
 *
 * Errors: `fil-tom`, `fil-for-stor`, `fil-kalkylark`, `fil-fel-typ`, `fil-kolumner-saknas` with the missing ones
 */
export function parseHandelseFil(bytes: Uint8Array): Result<LastFil> {
  if (bytes.byteLength === 0) return utfortFel('fil-tom')
  if (bytes.byteLength > MAX_BYTE) return utfortFel('fil-for-stor')
  // A zip is how .xlsx and .ods begin, and D0 CF how the old .xls does.
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
    return utfortFel('fil-kalkylark')
  const [rubriker, ...celler] = parseCsv(bytes) ?? []
  if (!rubriker || isNoText(bytes)) return utfortFel('fil-fel-typ')
  if (celler.length === 0) return utfortFel('fil-tom')
  if (celler.length > MAX_RADER)
    return utfortFel('fil-for-stor', { text: `Filen har ${celler.length.toLocaleString('sv-SE')} rader.` })
  const index = mapKolumner(rubriker)
  const saknas = missingKolumner(index)
  if (saknas.length > 0)
    return utfortFel('fil-kolumner-saknas', {
      text: `Filen saknar kolumnen ${saknas.join(' och ')}.`,
      detaljer: { saknas },
    })
  return ok({ rubriker, celler, handelser: celler.map((rad) => toHandelse(rad, index)) })
}

/** Control characters in the beginning: a picture or a program with another name. */
function isNoText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 2000).some((b) => b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0d)
}

type Index = Partial<Record<string, number>>

function mapKolumner(rubriker: readonly string[]): Index {
  const rena = rubriker.map((r) => r.toLocaleLowerCase('sv'))
  return Object.fromEntries(
    Object.entries(KOLUMNER).flatMap(([falt, namn]) => {
      const i = rena.findIndex((r) => namn.includes(r))
      return i < 0 ? [] : [[falt, i]]
    }),
  )
}

function missingKolumner(index: Index): string[] {
  const saknas = ['person', 'del'].filter((k) => index[k] === undefined)
  return index.datum === undefined && index.start === undefined ? [...saknas, 'datum'] : saknas
}

function toHandelse(rad: readonly string[], index: Index): HandelseIn {
  const cell = (falt: string): string | undefined => {
    const i = index[falt]
    return i === undefined ? undefined : rad[i] || undefined
  }
  // What is no number becomes NaN, which the judgment refuses at its field.
  const tal = (falt: string): number | undefined => {
    const text = cell(falt)
    return text === undefined ? undefined : Number(text.replace(',', '.'))
  }
  return {
    externId: cell('externId')?.slice(0, 100),
    person: cell('person'),
    del: cell('del'),
    typ: cell('typ'),
    datum: cell('datum'),
    start: cell('start'),
    slut: cell('slut'),
    minuter: tal('minuter'),
    antal: tal('antal'),
    personal: tal('personal'),
    medarbetare: cell('medarbetare')?.slice(0, 80),
    orsak: cell('orsak'),
    avbokad: cell('avbokad'),
  }
}

/**
 * The rows with these numbers as a new CSV file, each with what is wrong in a last column; to be mended and sent again.
 *
 * @param skal row number to what is wrong with it
 */
export function writeFelrader(fil: LastFil, skal: ReadonlyMap<number, string>): string {
  const rader = fil.celler.flatMap((celler, i) => {
    const varfor = skal.get(i + 1)
    return varfor === undefined ? [] : [[...fil.rubriker.map((_, k) => celler[k] ?? ''), varfor]]
  })
  const text = [[...fil.rubriker, 'Vad som är fel'], ...rader].map((r) => r.map(quote).join(';')).join('\r\n')
  return `\ufeff${text}\r\n`
}

/** A cell that begins as a formula would run when the file is opened in a spreadsheet. */
function quote(cell: string): string {
  const ofarlig = /^[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell.replace(',', '.'))) ? `'${cell}` : cell
  return /[";\r\n]/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig
}

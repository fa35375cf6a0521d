import { ok, type Result } from '@valfri/kernel/fel'
import { parse } from 'csv-parse/sync'
import { utfortFel } from './fel.ts'
import type { HandelseIn } from './typer.ts'

/** Columns of the template, and other names that time systems use for them. */
const KOLUMNER: Readonly<Record<string, readonly string[]>> = {
  externId: ['id', 'händelseid', 'handelseid', 'besöksid'],
  person: ['person', 'brukare', 'personnummer', 'brukarkod', 'kund'],
  del: ['del', 'insats'],
  typ: ['typ', 'händelse', 'handelse'],
  datum: ['datum', 'dag'],
  start: ['start', 'starttid', 'från', 'fran'],
  slut: ['slut', 'sluttid', 'till', 'stopp'],
  antal: ['antal'],
  personal: ['personal', 'antal personal'],
  medarbetare: ['medarbetare', 'utförd av'],
}
const KRAVS = ['person', 'del', 'typ', 'datum'] as const
const MAX_RADER = 20_000
const MAX_BYTE = 5 * 1024 * 1024

/** The template that the page offers: its header row and one example. */
export const CSV_MALL =
  'id;person;del;typ;datum;start;slut;antal;personal;medarbetare\r\n1001;P-XXXXX;service;besok;2026-05-04;08:15;08:55;1;1;AB\r\n'

/**
 * Reads a CSV file of performed events: ; , or tab between columns, UTF-8 (with or without BOM) or Windows-1252.
 * The rows are not judged here; their numbers are those of the file's data rows, from 1.
 */
export function parseHandelseFil(bytes: Uint8Array): Result<HandelseIn[]> {
  if (bytes.byteLength > MAX_BYTE) return utfortFel('fil-for-stor')
  const text = decode(bytes)
  if (text === null) return utfortFel('fil-fel-typ')
  const rader = parseRader(text)
  if (!rader) return utfortFel('fil-fel-typ')
  const [rubriker, ...data] = rader
  if (!rubriker || data.length === 0) return utfortFel('fil-tom')
  if (data.length > MAX_RADER) return utfortFel('fil-for-stor')
  const index = mapKolumner(rubriker)
  const saknas = KRAVS.filter((k) => index[k] === undefined)
  if (saknas.length > 0)
    return utfortFel('fil-kolumner-saknas', { text: `Filen saknar ${saknas.join(', ')}.`, detaljer: { saknas } })
  return ok(data.map((rad) => toHandelse(rad, index)))
}

/** Null when the bytes are no text: a spreadsheet or a picture with another name. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function parseRader(text: string): string[][] | null {
  const forsta = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'))
  const delimiter = [';', '\t', ','].find((d) => forsta.includes(d)) ?? ';'
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as string[][]
  } catch {
    return null
  }
}

function mapKolumner(rubriker: readonly string[]): Partial<Record<string, number>> {
  const rena = rubriker.map((r) => r.toLowerCase())
  return Object.fromEntries(
    Object.entries(KOLUMNER).flatMap(([falt, namn]) => {
      const i = rena.findIndex((r) => namn.includes(r))
      return i < 0 ? [] : [[falt, i]]
    }),
  )
}

function toHandelse(rad: readonly string[], index: Partial<Record<string, number>>): HandelseIn {
  const cell = (falt: string): string | undefined => {
    const i = index[falt]
    const varde = i === undefined ? undefined : rad[i]
    return varde === '' ? undefined : varde
  }
  const tal = (falt: string): number | undefined => (cell(falt) === undefined ? undefined : Number(cell(falt)))
  return {
    externId: cell('externId'),
    person: cell('person'),
    del: (cell('del') ?? '').toLowerCase(),
    typ: (cell('typ') ?? '').toLowerCase(),
    datum: cell('datum'),
    start: cell('start'),
    slut: cell('slut'),
    antal: tal('antal'),
    personal: tal('personal'),
    medarbetare: cell('medarbetare'),
  }
}

import { parseCsv } from '@valfri/dokument/parse-csv'
import { ok, type Result } from '@valfri/kernel/fel'
import { valFel } from './fel.ts'

/** One beslut of a file as it was written, with where it stands. */
export interface Filrad {
  /** Line in a CSV file, or place in a JSON list; the first is 1 after the heading. */
  readonly rad: number
  readonly beslut: Record<string, unknown>
}

/** Headings of a CSV file that hold text as it is. */
const TEXTKOLUMNER: Readonly<Record<string, string>> = {
  arendenummer: 'externId',
  personnummer: 'personnummer',
  namn: 'namn',
  adress: 'adress',
  postnummer: 'postnummer',
  ort: 'ort',
  telefon: 'telefon',
  skydd: 'skydd',
  tjanst: 'tjanst',
  lagrum: 'lagrum',
  beslutsdatum: 'datum',
  fran: 'fran',
  till: 'till',
  galler_fran: 'gallerFran',
}

const HOGST_RADER = 5000

/**
 * Reads a file of beslut. CSV has a heading, semicolon or comma, and one column per granted quantity named `del.mängd`,
 * such as `service.minuter`; columns named `falt.<id>` hold the plugin's other fields. JSON is a list of beslut as the API takes them.
 *
 * Errors: `filen-gar-inte-att-lasa`, `filen-ar-tom`.
 */
export function lasBeslutsfil(innehall: string, format: 'csv' | 'json'): Result<readonly Filrad[]> {
  const rader = format === 'csv' ? readCsv(innehall) : readJson(innehall)
  if (!rader || rader.length > HOGST_RADER) return valFel('filen-gar-inte-att-lasa')
  if (rader.length === 0) return valFel('filen-ar-tom')
  return ok(rader.map((beslut, i) => ({ rad: i + 1, beslut })))
}

function readJson(innehall: string): Record<string, unknown>[] | null {
  try {
    const data: unknown = JSON.parse(innehall)
    return Array.isArray(data) && data.every((d) => typeof d === 'object' && d !== null) ? data : null
  } catch (orsak) {
    if (orsak instanceof SyntaxError) return null
    throw orsak
  }
}

function readCsv(innehall: string): Record<string, unknown>[] | null {
  const [rubriker, ...rader] = parseCsv(innehall) ?? []
  if (!rubriker) return null
  const namn = rubriker.map((r) => r.toLowerCase())
  return rader.map((celler) => toBeslut(Object.fromEntries(namn.map((n, i) => [n, celler[i] ?? '']))))
}

function toBeslut(rad: Record<string, string>): Record<string, unknown> {
  const beslut: Record<string, unknown> = {}
  const delar: Record<string, Record<string, unknown>> = {}
  const falt: Record<string, unknown> = {}
  for (const [rubrik, varde] of Object.entries(rad)) {
    if (varde === '') continue
    const [del = '', mangd] = rubrik.split('.')
    if (del === 'falt' && mangd) falt[mangd] = toVarde(varde)
    else if (mangd) delar[del] = { ...delar[del], [mangd]: toVarde(varde) }
    else beslut[TEXTKOLUMNER[rubrik] ?? rubrik] = varde
  }
  return { ...beslut, delar, falt }
}

function toVarde(text: string): unknown {
  if (/^-?\d+$/.test(text)) return Number(text)
  if (/^(ja|nej)$/i.test(text)) return text.toLowerCase() === 'ja'
  return text
}

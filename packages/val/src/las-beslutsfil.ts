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
 * such as `service.minuter`; columns named `falt.<id>` hold the plugin's other fields. By the nämnd's tidsmall an insats is granted
 * in a column `insats.<id>` as `2/vecka`, with `insats.<id>.minuter` and `insats.<id>.skal` where it deviates. Columns named
 * `uppgift.<del>.<id>` hold nivå, placement and the like, with `.fran`, `.skal` and `.beslutad` beside. JSON is a list of beslut as the
 * API takes them.
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
  const insatser = new Map<string, Record<string, unknown>>()
  const daterade = new Map<string, Record<string, unknown>>()
  for (const [rubrik, varde] of Object.entries(rad)) {
    if (varde === '') continue
    const [del = '', mangd, mer] = rubrik.split('.')
    if (del === 'insats' && mangd) insatser.set(mangd, { ...insatser.get(mangd), ...toInsats(mangd, mer, varde) })
    else if (del === 'uppgift' && mangd) addUppgift(daterade, rubrik, varde)
    else if (del === 'falt' && mangd) falt[mangd] = toVarde(varde)
    else if (mangd) delar[del] = { ...delar[del], [mangd]: toVarde(varde) }
    else beslut[TEXTKOLUMNER[rubrik] ?? rubrik] = varde
  }
  return {
    ...beslut,
    ...{ delar, falt },
    ...(insatser.size > 0 && { insatser: [...insatser.values()] }),
    ...(daterade.size > 0 && { daterade: [...daterade.values()] }),
  }
}

/** 'uppgift.plats.niva' is its value, and 'uppgift.plats.niva.fran' the day from which it holds. */
function addUppgift(daterade: Map<string, Record<string, unknown>>, rubrik: string, varde: string): void {
  const [, del = '', uppgift = '', falt = 'varde'] = rubrik.split('.')
  const nyckel = `${del} ${uppgift}`
  daterade.set(nyckel, { del, uppgift, ...daterade.get(nyckel), [falt]: varde })
}

/** '2/vecka', '2 per vecka' or '2 vecka'. */
const HUR_OFTA = /^(\d+)\s*(?:\/|per)?\s*(dag|vecka|manad|månad)$/i

/** One cell of an insats; what cannot be read is left as it is written, for the check of the beslut to name. */
function toInsats(insats: string, falt: string | undefined, varde: string): Record<string, unknown> {
  if (falt === undefined) {
    const [, antal, per] = HUR_OFTA.exec(varde) ?? []
    if (antal === undefined || per === undefined) return { insats, antal: varde, per: varde }
    return { insats, antal: Number(antal), per: per.toLowerCase().replace('å', 'a') }
  }
  return { insats, [falt]: falt === 'skal' ? varde : toVarde(varde) }
}

function toVarde(text: string): unknown {
  if (/^-?\d+$/.test(text)) return Number(text)
  if (/^(ja|nej)$/i.test(text)) return text.toLowerCase() === 'ja'
  return text
}

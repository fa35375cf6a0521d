import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './filslag.ts'

/** Separators in the order they are looked for in the first line: a Swedish Excel writes ; and its decimals with a comma. */
const SKILJETECKEN = [';', '\t', ','] as const

/**
 * Reads a CSV file as people and systems write them: UTF-8 with or without BOM, or Windows-1252; semicolon, tab or comma;
 * any line ending; quotes where they are needed and, unpaired, where somebody wrote inches or minutes of arc. Cells lose the
 * space around them, empty lines are left out, and a row may have too few or too many cells: the caller judges its rows.
 *
 * @returns rows of cells, the heading first; null when the bytes are no text or a quotation never ends
 */
export function parseCsv(innehall: Uint8Array | string): string[][] | null {
  const text = typeof innehall === 'string' ? innehall : decodeText(innehall)
  if (text.includes('\0')) return null
  try {
    return parse(text, csvOptions(text))
  } catch (orsak) {
    if (orsak instanceof CsvError) return null
    throw orsak
  }
}

/** How we read CSV, by the text that a file begins with. */
export function csvOptions(borjan: string) {
  const forsta = borjan.split(/\r?\n|\r/, 1)[0] ?? ''
  return {
    bom: true,
    delimiter: SKILJETECKEN.find((tecken) => forsta.includes(tecken)) ?? ';',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  } as const
}

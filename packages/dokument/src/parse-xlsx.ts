import { ok, type Result } from '@valfri/kernel/fel'
import { readSheet } from 'read-excel-file/node'
import { dokumentFel } from './fel.ts'
import { zipUnpackedSize } from './zip-innehall.ts'

/** A spreadsheet is read whole; unpacked it may be many times its own size. */
const MAX_UPPACKAT = 400 * 1024 * 1024

/**
 * Reads the first sheet of an .xlsx file as text: dates as ÅÅÅÅ-MM-DD, times as TT:MM, both as ÅÅÅÅ-MM-DDTTT:MM, numbers
 * with a point. Formulas give the value that was saved with them. Empty rows are left out, as in `parseCsv`.
 *
 * @returns rows of cells, the heading first
 * Errors: `fil-trasig`, `fil-for-stor` when it unpacks to more than 400 MB
 */
export async function parseXlsx(bytes: Uint8Array): Promise<Result<string[][]>> {
  const storlek = zipUnpackedSize(bytes)
  if (storlek === null) return dokumentFel('fil-trasig')
  if (storlek > MAX_UPPACKAT)
    return dokumentFel('fil-for-stor', { nasta: 'Spara kalkylarket som CSV och välj den filen.' })
  try {
    const rader = (await readSheet(Buffer.from(bytes))) as unknown[][]
    return ok(rader.map((rad) => rad.map(toText)).filter((rad) => rad.some((cell) => cell !== '')))
  } catch {
    // The library says what is wrong in the archive's own terms, which help nobody: the file is to be saved anew.
    return dokumentFel('fil-trasig')
  }
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  return String(cell).trim()
}

/** A spreadsheet has no zone: what it says is read as it stands. A bare clock time is on the day its calendar begins. */
function dateText(d: Date): string {
  const iso = new Date(Math.round(d.getTime() / 60_000) * 60_000).toISOString()
  const [dag = '', klocka = ''] = [iso.slice(0, 10), iso.slice(11, 16)]
  if (d.getUTCFullYear() < 1901) return klocka
  return klocka === '00:00' ? dag : `${dag}T${klocka}`
}

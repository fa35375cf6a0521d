import { ok, type Result } from '@valfri/kernel/fel'
import { dokumentFel } from './fel.ts'
import { listZip } from './zip-innehall.ts'

/** The kinds of file that are taken in, each with its media type and the ending it is stored under. */
export const FILSLAG = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

export type Filslag = keyof typeof FILSLAG

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * Tells what a file is by its own bytes. Its name is no evidence: an .exe called intyg.pdf is refused.
 * Only text has no signature, so CSV is what is left when it reads as rows of text.
 *
 * Errors: `filtyp-okand`, `fil-med-makron`, `fil-trasig`
 */
export function detectFilslag(bytes: Uint8Array): Result<Filslag> {
  if (startsWith(bytes, PDF)) return ok('pdf')
  if (startsWith(bytes, PNG)) return ok('png')
  if (startsWith(bytes, JPEG)) return ok('jpg')
  if (startsWith(bytes, ZIP)) return detectOffice(bytes)
  return isCsv(bytes) ? ok('csv') : dokumentFel('filtyp-okand')
}

const startsWith = (bytes: Uint8Array, signatur: readonly number[]): boolean =>
  signatur.every((byte, i) => bytes[i] === byte)

function detectOffice(bytes: Uint8Array): Result<Filslag> {
  const filer = listZip(bytes)
  if (!filer) return dokumentFel('fil-trasig')
  if (filer.some((f) => f.toLowerCase().endsWith('vbaproject.bin'))) return dokumentFel('fil-med-makron')
  if (filer.includes('word/document.xml')) return ok('docx')
  if (filer.includes('xl/workbook.xml')) return ok('xlsx')
  return dokumentFel('filtyp-okand')
}

/** Text whose first line has a separator, in UTF-8 or in the Windows-1252 that Excel saves; never markup. */
function isCsv(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  return !text.trimStart().startsWith('<') && /[;,\t]/.test(text.split('\n', 1)[0] ?? '')
}

/** Reads bytes as UTF-8 when they are, else as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

import { parseXlsx } from '@valfri/dokument/parse-xlsx'
import { CsvOlaslig, streamCsv } from '@valfri/dokument/stream-csv'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'

type Bitar = AsyncIterable<Uint8Array>

/** Rows of cells below their heading, as they come. */
export interface Tabell {
  readonly rubriker: readonly string[]
  readonly rader: AsyncIterable<readonly string[]>
}

const MAX_KALKYLARK = 10 * 1024 * 1024
/** About four million visits. */
const MAX_CSV = 300 * 1024 * 1024

/**
 * Opens a file of rows, CSV or .xlsx by its own bytes. CSV is read as it arrives; a spreadsheet is read whole.
 *
 * Errors: `fil-tom`, `fil-for-stor`, `fil-fel-typ`; a CSV file that turns out bad or too large on the way throws `FilFel`
 */
export async function openTabell(bitar: Bitar): Promise<Result<Tabell>> {
  const las = bitar[Symbol.asyncIterator]()
  const forsta = await las.next()
  const borjan = forsta.done ? new Uint8Array() : forsta.value
  if (borjan.byteLength === 0) return utfortFel('fil-tom')
  const alla = rejoin(borjan, las)
  if (borjan[0] === 0x50 && borjan[1] === 0x4b) return openKalkylark(alla)
  if (isNoText(borjan)) return utfortFel('fil-fel-typ', oldSheet(borjan))
  return openCsv(alla)
}

/** D0 CF is how the old .xls begins. */
const oldSheet = (b: Uint8Array) =>
  b[0] === 0xd0 && b[1] === 0xcf ? { nasta: 'Spara kalkylarket som xlsx eller CSV och välj den filen.' } : {}

async function* rejoin(borjan: Uint8Array, las: AsyncIterator<Uint8Array>): Bitar {
  yield borjan
  for (let nasta = await las.next(); !nasta.done; nasta = await las.next()) yield nasta.value
}

/** Control characters in the beginning: a picture or a program with another name. */
function isNoText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 2000).some((b) => b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0d)
}

async function openKalkylark(bitar: Bitar): Promise<Result<Tabell>> {
  const delar: Uint8Array[] = []
  let storlek = 0
  for await (const bit of bitar) {
    storlek += bit.byteLength
    if (storlek > MAX_KALKYLARK) return utfortFel('fil-for-stor')
    delar.push(bit)
  }
  const last = await parseXlsx(Buffer.concat(delar))
  if (!last.ok) return utfortFel(last.fel.kod === 'fil-for-stor' ? 'fil-for-stor' : 'fil-fel-typ')
  const [rubriker, ...rader] = last.value
  if (!rubriker || rader.length === 0) return utfortFel('fil-tom')
  return ok({ rubriker, rader: toAsync(rader) })
}

async function* toAsync<T>(rader: readonly T[]): AsyncGenerator<T> {
  yield* rader
}

/** A fault found while the rows are read. */
export class FilFel extends Error {
  readonly svar: ReturnType<typeof utfortFel>
  constructor(svar: ReturnType<typeof utfortFel>) {
    super(svar.fel.kod)
    this.svar = svar
  }
}

async function openCsv(bitar: Bitar): Promise<Result<Tabell>> {
  const rader = guarded(streamCsv(limited(bitar)))
  try {
    const rubriker = await rader.next()
    if (rubriker.done) return utfortFel('fil-tom')
    const forsta = await rader.next()
    if (forsta.done) return utfortFel('fil-tom')
    return ok({ rubriker: rubriker.value, rader: withFirst(forsta.value, rader) })
  } catch (orsak) {
    if (orsak instanceof FilFel) return orsak.svar
    throw orsak
  }
}

async function* withFirst<T>(forsta: T, resten: AsyncGenerator<T>): AsyncGenerator<T> {
  yield forsta
  yield* resten
}

async function* limited(bitar: Bitar): AsyncGenerator<Uint8Array> {
  let storlek = 0
  for await (const bit of bitar) {
    storlek += bit.byteLength
    if (storlek > MAX_CSV) throw new FilFel(utfortFel('fil-for-stor'))
    yield bit
  }
}

async function* guarded(rader: AsyncGenerator<string[]>): AsyncGenerator<string[]> {
  try {
    yield* rader
  } catch (orsak) {
    throw orsak instanceof CsvOlaslig ? new FilFel(utfortFel('fil-fel-typ')) : orsak
  }
}

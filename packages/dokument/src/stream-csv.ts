import { once } from 'node:events'
import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import { decodeParts } from './decode-parts.ts'
import { csvOptions } from './parse-csv.ts'

/** What cannot be read as rows of text: no text at all, or a quotation that never ends. */
export class CsvOlaslig extends Error {}

const MAX_FORSTA_RAD = 64 * 1024

/**
 * Reads a CSV file as its bytes arrive, in the same ways as `parseCsv`, so that a file of a million rows takes no more
 * memory than a small one. Stopping early stops the reading.
 *
 * @returns rows of cells, the heading first
 * @throws CsvOlaslig
 */
export async function* streamCsv(bitar: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const text = checked(decodeParts(bitar))
  const borjan = await readFirstLine(text)
  const parser: Parser = parse(csvOptions(borjan) as Options)
  const matning = feed(parser, borjan, text)
  try {
    for await (const rad of parser) yield rad as string[]
    await matning
  } catch (orsak) {
    throw orsak instanceof CsvError ? new CsvOlaslig(orsak.code, { cause: orsak }) : orsak
  } finally {
    parser.destroy()
    await matning.catch(() => undefined)
  }
}

/** The text until its first line ends, which is what the separator is seen in. */
async function readFirstLine(text: AsyncGenerator<string>): Promise<string> {
  let borjan = ''
  while (!/[\r\n]/.test(borjan) && borjan.length < MAX_FORSTA_RAD) {
    const { value, done } = await text.next()
    if (done) break
    borjan += value
  }
  return borjan
}

async function feed(parser: Parser, borjan: string, text: AsyncGenerator<string>): Promise<void> {
  try {
    await write(parser, borjan)
    for await (const bit of text) {
      if (parser.destroyed) return
      await write(parser, bit)
    }
    parser.end()
  } catch (orsak) {
    parser.destroy(orsak as Error)
    throw orsak
  }
}

/** Waits for room, and for no longer than there is somebody who reads. */
async function write(parser: Parser, bit: string): Promise<void> {
  if (bit === '' || parser.destroyed || parser.write(bit)) return
  const klar = new AbortController()
  await Promise.race([once(parser, 'drain', klar), once(parser, 'close', klar)])
  klar.abort()
}

async function* checked(text: AsyncGenerator<string>): AsyncGenerator<string> {
  for await (const bit of text) {
    if (bit.includes('\0')) throw new CsvOlaslig('not text')
    yield bit
  }
}

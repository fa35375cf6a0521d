import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createZstdDecompress } from 'node:zlib'
import { StartFel } from './startfel.ts'

/** What a back-up says of itself before its rows. */
export interface Huvud {
  readonly format: 1
  readonly skapad: string
  readonly migreringar: readonly string[]
  readonly tabeller: readonly Tabellbild[]
  readonly sekvenser: readonly { readonly namn: string; readonly varde: string; readonly anvand: boolean }[]
  /** Months that the divided tables reach over, as YYYY-MM-01; undefined when none is divided. */
  readonly manader: { readonly fran: string; readonly till: string } | undefined
  /** Jobs that had not ended; they are sent anew. */
  readonly jobb: readonly { readonly id: string; readonly namn: string; readonly data: Record<string, string> }[]
  /** SHA-256 of the key of personnummer hashes, so that a restore under another key is refused. */
  readonly nyckelavtryck: string
  /** The key itself, when it lives beside the embedded server and would otherwise be lost with the machine. */
  readonly nyckel: string | undefined
}

/** A table as it stood: `summa` is the sum of each row's hash, the same in whatever order the rows are read. */
export interface Tabellbild {
  readonly namn: string
  readonly kolumner: readonly string[]
  readonly rader: number
  readonly summa: string
}

/** One piece of a back-up: the head, rows of the table named last, or the end with the checksum of all before it. */
export type Ram =
  | { readonly typ: 'huvud'; readonly huvud: Huvud }
  | { readonly typ: 'tabell'; readonly namn: string }
  | { readonly typ: 'rader'; readonly bytes: Buffer }
  | { readonly typ: 'slut'; readonly sha256: string }

const MARKE = Buffer.from('VALFRI1\n')
const KODER = { huvud: 'H', tabell: 'T', rader: 'D', slut: 'Z' } as const

function payload(ram: Ram): Buffer {
  if (ram.typ === 'rader') return ram.bytes
  return Buffer.from(ram.typ === 'huvud' ? JSON.stringify(ram.huvud) : ram.typ === 'tabell' ? ram.namn : ram.sha256)
}

/** Turns pieces into bytes: a letter, a length of four bytes and the content, and a checksum last. */
export async function* encode(ramar: AsyncIterable<Ram>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const bytes = (ram: Ram) => {
    const innehall = payload(ram)
    const borjan = Buffer.alloc(5)
    borjan.write(KODER[ram.typ])
    borjan.writeUInt32BE(innehall.length, 1)
    return Buffer.concat([borjan, innehall])
  }
  yield MARKE
  for await (const ram of ramar) {
    const bit = bytes(ram)
    hash.update(bit)
    yield bit
  }
  yield bytes({ typ: 'slut', sha256: hash.digest('hex') })
}

function damaged(fil: string, cause?: unknown): StartFel {
  return new StartFel('kopia-skadad', `Säkerhetskopian ${fil} är skadad eller inte hel.`, 'Välj en annan kopia.', {
    cause,
  })
}

/**
 * Reads a back-up piece by piece. A file that is cut short, changed or of another kind throws StartFel, at the latest
 * at its end: what was read before must not be kept until then.
 */
export async function* decode(fil: string): AsyncGenerator<Ram> {
  const hash = createHash('sha256')
  let rest = Buffer.alloc(0)
  let mark = false
  let slut = false
  try {
    const kalla = createReadStream(fil)
    const upp = createZstdDecompress()
    kalla.once('error', (fel) => upp.destroy(fel))
    for await (const bit of kalla.pipe(upp)) {
      rest = rest.length === 0 ? bit : Buffer.concat([rest, bit])
      if (!mark && rest.length >= MARKE.length) {
        if (!rest.subarray(0, MARKE.length).equals(MARKE)) throw damaged(fil)
        rest = rest.subarray(MARKE.length)
        mark = true
      }
      while (mark && rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
        const langd = 5 + rest.readUInt32BE(1)
        const ram = parse(rest.subarray(0, langd), fil)
        if (ram.typ === 'slut' && ram.sha256 !== hash.copy().digest('hex')) throw damaged(fil)
        hash.update(rest.subarray(0, langd))
        rest = rest.subarray(langd)
        slut ||= ram.typ === 'slut'
        yield ram
      }
    }
  } catch (fel) {
    if (fel instanceof StartFel || !isReadFel(fel)) throw fel
    throw explainRead(fel, fil)
  }
  if (!slut || rest.length > 0) throw damaged(fil)
}

function isReadFel(fel: unknown): fel is NodeJS.ErrnoException {
  return (
    fel instanceof Error &&
    /^(ENOENT|EACCES|EISDIR|ZSTD_|Z_|ERR_ZSTD|ERR_BUFFER)/.test((fel as NodeJS.ErrnoException).code ?? '')
  )
}

function explainRead(fel: NodeJS.ErrnoException, fil: string): StartFel {
  if (fel.code === 'ENOENT')
    return new StartFel('kopia-saknas', `Filen ${fil} finns inte.`, 'Kontrollera sökvägen.', { cause: fel })
  if (fel.code === 'EACCES' || fel.code === 'EISDIR') {
    return new StartFel(
      'kopia-olaslig',
      `Filen ${fil} går inte att läsa (${fel.code}).`,
      'Kontrollera sökväg och rättigheter.',
      { cause: fel },
    )
  }
  return damaged(fil, fel)
}

function parse(bytes: Buffer, fil: string): Ram {
  const innehall = bytes.subarray(5)
  switch (String.fromCharCode(bytes[0] ?? 0)) {
    case KODER.huvud:
      return { typ: 'huvud', huvud: JSON.parse(innehall.toString('utf8')) as Huvud }
    case KODER.tabell:
      return { typ: 'tabell', namn: innehall.toString('utf8') }
    case KODER.rader:
      return { typ: 'rader', bytes: Buffer.from(innehall) }
    case KODER.slut:
      return { typ: 'slut', sha256: innehall.toString('utf8') }
    default:
      throw damaged(fil)
  }
}

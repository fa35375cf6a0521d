import iconv from 'iconv-lite'

/** One post of a SIE file: its label and fields. A `#VER` carries its own posts. */
export interface SiePost {
  readonly etikett: string
  readonly falt: readonly string[]
  readonly under: readonly SiePost[]
}

/**
 * Reads a SIE file by the grammar of the format: labels, quoted fields with \" inside, object lists in braces, and the
 * posts of a `#VER` between braces of their own.
 *
 * @param bytes CP437, as every SIE file is
 * Throws on a line that is no post, or a brace that is never closed: our own file is then wrong
 */
export function readSie(bytes: Uint8Array): SiePost[] {
  const rader = iconv
    .decode(Buffer.from(bytes), 'cp437')
    .split(/\r\n|\r|\n/)
    .map((r) => r.trim())
    .filter((r) => r !== '' && r !== '\u001a' && r !== '→')
  const poster: SiePost[] = []
  let under: SiePost[] | null = null
  for (const rad of rader) {
    if (rad === '{') {
      const ver = poster.pop()
      if (!ver || under) throw new Error('SIE: a block begins where none can')
      under = []
      poster.push({ ...ver, under })
    } else if (rad === '}') {
      if (!under) throw new Error('SIE: a block ends that never began')
      under = null
    } else (under ?? poster).push(parsePost(rad))
  }
  if (under) throw new Error('SIE: a block never ends')
  return poster
}

const FALT = /\s+(?:\{((?:"(?:\\.|[^"\\])*"|[^"}])*)\}|"((?:\\.|[^"\\])*)"|([^\s"{}]+))/y

function parsePost(rad: string): SiePost {
  const etikett = /^#([A-Z]+)/.exec(rad)?.[1]
  if (!etikett) throw new Error(`SIE: no post: ${rad.slice(0, 60)}`)
  const falt: string[] = []
  FALT.lastIndex = etikett.length + 1
  while (FALT.lastIndex < rad.length) {
    const traff = FALT.exec(rad)
    if (!traff) throw new Error(`SIE: a field cannot be read: ${rad.slice(0, 120)}`)
    falt.push((traff[1] ?? traff[2] ?? traff[3] ?? '').replace(/\\(.)/g, '$1'))
  }
  return { etikett, falt, under: [] }
}

/** Öre of a SIE amount, '1234.5' or '-8.75'. Throws on what is none. */
export function parseSieBelopp(text: string): bigint {
  const del = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!del) throw new Error(`SIE: no amount: ${text}`)
  const ore = BigInt(del[2] as string) * 100n + BigInt((del[3] ?? '').padEnd(2, '0'))
  return del[1] ? -ore : ore
}

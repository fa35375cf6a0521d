import { ok, type Result } from '@valfri/kernel/fel'
import mammoth from 'mammoth'
import { checkUpload } from './check-upload.ts'
import { dokumentFel } from './fel.ts'
import { listZip, zipUnpackedSize } from './zip-innehall.ts'

/** One thing of a Word document, in the order that it stands. */
export type DocxBlock =
  | { readonly typ: 'rubrik'; readonly niva: number; readonly text: string }
  /** `punkt`: an item of a list. */
  | { readonly typ: 'stycke'; readonly text: string; readonly punkt: boolean }
  | { readonly typ: 'tabell'; readonly rader: readonly (readonly string[])[] }
  /** Something that is not text; `text` says what, in Swedish. */
  | { readonly typ: 'ej-last'; readonly text: string }

/** What mammoth's document tree is made of, as far as it is read here; its own types leave it open. */
interface Nod {
  readonly type: string
  readonly children?: readonly Nod[]
  readonly value?: string
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly numbering?: object | null
  readonly notes?: { readonly resolve: (ref: Nod) => { readonly body: readonly Nod[] } | undefined }
}

/** A document is text and a few pictures; unpacked beyond this it is something else. */
const MAX_UPPACKAT = 200 * 1024 * 1024

/** Parts of a Word file that are beside its running text, and are not read. */
const BREDVID: readonly (readonly [RegExp, string])[] = [
  [/^word\/(header|footer)\d*\.xml$/, 'Sidhuvud och sidfot'],
  [/^word\/comments\.xml$/, 'Kommentarer i marginalen'],
  [/^word\/charts\//, 'Diagram'],
]

/**
 * Reads a Word document as headings, paragraphs and tables. Nothing is lost in silence: pictures and parts that are not text stand
 * as blocks of their own.
 * Errors: those of checkUpload, `filtyp-okand` for what is no .docx, `fil-trasig`, `fil-for-stor`
 */
export async function parseDocx(bytes: Uint8Array, namn: string): Promise<Result<readonly DocxBlock[]>> {
  const fil = checkUpload(bytes, namn)
  if (!fil.ok) return fil
  if (fil.value.slag !== 'docx') return dokumentFel('filtyp-okand', { nasta: 'Välj ett Word-dokument (docx).' })
  if ((zipUnpackedSize(bytes) ?? 0) > MAX_UPPACKAT) return dokumentFel('fil-for-stor')
  let trad: Nod | undefined
  try {
    const { messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        transformDocument: (dokument: Nod) => {
          trad = dokument
          return dokument
        },
      },
    )
    if (!trad) return dokumentFel('fil-trasig')
    const okant = new Set(messages.filter((m) => m.message.includes('unrecognised element')).map((m) => m.message))
    return ok([...toBlocks(trad), ...listBeside(bytes), ...[...okant].map(unread)])
  } catch {
    // The library says what is wrong in the archive's own terms, which help nobody: the file is to be saved anew.
    return dokumentFel('fil-trasig')
  }
}

const unread = (message: string): DocxBlock => ({
  typ: 'ej-last',
  text: `Något som Word kallar ${message.split(':').at(-1)?.trim() ?? 'okänt'}`,
})

function listBeside(bytes: Uint8Array): DocxBlock[] {
  const filer = listZip(bytes) ?? []
  return BREDVID.filter(([form]) => filer.some((f) => form.test(f))).map(([, text]) => ({ typ: 'ej-last', text }))
}

function toBlocks(dokument: Nod): DocxBlock[] {
  const read = (nod: Nod): DocxBlock[] => {
    if (nod.type === 'table') return [{ typ: 'tabell', rader: (nod.children ?? []).map(toRow) }, ...pictures(nod)]
    if (nod.type !== 'paragraph') return (nod.children ?? []).flatMap(read)
    const text = textOf(nod).trim()
    const bilder = pictures(nod)
    if (text === '') return bilder
    const niva = headingLevel(nod)
    const block: DocxBlock =
      niva === null ? { typ: 'stycke', text, punkt: Boolean(nod.numbering) } : { typ: 'rubrik', niva, text }
    return [block, ...notesOf(nod, dokument), ...bilder]
  }
  return (dokument.children ?? []).flatMap(read)
}

/** 'heading 1' in any language of Word has the id Heading1 or Rubrik1; a title heads the whole. */
function headingLevel({ styleName, styleId }: Nod): number | null {
  const namn = `${styleName ?? ''} ${styleId ?? ''}`
  const nr = /(?:heading|rubrik)\s?([1-9])/i.exec(namn)?.[1]
  if (nr) return Number(nr)
  return /\b(title|titel)\b/i.test(namn) ? 0 : null
}

function textOf(nod: Nod): string {
  if (nod.type === 'text') return nod.value ?? ''
  if (nod.type === 'tab') return ' '
  if (nod.type === 'break') return '\n'
  return (nod.children ?? []).map(textOf).join(nod.type === 'tableCell' ? '\n' : '')
}

const toRow = (rad: Nod): string[] => (rad.children ?? []).map((cell) => textOf(cell).trim())

function findAll(nod: Nod, typ: string): Nod[] {
  return [...(nod.type === typ ? [nod] : []), ...(nod.children ?? []).flatMap((barn) => findAll(barn, typ))]
}

const pictures = (nod: Nod): DocxBlock[] => findAll(nod, 'image').map(() => ({ typ: 'ej-last', text: 'En bild' }))

/** A footnote is text too: it stands after what it explains. */
function notesOf(nod: Nod, dokument: Nod): DocxBlock[] {
  return findAll(nod, 'noteReference').flatMap((ref) => {
    const text = dokument.notes?.resolve(ref)?.body.map(textOf).join(' ').trim() ?? ''
    return text === '' ? [] : [{ typ: 'stycke' as const, text: `Fotnot: ${text}`, punkt: false }]
  })
}

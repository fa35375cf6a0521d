import PDFDocument from 'pdfkit'
import { breakRader } from './radbrytning.ts'
import { type Stil, TYPSNITT, type Typsnitt, YTA } from './typsnitt.ts'

export type Element = PDFKit.PDFStructureElement

/** Points; 2.5 cm left, 2 cm right, as the Swedish letter standard SS 614010 sets its columns. */
export const MARGINAL = { topp: 71, hoger: 57, botten: 71, vanster: 71 } as const

/** How the paper says what each mark on it is; `atts` are PDF attributes such as a table header's scope. */
type Attribut = Record<string, unknown>

/**
 * The sheets that a document is drawn on: where the pen is, what fits, and the tag of every mark.
 * Everything drawn is either inside an element of the structure tree or an artifact; nothing is untagged.
 */
export class Ark {
  readonly doc: PDFKit.PDFDocument
  readonly rot: Element
  /** Whether headings also become the reader's table of contents. */
  readonly bokmarken: boolean
  y: number = MARGINAL.topp

  constructor(options: PDFKit.PDFDocumentOptions, bokmarken: boolean) {
    this.bokmarken = bokmarken
    this.doc = new PDFDocument({ ...options, size: 'A4', margin: 0, autoFirstPage: true, bufferPages: true })
    for (const [namn, fil] of Object.entries(TYPSNITT)) this.doc.registerFont(namn, fil)
    this.rot = this.doc.struct('Document')
    this.doc.addStructure(this.rot)
  }

  get vanster(): number {
    return MARGINAL.vanster
  }

  get bredd(): number {
    return this.doc.page.width - MARGINAL.vanster - MARGINAL.hoger
  }

  get botten(): number {
    return this.doc.page.height - MARGINAL.botten
  }

  /** What an empty page holds. */
  get sidhojd(): number {
    return this.botten - MARGINAL.topp
  }

  get kvar(): number {
    return this.botten - this.y
  }

  newPage(): void {
    this.doc.addPage()
    this.y = MARGINAL.topp
  }

  /** Goes to a new page unless `hojd` points remain; something taller than a page starts where it stands. */
  ensure(hojd: number): void {
    if (hojd > this.kvar && this.y > MARGINAL.topp) this.newPage()
  }

  /** Adds an element under `foralder` and leaves it open for children and marks. */
  open(foralder: Element, typ: string, attribut?: Attribut): Element {
    const element = this.doc.struct(typ)
    if (attribut) attributesOf(element).A = attribut
    foralder.add(element)
    return element
  }

  /** Adds an element that holds exactly what `draw` draws. */
  tag(foralder: Element, typ: string, draw: () => void, attribut?: Attribut): void {
    const element = this.open(foralder, typ, attribut)
    element.add(draw)
    element.end()
  }

  /** Draws what a screen reader passes over: rules, fills, repeated headers, page numbers. */
  artifact(typ: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type: typ })
    draw()
    this.doc.endMarkedContent()
  }

  bookmark(text: string): void {
    if (this.bokmarken) outlineOf(this.doc).addItem(text)
  }

  width(text: string, stil: Stil): number {
    return this.doc.font(stil.typsnitt).fontSize(stil.grad).widthOfString(text)
  }

  lines(text: string, bredd: number, stil: Stil): string[] {
    return breakRader(this.writable(text, stil.typsnitt), bredd, (t) => this.width(t, stil))
  }

  /** Draws lines from `y` down; `hoger` is the right edge that the lines then stand against. */
  drawLines(rader: readonly string[], x: number, y: number, stil: Stil, hoger?: number): void {
    this.doc.font(stil.typsnitt).fontSize(stil.grad).fillColor(stil.farg)
    for (const [i, rad] of rader.entries()) {
      if (rad.trim() === '') continue
      const start = hoger === undefined ? x : hoger - this.doc.widthOfString(rad.trimEnd())
      this.doc.text(rad, start, y + i * stil.rad + (stil.rad - stil.grad * 1.424) / 2, { lineBreak: false })
    }
  }

  rule(x: number, y: number, bredd: number, farg: string = YTA.hartlinje, tjocklek = 0.6): void {
    this.artifact('Layout', () => {
      this.doc
        .lineWidth(tjocklek)
        .moveTo(x, y)
        .lineTo(x + bredd, y)
        .stroke(farg)
    })
  }

  fill(x: number, y: number, bredd: number, hojd: number, farg: string): void {
    this.artifact('Layout', () => {
      this.doc.rect(x, y, bredd, hojd).fill(farg)
    })
  }

  /** Text as the font can write it: composed accents, no control characters, '?' for what it has no glyph for. */
  private writable(text: string, typsnitt: Typsnitt): string {
    const har = glyphsOf(this.doc.font(typsnitt))
    const rent = text.normalize('NFC').replaceAll('\t', ' ').replaceAll('\r\n', '\n')
    return [...rent].map((t) => (t === '\n' || t === '\u00ad' || har(t.codePointAt(0) ?? 0) ? t : '?')).join('')
  }
}

/** The dictionary behind an element: pdfkit has no other way to set a PDF attribute after the element is made. */
function attributesOf(element: Element): { A?: Attribut } {
  return (element as unknown as { dictionary: { data: { A?: Attribut } } }).dictionary.data
}

function outlineOf(doc: PDFKit.PDFDocument): PDFKit.PDFOutline {
  return (doc as unknown as { outline: PDFKit.PDFOutline }).outline
}

function glyphsOf(doc: PDFKit.PDFDocument): (kodpunkt: number) => boolean {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(k: number): boolean } } })._font
  return (kodpunkt) => font.hasGlyphForCodePoint(kodpunkt)
}

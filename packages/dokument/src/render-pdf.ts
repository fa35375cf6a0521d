import type { Block, Dokument } from './dokument.ts'
import { Ark } from './pdf/ark.ts'
import { drawBrevhuvud } from './pdf/brevhuvud.ts'
import { drawLopande } from './pdf/lopande.ts'
import { drawRuta } from './pdf/ruta.ts'
import { drawTabell, drawUppgifter } from './pdf/tabell.ts'
import { drawLista, drawRubrik, drawStycke, drawTitel, styckeHeight } from './pdf/text.ts'
import { drawUnderskrifter, underskrifterHeight } from './pdf/underskrifter.ts'
import { renderXmp } from './pdf/xmp.ts'
import { sealDokument } from './seal-dokument.ts'
import { toWellFormed } from './well-formed.ts'

const PROGRAM = 'Valfri'

/** From this many chapters a reader is helped by bookmarks; a letter is not. */
const KAPITEL_FOR_BOKMARKEN = 4

/**
 * Draws a document as a tagged PDF 1.7 that says it is PDF/UA-1: A4, Swedish, embedded font, title shown by the reader.
 * The same data gives the same bytes: the creation date is the document's, and the file's ID follows from the seal.
 *
 * @returns the file's bytes; a document without blocks gives one page with its head and title
 */
export async function renderPdf(dokument: Dokument): Promise<Uint8Array> {
  const uppgifter = await describe(dokument)
  const block = toWellFormed(dokument.block)
  const ark = new Ark(
    {
      pdfVersion: '1.7',
      tagged: true,
      lang: 'sv-SE',
      displayTitle: true,
      layout: dokument.format === 'liggande' ? 'landscape' : 'portrait',
      info: {
        Title: uppgifter.titel,
        Author: uppgifter.skapare,
        Subject: uppgifter.amne,
        Keywords: uppgifter.nyckelord,
        CreationDate: uppgifter.skapad,
        Producer: PROGRAM,
        Creator: PROGRAM,
      },
      ...PDF_UA,
    },
    block.filter(isKapitel).length >= KAPITEL_FOR_BOKMARKEN,
  )
  // Replaces pdfkit's own packet, which does not escape the title; see xmp.ts.
  Object.assign(ark.doc, { _addInfo: () => ark.doc.appendXML(renderXmp(uppgifter)) })
  const bytes = collect(ark.doc)
  drawBrevhuvud(ark, dokument)
  drawTitel(ark, dokument.titel)
  for (const [i, ett] of block.entries()) {
    keepWithNext(ark, ett, block[i + 1])
    drawBlock(ark, ett)
  }
  ark.rot.end()
  drawLopande(ark, dokument)
  ark.doc.end()
  return bytes
}

// The types of pdfkit 0.17 do not know this subset yet.
const PDF_UA = { subset: 'PDF/UA' } as object

async function describe(dokument: Dokument) {
  const { sha256 } = await sealDokument(dokument)
  return {
    titel: dokument.titel,
    skapare: [dokument.avsandare.namn, dokument.avsandare.enhet].filter((t) => t !== undefined).join(', '),
    amne: [dokument.slag, dokument.diarienummer].filter((t) => t !== undefined).join(' '),
    nyckelord: `sha256:${sha256}`,
    // Noon, so that the date is the same in every time zone that reads a Swedish document.
    skapad: new Date(`${dokument.datum}T12:00:00Z`),
    program: PROGRAM,
  }
}

type Draw = { readonly [K in Block['typ']]: (ark: Ark, block: Extract<Block, { typ: K }>) => void }

const DRAW: Draw = {
  rubrik: drawRubrik,
  stycke: drawStycke,
  lista: drawLista,
  uppgifter: drawUppgifter,
  tabell: drawTabell,
  ruta: drawRuta,
  underskrifter: drawUnderskrifter,
  // Nothing when a page has just begun, so that no page is left empty.
  sidbrytning: (ark) => ark.ensure(Number.POSITIVE_INFINITY),
}

function drawBlock(ark: Ark, block: Block): void {
  const draw = DRAW[block.typ] as (ark: Ark, block: Block) => void
  draw(ark, block)
}

/** Signatures alone on a page could belong to any text, so the paragraph before them goes with them. */
function keepWithNext(ark: Ark, block: Block, nasta: Block | undefined): void {
  if (block.typ !== 'stycke' || nasta?.typ !== 'underskrifter') return
  ark.ensure(Math.min(styckeHeight(ark, block), ark.botten / 3) + underskrifterHeight(ark, nasta))
}

const isKapitel = (block: Block): boolean => block.typ === 'rubrik' && block.niva === 2

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const delar: Uint8Array[] = []
  for await (const del of doc as AsyncIterable<Uint8Array>) delar.push(del)
  return new Uint8Array(Buffer.concat(delar))
}

import type { Lista, Rubrik, Stycke } from '../dokument.ts'
import type { Ark, Element } from './ark.ts'
import { STIL, type Stil } from './typsnitt.ts'

/** Points between two paragraphs. */
export const STYCKEAVSTAND = 8

/** What must fit under a heading on the same page: two lines, or a table's header with its first row. */
const UNDER_RUBRIK = 60

interface Flode {
  readonly x: number
  readonly bredd: number
  readonly stil: Stil
}

/** Draws text that may go on over pages: never one line alone at the foot of a page or at the top of the next. */
export function drawFlow(ark: Ark, element: Element, text: string, flode: Flode): void {
  let rader = ark.lines(text, flode.bredd, flode.stil)
  const hojd = flode.stil.rad
  while (rader.length > 0) {
    const antal = linesThatFit(rader.length, Math.floor(ark.kvar / hojd))
    if (antal === 0) {
      ark.newPage()
      continue
    }
    const del = rader.slice(0, antal)
    element.add(() => ark.drawLines(del, flode.x, ark.y, flode.stil))
    ark.y += antal * hojd
    rader = rader.slice(antal)
  }
}

/** Lines that must stand together where a text of `antal` lines begins. */
const firstLines = (antal: number): number => (antal <= 3 ? antal : 2)

/** How many of `antal` lines to set where `plats` lines fit, keeping two together at each side of a break. */
function linesThatFit(antal: number, plats: number): number {
  if (antal <= plats) return antal
  if (antal <= 3 || plats < 2) return 0
  return Math.min(plats, antal - 2)
}

export function drawTitel(ark: Ark, titel: string): void {
  drawHeading(ark, titel, 'H1', STIL.h1, 0, 10)
}

export function drawRubrik(ark: Ark, rubrik: Rubrik): void {
  if (rubrik.niva === 2) {
    drawHeading(ark, rubrik.text, 'H2', STIL.h2, 12, 4)
    ark.bookmark(rubrik.text)
  } else drawHeading(ark, rubrik.text, 'H3', STIL.h3, 6, 2)
}

function drawHeading(ark: Ark, text: string, typ: string, stil: Stil, fore: number, efter: number): void {
  const rader = ark.lines(text, ark.bredd, stil)
  ark.ensure(fore + rader.length * stil.rad + efter + UNDER_RUBRIK)
  ark.y += fore
  ark.tag(ark.rot, typ, () => ark.drawLines(rader, ark.vanster, ark.y, stil))
  ark.y += rader.length * stil.rad + efter
}

/** Points that a paragraph takes with the space after it. */
export function styckeHeight(ark: Ark, stycke: Stycke): number {
  return ark.lines(stycke.text, ark.bredd, STIL.brod).length * STIL.brod.rad + STYCKEAVSTAND
}

export function drawStycke(ark: Ark, stycke: Stycke): void {
  const p = ark.open(ark.rot, 'P')
  drawFlow(ark, p, stycke.text, { x: ark.vanster, bredd: ark.bredd, stil: STIL.brod })
  p.end()
  ark.y += STYCKEAVSTAND
}

export function drawLista(ark: Ark, lista: Lista): void {
  const indrag = lista.ordnad ? 22 : 16
  const l = ark.open(ark.rot, 'L', { O: 'List', ListNumbering: lista.ordnad ? 'Decimal' : 'Disc' })
  for (const [i, punkt] of lista.punkter.entries()) {
    const li = ark.open(l, 'LI')
    // The sign is drawn first, so the lines that stand beside it must be known to fit on this page.
    ark.ensure(firstLines(ark.lines(punkt, ark.bredd - indrag, STIL.brod).length) * STIL.brod.rad)
    ark.tag(li, 'Lbl', () => ark.drawLines([lista.ordnad ? `${i + 1}.` : '•'], ark.vanster + 4, ark.y, STIL.brod))
    const body = ark.open(li, 'LBody')
    drawFlow(ark, body, punkt, { x: ark.vanster + indrag, bredd: ark.bredd - indrag, stil: STIL.brod })
    li.end()
    ark.y += 3
  }
  l.end()
  ark.y += STYCKEAVSTAND - 3
}

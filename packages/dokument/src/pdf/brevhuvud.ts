import type { Dokument } from '../dokument.ts'
import type { Ark, Element } from './ark.ts'
import { STIL, type Stil, YTA } from './typsnitt.ts'

/** Where the right half of a Swedish letter begins: act, date and diarienummer, and the address under them. */
const HOGER_ANDEL = 0.6

/** Draws the head of the first page: who sends, what it is, its date and diarienummer, and to whom. */
export function drawBrevhuvud(ark: Ark, dokument: Dokument): void {
  const topp = 48
  const sect = ark.open(ark.rot, 'Sect')
  const mitt = ark.vanster + ark.bredd * HOGER_ANDEL
  const vanster = drawAvsandare(ark, sect, dokument, topp, mitt - ark.vanster - 20)
  const hoger = drawFakta(ark, sect, dokument, topp + 3, mitt)
  ark.y = Math.max(vanster, hoger) + 8
  ark.rule(ark.vanster, ark.y, ark.bredd, YTA.linje, 0.8)
  ark.y += 26
  if (dokument.mottagare?.length) drawMottagare(ark, sect, dokument.mottagare, mitt)
  sect.end()
}

function drawAvsandare(ark: Ark, sect: Element, dokument: Dokument, topp: number, bredd: number): number {
  const { namn, enhet, kontakt } = dokument.avsandare
  let y = place(ark, sect, namn, ark.vanster, topp, bredd, STIL.avsandare)
  if (enhet) y = place(ark, sect, enhet, ark.vanster, y, bredd, STIL.brod)
  if (kontakt?.length) y = place(ark, sect, kontakt.join('\n'), ark.vanster, y + 3, bredd, STIL.liten)
  return y
}

function drawFakta(ark: Ark, sect: Element, dokument: Dokument, topp: number, x: number): number {
  const bredd = ark.vanster + ark.bredd - x
  let y = topp
  if (dokument.slag) y = place(ark, sect, dokument.slag, x, y, bredd, STIL.brodFet) + 3
  y = drawFaktum(ark, sect, 'Datum', dokument.datum, x, y, bredd)
  if (dokument.diarienummer) y = drawFaktum(ark, sect, 'Diarienummer', dokument.diarienummer, x, y, bredd)
  return y
}

function drawFaktum(ark: Ark, sect: Element, namn: string, varde: string, x: number, y: number, bredd: number): number {
  const lucka = 66
  const rader = ark.lines(varde, bredd - lucka, STIL.cell)
  ark.tag(sect, 'P', () => {
    ark.drawLines([`${namn} `], x, y, { ...STIL.liten, rad: STIL.cell.rad })
    ark.drawLines(rader, x + lucka, y, STIL.cell)
  })
  return y + rader.length * STIL.cell.rad
}

function drawMottagare(ark: Ark, sect: Element, mottagare: readonly string[], x: number): void {
  const bredd = ark.vanster + ark.bredd - x
  ark.y = place(ark, sect, mottagare.join('\n'), x, ark.y, bredd, STIL.brod) + 28
}

/** Draws a paragraph at a place and returns the y below it. */
function place(ark: Ark, sect: Element, text: string, x: number, y: number, bredd: number, stil: Stil): number {
  const rader = ark.lines(text, bredd, stil)
  ark.tag(sect, 'P', () => ark.drawLines(rader, x, y, stil))
  return y + rader.length * stil.rad
}

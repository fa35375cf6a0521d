import type { Kolumn, Tabell, Uppgifter } from '../dokument.ts'
import type { Ark, Element } from './ark.ts'
import { type Behov, columnWidths } from './kolumner.ts'
import { STYCKEAVSTAND } from './text.ts'
import { STIL, type Stil, YTA } from './typsnitt.ts'

/** Points of air beside and above a cell's text. */
const SIDA = 5
const HOJD = 4

interface Rutnat {
  readonly kolumner: readonly Kolumn[]
  readonly bredder: readonly number[]
}

interface Rad {
  readonly celler: readonly string[]
  /** Tag of each cell; a TH in the body names its row. */
  readonly taggar: readonly ('TH' | 'TD')[]
  readonly stilar: readonly Stil[]
  readonly scope: 'Column' | 'Row'
}

/** Draws a table: caption, header repeated on every page, rows kept whole when a page can hold them. */
export function drawTabell(ark: Ark, tabell: Tabell): void {
  const nat = { kolumner: tabell.kolumner, bredder: fitColumns(ark, tabell) }
  const rubrikrad = headerRow(tabell)
  const rader = tabell.rader.map((celler) => bodyRow(celler, tabell.radrubrik ?? false, STIL.cell))
  if (tabell.summa) rader.push(bodyRow(tabell.summa, tabell.radrubrik ?? false, STIL.cellFet))

  const caption = ark.lines(tabell.rubrik, ark.bredd, STIL.brodFet)
  const forsta = rader[0] ? rowHeight(ark, nat, rader[0]) : 0
  ark.y += 4
  ark.ensure(caption.length * STIL.brodFet.rad + 4 + rowHeight(ark, nat, rubrikrad) + Math.min(forsta, 120))
  const table = ark.open(ark.rot, 'Table')
  ark.tag(table, 'Caption', () => ark.drawLines(caption, ark.vanster, ark.y, STIL.brodFet))
  ark.y += caption.length * STIL.brodFet.rad + 4

  drawHeader(ark, nat, rubrikrad, table)
  const repeat = () => drawHeader(ark, nat, rubrikrad, null)
  for (const [i, rad] of rader.entries()) {
    const last = tabell.summa !== undefined && i === rader.length - 1
    drawRow(ark, nat, rad, table, repeat, last)
  }
  table.end()
  ark.y += STYCKEAVSTAND + 4
}

/** Draws names with values as a table without frame: the names are row headers. */
export function drawUppgifter(ark: Ark, uppgifter: Uppgifter): void {
  const namn = Math.max(...uppgifter.rader.map((r) => ark.width(r.namn, STIL.cellFet))) + 2 * SIDA + 6
  const forsta = Math.min(namn, ark.bredd * 0.42)
  const nat = { kolumner: [{ rubrik: '' }, { rubrik: '' }], bredder: [forsta, ark.bredd - forsta] }
  const rader = uppgifter.rader.map((r) => bodyRow([r.namn, r.varde], true, STIL.cell))
  const hojd = rader.reduce((summa, rad) => summa + rowHeight(ark, nat, rad), 0)
  // A handful of facts belongs together; a long list may go on.
  if (hojd < ark.sidhojd / 3) ark.ensure(hojd)
  const table = ark.open(ark.rot, 'Table')
  for (const rad of rader) drawRow(ark, nat, rad, table, () => undefined, false)
  table.end()
  ark.y += STYCKEAVSTAND + 2
}

const headerRow = (tabell: Tabell): Rad => ({
  celler: tabell.kolumner.map((k) => k.rubrik),
  taggar: tabell.kolumner.map(() => 'TH' as const),
  stilar: tabell.kolumner.map(() => STIL.cellFet),
  scope: 'Column',
})

const bodyRow = (celler: readonly string[], radrubrik: boolean, stil: Stil): Rad => ({
  celler,
  taggar: celler.map((_, i) => (radrubrik && i === 0 ? 'TH' : 'TD')),
  stilar: celler.map((_, i) => (radrubrik && i === 0 ? STIL.cellFet : stil)),
  scope: 'Row',
})

function fitColumns(ark: Ark, tabell: Tabell): number[] {
  const alla = [...tabell.rader, ...(tabell.summa ? [tabell.summa] : [])]
  const behov = tabell.kolumner.map((kolumn, i): Behov => {
    const texter = [kolumn.rubrik, ...alla.map((rad) => rad[i] ?? '')]
    const words = texter.flatMap((t) => t.split(/[ \n]/))
    const widest = (delar: readonly string[]) => Math.max(...delar.map((d) => ark.width(d, STIL.cellFet)))
    // A number is never broken; a longest word is, at last, so that one long name does not starve the rest.
    const tak = kolumn.justering === 'hoger' ? Number.POSITIVE_INFINITY : ark.bredd * 0.3
    return {
      minst: Math.min(widest(words), tak) + 2 * SIDA + 1,
      helst: widest(texter.flatMap((t) => t.split('\n'))) + 2 * SIDA + 1,
    }
  })
  return columnWidths(behov, ark.bredd)
}

function cellLines(ark: Ark, nat: Rutnat, rad: Rad): string[][] {
  return rad.celler.map((text, i) => ark.lines(text, (nat.bredder[i] ?? 0) - 2 * SIDA, rad.stilar[i] ?? STIL.cell))
}

const linesHeight = (rader: readonly string[][]): number =>
  Math.max(...rader.map((r) => r.length)) * STIL.cell.rad + 2 * HOJD

const rowHeight = (ark: Ark, nat: Rutnat, rad: Rad): number => linesHeight(cellLines(ark, nat, rad))

/** The header as a real row the first time; repeated after a page break it is an artifact, or it would be read again. */
function drawHeader(ark: Ark, nat: Rutnat, rad: Rad, table: Element | null): void {
  const hojd = rowHeight(ark, nat, rad)
  ark.fill(ark.vanster, ark.y, ark.bredd, hojd, YTA.rubrikrad)
  if (table) drawCells(ark, nat, rad, cellLines(ark, nat, rad), openRow(ark, rad, table))
  else ark.artifact('Pagination', () => eachCell(ark, nat, rad, cellLines(ark, nat, rad), (draw) => draw()))
  ark.y += hojd
  ark.rule(ark.vanster, ark.y, ark.bredd, YTA.linje, 0.8)
}

/** Moves a row that does not fit to the next page; a row taller than half a page is split between lines instead. */
function drawRow(ark: Ark, nat: Rutnat, rad: Rad, table: Element, repeat: () => void, summa: boolean): void {
  let kvar = cellLines(ark, nat, rad)
  const element = openRow(ark, rad, table)
  const hojd = linesHeight(kvar)
  if (hojd > ark.kvar && hojd < ark.botten / 2) breakPage(ark, repeat)
  if (summa) ark.rule(ark.vanster, ark.y, ark.bredd, YTA.linje, 0.8)
  while (kvar.some((rader) => rader.length > 0)) {
    const plats = Math.floor((ark.kvar - 2 * HOJD) / STIL.cell.rad)
    if (plats < 1) {
      breakPage(ark, repeat)
      continue
    }
    const del = kvar.map((rader) => rader.slice(0, plats))
    kvar = kvar.map((rader) => rader.slice(plats))
    drawCells(ark, nat, rad, del, element)
    ark.y += linesHeight(del)
  }
  element.tr.end()
  ark.rule(ark.vanster, ark.y, ark.bredd)
}

function breakPage(ark: Ark, repeat: () => void): void {
  ark.newPage()
  repeat()
}

interface RadElement {
  readonly tr: Element
  readonly celler: readonly Element[]
}

function openRow(ark: Ark, rad: Rad, table: Element): RadElement {
  const tr = ark.open(table, 'TR')
  const celler = rad.taggar.map((t) => ark.open(tr, t, t === 'TH' ? { O: 'Table', Scope: rad.scope } : undefined))
  return { tr, celler }
}

function drawCells(ark: Ark, nat: Rutnat, rad: Rad, rader: readonly string[][], element: RadElement): void {
  eachCell(ark, nat, rad, rader, (draw, i) => element.celler[i]?.add(draw))
}

function eachCell(
  ark: Ark,
  nat: Rutnat,
  rad: Rad,
  rader: readonly string[][],
  place: (draw: () => void, kolumn: number) => void,
): void {
  let x = ark.vanster
  for (const [i, text] of rader.entries()) {
    const bredd = nat.bredder[i] ?? 0
    const hoger = nat.kolumner[i]?.justering === 'hoger' ? x + bredd - SIDA : undefined
    const vanster = x + SIDA
    if (text.length > 0) place(() => ark.drawLines(text, vanster, ark.y + HOJD, rad.stilar[i] ?? STIL.cell, hoger), i)
    x += bredd
  }
}

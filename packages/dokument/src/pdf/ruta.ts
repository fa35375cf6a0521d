import type { Ruta } from '../dokument.ts'
import type { Ark } from './ark.ts'
import { drawFlow, STYCKEAVSTAND } from './text.ts'
import { STIL, YTA } from './typsnitt.ts'

const LUFT = 12

/** A shaded box with its own small heading, never split over pages; a text longer than a page stands without box. */
export function drawRuta(ark: Ark, ruta: Ruta): void {
  const bredd = ark.bredd - 2 * LUFT
  const rubrik = ark.lines(ruta.rubrik, bredd, STIL.brodFet)
  const text = ark.lines(ruta.text, bredd, STIL.brod)
  const hojd = (rubrik.length + text.length) * STIL.brod.rad + 2 * LUFT
  ark.y += 4
  if (hojd > ark.sidhojd) drawUtanRam(ark, ruta)
  else drawMedRam(ark, rubrik, text, hojd)
  ark.y += STYCKEAVSTAND + 4
}

function drawMedRam(ark: Ark, rubrik: readonly string[], text: readonly string[], hojd: number): void {
  ark.ensure(hojd)
  ark.fill(ark.vanster, ark.y, ark.bredd, hojd, YTA.ruta)
  ark.fill(ark.vanster, ark.y, 3, hojd, STIL.brod.farg)
  const sect = ark.open(ark.rot, 'Sect')
  const y = ark.y + LUFT
  ark.tag(sect, 'P', () => ark.drawLines(rubrik, ark.vanster + LUFT, y, STIL.brodFet))
  const texty = y + rubrik.length * STIL.brod.rad
  ark.tag(sect, 'P', () => ark.drawLines(text, ark.vanster + LUFT, texty, STIL.brod))
  sect.end()
  ark.y += hojd
}

function drawUtanRam(ark: Ark, ruta: Ruta): void {
  const sect = ark.open(ark.rot, 'Sect')
  for (const [text, stil] of [
    [ruta.rubrik, STIL.brodFet],
    [ruta.text, STIL.brod],
  ] as const) {
    const p = ark.open(sect, 'P')
    drawFlow(ark, p, text, { x: ark.vanster, bredd: ark.bredd, stil })
    p.end()
  }
  sect.end()
}

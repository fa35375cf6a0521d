import type { Dokument } from '../dokument.ts'
import { type Ark, MARGINAL } from './ark.ts'
import { STIL, YTA } from './typsnitt.ts'

/**
 * Draws what each page repeats, once the number of pages is known: sender and title from the second page on,
 * and "Sida 1 (3)" at the foot. All of it is in the document already, so it is an artifact and is not read aloud.
 */
export function drawLopande(ark: Ark, dokument: Dokument): void {
  const { start, count } = ark.doc.bufferedPageRange()
  for (let i = start; i < start + count; i += 1) {
    ark.doc.switchToPage(i)
    ark.artifact('Pagination', () => {
      if (i > 0) drawSidhuvud(ark, dokument)
      drawSidfot(ark, dokument, i + 1, count)
    })
  }
}

function drawSidhuvud(ark: Ark, dokument: Dokument): void {
  const hoger = ark.vanster + ark.bredd
  const fakta = [dokument.datum, dokument.diarienummer].filter((t) => t !== undefined).join('   ')
  const plats = ark.bredd - ark.width(fakta, STIL.liten) - 20
  const rad = ark.lines(`${dokument.avsandare.namn}   ${dokument.titel}`, plats, STIL.liten).slice(0, 1)
  ark.drawLines(rad, ark.vanster, 38, STIL.liten)
  ark.drawLines([fakta], hoger, 38, STIL.liten, hoger)
}

function drawSidfot(ark: Ark, dokument: Dokument, sida: number, antal: number): void {
  const y = ark.doc.page.height - MARGINAL.botten + 26
  const hoger = ark.vanster + ark.bredd
  ark.doc
    .lineWidth(0.6)
    .moveTo(ark.vanster, y - 6)
    .lineTo(hoger, y - 6)
    .stroke(YTA.hartlinje)
  const vem = [dokument.avsandare.namn, dokument.avsandare.enhet].filter((t) => t !== undefined).join(', ')
  ark.drawLines(ark.lines(vem, ark.bredd - 80, STIL.liten).slice(0, 1), ark.vanster, y, STIL.liten)
  ark.drawLines([`Sida ${sida} (${antal})`], hoger, y, STIL.liten, hoger)
}

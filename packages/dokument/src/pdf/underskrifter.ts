import type { Underskrift, Underskrifter } from '../dokument.ts'
import type { Ark } from './ark.ts'
import { STIL, YTA } from './typsnitt.ts'

const MELLANRUM = 28
const SKRIVRAD = 28
const EFTER_RAD = 3

/** Draws the parties two and two beside each other; a party's place to sign is never split from its name. */
export function drawUnderskrifter(ark: Ark, block: Underskrifter): void {
  const bredd = (ark.bredd - MELLANRUM) / 2
  for (let i = 0; i < block.parter.length; i += 2) {
    const par = block.parter.slice(i, i + 2)
    const hojd = Math.max(...par.map((p) => partHeight(ark, p, bredd)))
    ark.ensure(hojd + 12)
    ark.y += 12
    for (const [j, part] of par.entries()) drawPart(ark, part, ark.vanster + j * (bredd + MELLANRUM), bredd)
    ark.y += hojd + 6
  }
}

/** Points that the whole block takes, so that the paragraph before it can follow it to a new page. */
export function underskrifterHeight(ark: Ark, block: Underskrifter): number {
  const bredd = (ark.bredd - MELLANRUM) / 2
  return Math.max(0, ...block.parter.slice(0, 2).map((p) => partHeight(ark, p, bredd))) + 12
}

/** The lines of a party, each with the rule above it that one writes on. */
function partRader(part: Underskrift): { text: string; skriv: boolean }[] {
  const vem = [part.namn, part.roll].filter((t) => t !== undefined).join(', ')
  if (part.undertecknat) return [part.undertecknat, vem].filter((t) => t !== '').map((text) => ({ text, skriv: false }))
  return [
    { text: 'Ort och datum', skriv: true },
    { text: 'Namnteckning', skriv: true },
    vem ? { text: vem, skriv: false } : { text: 'Namnförtydligande', skriv: true },
  ]
}

function partHeight(ark: Ark, part: Underskrift, bredd: number): number {
  const rader = partRader(part).map(
    (r) => ark.lines(r.text, bredd, STIL.cell).length * STIL.cell.rad + EFTER_RAD + (r.skriv ? SKRIVRAD : 0),
  )
  return ark.lines(part.part, bredd, STIL.brodFet).length * STIL.brodFet.rad + rader.reduce((a, b) => a + b, 0)
}

function drawPart(ark: Ark, part: Underskrift, x: number, bredd: number): void {
  const sect = ark.open(ark.rot, 'Sect')
  const namn = ark.lines(part.part, bredd, STIL.brodFet)
  let y = ark.y
  ark.tag(sect, 'P', () => ark.drawLines(namn, x, y, STIL.brodFet))
  y += namn.length * STIL.brodFet.rad
  for (const rad of partRader(part)) {
    const stil = rad.skriv ? STIL.liten : STIL.cell
    if (rad.skriv) {
      y += SKRIVRAD
      ark.rule(x, y, bredd, YTA.linje)
    }
    const rader = ark.lines(rad.text, bredd, stil)
    ark.tag(sect, 'P', () => ark.drawLines(rader, x, y, stil))
    y += rader.length * STIL.cell.rad + EFTER_RAD
  }
  sect.end()
}

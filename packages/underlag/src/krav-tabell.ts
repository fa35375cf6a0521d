import { allaKrav, type ForsegladVersion } from './forseglad.ts'
import { FOLJDNAMN, tidText } from './texter.ts'
import type { Kontrollpunkt, UnderlagVillkor } from './typer.ts'

/** A krav as one row of the table that kommuner print: what is asked, how it is checked, what follows. */
export interface Kravrad {
  readonly id: string
  readonly nr: string
  readonly villkor: string
  /** Numbered when there is more than one, or when the kommun's own document numbers it. */
  readonly kontrollpunkter: readonly string[]
  readonly vidBrist: string
}

const KONTROLLNAMN = {
  'visa-upp': 'Uppvisa vid auktorisation',
  uppfoljning: 'Uppföljning',
  'egen-anmalan': 'Egen anmälan',
} as const satisfies Record<Kontrollpunkt['typ'], string>

function writeKontroll(p: Kontrollpunkt, plats: number, antal: number): string {
  const nr = p.nr ?? (antal > 1 ? plats + 1 : null)
  const text = [KONTROLLNAMN[p.typ], tidText(p)].filter(Boolean).join(' ')
  return `${nr === null ? '' : `${nr}. `}${text}${p.bevis ? `: ${p.bevis.sv}` : ''}`
}

/** 'Varning och/eller avauktorisation', 'Begäran om rättelse, varning och/eller avauktorisation'. */
function writeFoljd(vidBrist: UnderlagVillkor['vidBrist']): string {
  const namn = vidBrist.map((f, i) => (i === 0 ? FOLJDNAMN[f] : FOLJDNAMN[f].toLocaleLowerCase('sv')))
  const sist = namn.at(-1) ?? ''
  return namn.length < 2 ? sist : `${namn.slice(0, -1).join(', ')} och/eller ${sist}`
}

/** The krav of a sealed version, the local ones labelled with the kommun that alone asks for them (F1.3). */
export function kravTabellOf(version: Pick<ForsegladVersion, 'villkor' | 'parter'>): readonly Kravrad[] {
  const kommuner = new Map(version.parter.map((p) => [p.kommunId, p.kommun]))
  const krav = allaKrav(version)
  return kravTabell(krav).map((rad, i) => {
    const niva = krav[i]?.niva ?? 'gemensam'
    return niva === 'gemensam'
      ? rad
      : { ...rad, villkor: `Gäller bara i ${kommuner.get(niva) ?? niva}: ${rad.villkor}` }
  })
}

/** The krav of a version as a table, in the order of the document (F2.1). */
export function kravTabell(villkor: readonly UnderlagVillkor[]): readonly Kravrad[] {
  return villkor.map((v) => ({
    id: v.id,
    nr: v.nr,
    villkor: v.text,
    kontrollpunkter: v.kontrollpunkter.map((p, i) => writeKontroll(p, i, v.kontrollpunkter.length)),
    vidBrist: writeFoljd(v.vidBrist),
  }))
}

const quote = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The table as CSV that a Swedish Excel opens: semicolons, and a mark that says UTF-8. */
export function kravTabellCsv(rader: readonly Kravrad[]): string {
  const tabell = [
    ['Nr', 'Villkor', 'Kontrollpunkter', 'Vid brist'],
    ...rader.map((r) => [r.nr, r.villkor, r.kontrollpunkter.join('\n'), r.vidBrist]),
  ]
  return `\uFEFF${tabell.map((rad) => rad.map(quote).join(';')).join('\r\n')}\r\n`
}

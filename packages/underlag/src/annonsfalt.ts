import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { ForsegladPart, ForsegladVersion } from './forseglad.ts'

/**
 * What a notice on the national site says, field by field. Dates are ISO, the address is a path on this instance.
 * Source: LOV 2:4, 3:1-2, 4:1-4:4; R-307.
 */
export interface Annonsfalt {
  readonly rubrik: string
  readonly myndighet: string
  readonly tjanst: string
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
  readonly cpv: readonly string[]
  /** Where the whole underlag is read, without signing in. */
  readonly adress: string
  readonly version: number
  /** SHA-256 of the sealed version. */
  readonly kontrollsumma: string
  /** Löpande: there is no last day. An ISO date once the nämnd has decided that it ends. */
  readonly sistaDag: string | null
  readonly ansokan: string
  readonly beslutstidDagar: number
  readonly ersattning: string
  readonly kontakter: readonly string[]
  /** For idéburna organisationer alone (LOV 1:2 a). */
  readonly reserverat: boolean
}

/** One field that differs, in words; `lage` is whether there should be a notice at all. */
export interface Annonsskillnad {
  readonly falt: keyof Annonsfalt | 'lage'
  readonly annonserat: string
  readonly gallande: string
}

/** The fields as they should stand: from the sealed version, with contacts and areas as they are on the day. */
export function annonsfaltOf(
  f: ForsegladVersion,
  part: ForsegladPart,
  live: { readonly sha256: string; readonly upphord: string | null },
): Annonsfalt {
  return {
    rubrik: f.underlag.titel,
    myndighet: `${part.kommun}, ${part.namnd}`,
    tjanst: f.tjanst.namn,
    delar: part.lokal.delar.map((d) => f.delar[d] ?? d),
    omraden: part.omraden.map((o) => `${o.namn} (${o.postnummer.join(', ')})`),
    cpv: f.gemensam.cpv,
    adress: `/underlag/${f.underlag.slug}?version=${f.nr}`,
    version: f.nr,
    kontrollsumma: live.sha256,
    sistaDag: live.upphord,
    ansokan: f.gemensam.ansokanssatt,
    beslutstidDagar: f.gemensam.beslutstidDagar,
    ersattning: part.lokal.ersattning?.text ?? '',
    kontakter: part.kontakter.map((k) => [k.namn, k.telefon, k.epost, k.adress].filter(Boolean).join(', ')),
    reserverat: f.gemensam.reserverat !== undefined,
  }
}

const write = (varde: Annonsfalt[keyof Annonsfalt]): string => {
  if (varde === null) return 'Ingen sista dag'
  if (typeof varde === 'boolean') return varde ? 'Ja' : 'Nej'
  return Array.isArray(varde) ? varde.join('; ') : String(varde)
}

/** What a reader of the notice is told wrongly: the fields in which it differs from what is live. */
export function jamforAnnons(annonserat: Annonsfalt, gallande: Annonsfalt): readonly Annonsskillnad[] {
  return (Object.keys(gallande) as (keyof Annonsfalt)[])
    .filter((falt) => canonicalJson(annonserat[falt]) !== canonicalJson(gallande[falt]))
    .map((falt) => ({ falt, annonserat: write(annonserat[falt]), gallande: write(gallande[falt]) }))
}

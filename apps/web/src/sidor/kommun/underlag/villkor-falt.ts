import type { Kapitel } from './chapter-editor.tsx'
import type { Villkor } from './use-utkast.ts'
import type { Foljd, Kontroll } from './villkor-texter.ts'

/** A krav as the form holds it. */
export interface VillkorFalt {
  namn: string
  text: string
  lattlast: string
  kapitel: Kapitel
  delar: string[]
  kontrollpunkter: Kontroll['typ'][]
  bevis: string
  manader: string
  inomDagar: string
  vidBrist: Foljd[]
}

const find = <K extends Kontroll['typ']>(v: Villkor | null, typ: K) =>
  v?.kontrollpunkter.find((k): k is Extract<Kontroll, { typ: K }> => k.typ === typ)

export function toVillkorFalt(v: Villkor | null, kapitel: Kapitel = 'verksamhetskrav'): VillkorFalt {
  return {
    namn: v?.namn ?? '',
    text: v?.text ?? '',
    lattlast: v?.lattlast ?? '',
    kapitel: v?.kapitel ?? kapitel,
    delar: [...(v?.delar ?? [])],
    kontrollpunkter: v?.kontrollpunkter.map((k) => k.typ) ?? [],
    bevis: find(v, 'visa-upp')?.bevis?.sv ?? '',
    manader: String(find(v, 'uppfoljning')?.manader ?? ''),
    inomDagar: String(find(v, 'egen-anmalan')?.inomDagar ?? ''),
    vidBrist: [...(v?.vidBrist ?? [])],
  }
}

function toKontroll(typ: Kontroll['typ'], f: VillkorFalt): Kontroll {
  if (typ === 'visa-upp') return { typ, ...(f.bevis.trim() && { bevis: { sv: f.bevis.trim() } }) }
  if (typ === 'egen-anmalan') return { typ, inomDagar: Number(f.inomDagar) }
  return { typ, ...(f.manader.trim() && { manader: Number(f.manader) }) }
}

/** What is sent of the form. */
export function fromVillkorFalt(f: VillkorFalt) {
  const { namn, text, lattlast, kapitel, delar, vidBrist } = f
  return {
    namn: namn.trim(),
    text: text.trim(),
    ...(lattlast.trim() && { lattlast: lattlast.trim() }),
    kapitel,
    delar,
    vidBrist,
    kontrollpunkter: f.kontrollpunkter.map((typ) => toKontroll(typ, f)),
  }
}

import type { Kapitel } from './chapter-editor.tsx'
import type { Villkor } from './use-utkast.ts'
import type { Foljd, Kontroll } from './villkor-texter.ts'

type Matt = NonNullable<Villkor['matt']>[number]

/** A mått as the form holds it: the value with a decimal comma. */
export interface MattFalt {
  namn: string
  grans: Matt['grans']
  varde: string
  enhet: string
}

/** A krav as the form holds it. */
export interface VillkorFalt {
  namn: string
  text: string
  lattlast: string
  kapitel: Kapitel
  slag: NonNullable<Villkor['slag']>
  delar: string[]
  kontrollpunkter: Kontroll['typ'][]
  /** What is asked for at each kind of kontrollpunkt. */
  bevis: Record<Kontroll['typ'], string>
  manader: string
  inomDagar: string
  vidBrist: Foljd[]
  matt: MattFalt[]
  preciserar: string[]
}

/** Digits, and at most two decimals after a comma or a point. */
export const MATT_TAL = /^\d{1,7}([.,]\d{1,2})?$/
export const HELTAL = /^[1-9]\d{0,2}$/

const find = <K extends Kontroll['typ']>(v: Villkor | null, typ: K) =>
  v?.kontrollpunkter.find((k): k is Extract<Kontroll, { typ: K }> => k.typ === typ)

export function toVillkorFalt(v: Villkor | null, kapitel: Kapitel = 'verksamhetskrav'): VillkorFalt {
  const bevis = (typ: Kontroll['typ']) => find(v, typ)?.bevis?.sv ?? ''
  return {
    namn: v?.namn ?? '',
    text: v?.text ?? '',
    lattlast: v?.lattlast ?? '',
    kapitel: v?.kapitel ?? kapitel,
    slag: v?.slag ?? 'specifikt',
    delar: [...(v?.delar ?? [])],
    kontrollpunkter: v?.kontrollpunkter.map((k) => k.typ) ?? [],
    bevis: {
      'visa-upp': bevis('visa-upp'),
      uppfoljning: bevis('uppfoljning'),
      'egen-anmalan': bevis('egen-anmalan'),
    },
    manader: String(find(v, 'uppfoljning')?.manader ?? ''),
    inomDagar: String(find(v, 'egen-anmalan')?.inomDagar ?? ''),
    vidBrist: [...(v?.vidBrist ?? [])],
    matt: v?.matt?.map((m) => ({ ...m, namn: m.namn.sv, varde: m.varde.replace('.', ',') })) ?? [],
    preciserar: [...(v?.preciserar ?? [])],
  }
}

/** What is not a number yet is left out: the form says so at its field. */
const tal = (text: string) => (HELTAL.test(text.trim()) ? Number(text) : undefined)

function toKontroll(typ: Kontroll['typ'], f: VillkorFalt, fore: Villkor | null): Kontroll {
  const nr = find(fore, typ)?.nr
  const bevis = f.bevis[typ].trim()
  const alla = { ...(nr !== undefined && { nr }), ...(bevis && { bevis: { sv: bevis } }) }
  if (typ === 'visa-upp') return { typ, ...alla }
  const [manader, inomDagar] = [tal(f.manader), tal(f.inomDagar)]
  if (typ === 'egen-anmalan') return { typ, ...alla, ...(inomDagar && { inomDagar }) }
  return { typ, ...alla, ...(manader && { manader }) }
}

const isWhole = (m: MattFalt) => m.namn.trim() !== '' && MATT_TAL.test(m.varde.trim()) && m.enhet.trim() !== ''

/** What is sent of the form. The number that a kontrollpunkt has in the kommun's own document stays as it was. */
export function fromVillkorFalt(f: VillkorFalt, fore: Villkor | null) {
  const { namn, text, lattlast, kapitel, slag, delar, vidBrist, preciserar } = f
  const matt = f.matt.filter(isWhole).map((m) => ({
    namn: { sv: m.namn.trim() },
    grans: m.grans,
    varde: m.varde.trim().replace(',', '.'),
    enhet: m.enhet.trim(),
  }))
  return {
    namn: namn.trim(),
    text: text.trim(),
    ...(lattlast.trim() && { lattlast: lattlast.trim() }),
    kapitel,
    slag,
    delar,
    vidBrist,
    kontrollpunkter: f.kontrollpunkter.map((typ) => toKontroll(typ, f, fore)),
    ...(matt.length > 0 && { matt }),
    ...(preciserar.length > 0 && { preciserar }),
  }
}

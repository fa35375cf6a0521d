import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { compareKvot, parseKvot } from '@valfri/kernel/kvot'
import type { Foljd, Matt } from '@valfri/plugin-api/villkor'
import { FOLJDNAMN, kontrollText, mattText, tidText } from './texter.ts'
import type { Kontrollpunkt, UnderlagVillkor } from './typer.ts'

/** 1 when the left side asks more, -1 when the right does, 0 when they differ and neither asks more. */
export type Riktning = 1 | 0 | -1

export interface Kravskillnad {
  readonly falt: 'kontrollpunkt' | 'tid' | 'bevis' | 'foljd' | 'matt' | 'delar' | 'text'
  /** In words; null where that side says nothing. */
  readonly vanster: string | null
  readonly hoger: string | null
  readonly riktning: Riktning
}

/**
 * How one krav of the left side stands against the right. `olika`: each asks more in something, or they differ in what has
 * no order. `andrad-text`: nothing but words differ. `egen`: only the left has it. `saknas`: only the right has it.
 */
export const UTFALL = ['strangare', 'mildare', 'olika', 'andrad-text', 'egen', 'saknas', 'lika'] as const
export type Utfall = (typeof UTFALL)[number]

export interface Kravjamforelse {
  readonly id: string
  readonly nr: string
  readonly namn: string
  readonly utfall: Utfall
  readonly skillnader: readonly Kravskillnad[]
}

/** One side: the krav that hold in one version, maybe in one kommun. */
export interface Kravsida {
  readonly underlagId: string
  readonly villkor: readonly UnderlagVillkor[]
}

/**
 * Krav by krav, the left side against the right (C3). What is stricter is decided by data alone: kontrollpunkter, how
 * often, evidence, mått, delar and the most that a brist may lead to. A changed text is a changed text, whatever it says.
 *
 * @returns in the order of the left document, then what only the right has
 */
export function jamforKrav(vanster: Kravsida, hoger: Kravsida): readonly Kravjamforelse[] {
  // 'egen-1' of two underlag is two krav; of two versions of one underlag it is the same.
  const sammaUnderlag = vanster.underlagId === hoger.underlagId
  const find = (v: UnderlagVillkor, dar: Kravsida) =>
    v.kalla === 'egen' && !sammaUnderlag ? undefined : dar.villkor.find((annat) => annat.id === v.id)
  const vanstra = vanster.villkor.map((v) => {
    const motsvarar = find(v, hoger)
    return motsvarar ? jamforEtt(v, motsvarar) : only(v, 'egen')
  })
  return [...vanstra, ...hoger.villkor.filter((v) => !find(v, vanster)).map((v) => only(v, 'saknas'))]
}

const rubrik = ({ id, nr, namn }: UnderlagVillkor) => ({ id, nr, namn })
const only = (v: UnderlagVillkor, utfall: 'egen' | 'saknas'): Kravjamforelse => ({
  ...rubrik(v),
  utfall,
  skillnader: [
    {
      falt: 'text',
      vanster: utfall === 'egen' ? v.text : null,
      hoger: utfall === 'saknas' ? v.text : null,
      riktning: 0,
    },
  ],
})

function jamforEtt(v: UnderlagVillkor, h: UnderlagVillkor): Kravjamforelse {
  const skillnader = [
    ...jamforKontroller(v, h),
    ...jamforMatt(v.matt ?? [], h.matt ?? []),
    ...jamforFoljd(v.vidBrist, h.vidBrist),
    ...jamforDelar(v.delar, h.delar),
    ...jamforText(v, h),
  ]
  return { ...rubrik(v), utfall: utfallOf(skillnader), skillnader }
}

function utfallOf(skillnader: readonly Kravskillnad[]): Utfall {
  if (skillnader.length === 0) return 'lika'
  if (skillnader.every((s) => s.falt === 'text')) return 'andrad-text'
  const mer = skillnader.some((s) => s.riktning === 1)
  const mindre = skillnader.some((s) => s.riktning === -1)
  if (mer === mindre) return 'olika'
  return mer ? 'strangare' : 'mildare'
}

/** Something that one side has and the other lacks asks more. */
const harMer = (v: unknown, h: unknown): Riktning => (h === null || h === undefined ? 1 : v ? 0 : -1)

function jamforKontroller(v: UnderlagVillkor, h: UnderlagVillkor): readonly Kravskillnad[] {
  const typer = new Set([...v.kontrollpunkter, ...h.kontrollpunkter].map((p) => p.typ))
  const find = (sida: UnderlagVillkor, typ: Kontrollpunkt['typ']) =>
    sida.kontrollpunkter.find((p) => p.typ === typ) ?? null
  return [...typer].flatMap((typ): readonly Kravskillnad[] => {
    const [a, b] = [find(v, typ), find(h, typ)]
    if (a === null || b === null) {
      const [vanster, hoger] = [a && kontrollText(a), b && kontrollText(b)]
      return [{ falt: 'kontrollpunkt', vanster, hoger, riktning: a ? 1 : -1 }]
    }
    return [...jamforTid(a, b), ...jamforBevis(a, b)]
  })
}

const tidOf = (p: Kontrollpunkt) =>
  (p.typ === 'uppfoljning' ? p.manader : p.typ === 'egen-anmalan' ? p.inomDagar : null) ?? null

/** Oftener, or sooner, asks more; a time asks more than none. */
function jamforTid(a: Kontrollpunkt, b: Kontrollpunkt): readonly Kravskillnad[] {
  const [ta, tb] = [tidOf(a), tidOf(b)]
  if (ta === tb) return []
  const riktning: Riktning = ta === null ? -1 : tb === null || ta < tb ? 1 : -1
  return [{ falt: 'tid', vanster: tidText(a), hoger: tidText(b), riktning }]
}

/** Evidence asks more than none; which evidence is words. */
function jamforBevis(a: Kontrollpunkt, b: Kontrollpunkt): readonly Kravskillnad[] {
  const [vanster, hoger] = [a.bevis?.sv ?? null, b.bevis?.sv ?? null]
  if (vanster === hoger) return []
  if (vanster !== null && hoger !== null) return [{ falt: 'text', vanster, hoger, riktning: 0 }]
  return [{ falt: 'bevis', vanster, hoger, riktning: harMer(vanster, hoger) }]
}

const mattNyckel = (m: Matt) => m.namn.sv.trim().toLocaleLowerCase('sv')

/** Mått meet by what they measure; a further one asks more. Of another unit or another end they have no order. */
function jamforMatt(vanstra: readonly Matt[], hogra: readonly Matt[]): readonly Kravskillnad[] {
  const nycklar = new Set([...vanstra, ...hogra].map(mattNyckel))
  return [...nycklar].flatMap((nyckel): readonly Kravskillnad[] => {
    const a = vanstra.find((m) => mattNyckel(m) === nyckel) ?? null
    const b = hogra.find((m) => mattNyckel(m) === nyckel) ?? null
    const skillnad = (riktning: Riktning): readonly Kravskillnad[] => [
      { falt: 'matt', vanster: a && mattText(a), hoger: b && mattText(b), riktning },
    ]
    if (a === null || b === null) return skillnad(harMer(a, b))
    if (a.grans !== b.grans || a.enhet !== b.enhet) return skillnad(0)
    const [va, vb] = [parseKvot(a.varde), parseKvot(b.varde)]
    const storre = va && vb ? compareKvot(va, vb) : 0
    if (storre === 0) return []
    return skillnad((a.grans === 'minst' ? storre : -storre) as Riktning)
  })
}

/** From the mildest to the most severe, before the decision and while the avtal runs. */
const SVARIGHET: readonly (readonly Foljd[])[] = [
  ['utesluts-efter-provning', 'ej-godkannande'],
  ['begard-rattelse', 'varning', 'vite', 'avauktorisation'],
]

/** A följd is the most that a brist may lead to, so the ceiling decides; milder steps below the same ceiling have no order. */
function jamforFoljd(a: readonly Foljd[], b: readonly Foljd[]): readonly Kravskillnad[] {
  const namn = (lista: readonly Foljd[]) => lista.map((f) => FOLJDNAMN[f]).join(', ') || null
  const tak = (lista: readonly Foljd[], trappa: readonly Foljd[]) =>
    Math.max(-1, ...lista.map((f) => trappa.indexOf(f)))
  const steg = SVARIGHET.map((trappa) => Math.sign(tak(a, trappa) - tak(b, trappa)))
  const lika = a.length === b.length && a.every((f) => b.includes(f))
  if (lika) return []
  const riktning = (steg.includes(1) ? 1 : 0) + (steg.includes(-1) ? -1 : 0)
  return [{ falt: 'foljd', vanster: namn(a), hoger: namn(b), riktning: riktning as Riktning }]
}

/** A krav on every del asks more than one on some; on different delar neither does. */
function jamforDelar(a: readonly string[], b: readonly string[]): readonly Kravskillnad[] {
  const har = (lista: readonly string[], annan: readonly string[]) =>
    lista.length === 0 || (annan.length > 0 && annan.every((d) => lista.includes(d)))
  const [mer, mindre] = [har(a, b), har(b, a)]
  if (mer && mindre) return []
  const namn = (lista: readonly string[]) => lista.join(', ') || null
  return [{ falt: 'delar', vanster: namn(a), hoger: namn(b), riktning: mer ? 1 : mindre ? -1 : 0 }]
}

/** Words that differ: they are shown, and never weighed. */
function jamforText(v: UnderlagVillkor, h: UnderlagVillkor): readonly Kravskillnad[] {
  const ord = ({ namn, text, lattlast, lagrum }: UnderlagVillkor) => ({ namn, text, lattlast, lagrum })
  const [a, b] = [ord(v), ord(h)]
  return (['namn', 'text', 'lattlast', 'lagrum'] as const)
    .filter((f) => canonicalJson(a[f] ?? null) !== canonicalJson(b[f] ?? null))
    .map((f) => ({ falt: 'text', vanster: a[f] ?? null, hoger: b[f] ?? null, riktning: 0 }))
}

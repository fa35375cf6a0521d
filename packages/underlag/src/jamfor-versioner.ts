import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { LokalPart, UnderlagVersion } from './load-version.ts'
import { FOLJDNAMN, kontrollText, mattText } from './texter.ts'
import { type Avsnitt, KAPITEL, type UnderlagVillkor } from './typer.ts'

/** One place in which two versions differ. `fore` is null for what is new, `efter` for what is gone. */
export interface Andring {
  readonly omrade: 'gemensam' | 'villkor' | 'lokal'
  /** The kommun, for a local change. */
  readonly kommun?: string
  readonly namn: string
  readonly fore: string | null
  readonly efter: string | null
}

type Delar = Pick<UnderlagVersion, 'gemensam' | 'villkor' | 'lokala'>

const UPPGIFTER = {
  inledning: 'Inledning',
  ansokanssatt: 'Så ansöker man',
  beslutstidDagar: 'Beslut inom (dagar)',
  cpv: 'CPV-koder',
  uppsagningstidManader: 'Uppsägningstid (månader)',
  byteDagar: 'Byte gäller efter (dagar)',
  valtidDagar: 'Tid att välja (dagar)',
  lattlastDelar: 'Insatserna i lättläst',
  reserverat: 'Reserverat för idéburna organisationer',
} as const

const LOKALA = {
  omraden: 'Områden',
  delar: 'Delar som öppnas',
  ersattning: 'Ersättning',
  ickeval: 'Ickevalsalternativ',
  ickevalOmraden: 'Ickevalsalternativ per område',
  kapacitet: 'Kapacitet',
  kontakter: 'Kontakter',
  text: 'Lokal text',
} as const

/** Names by id, for områden, kontakter and delar. */
type Namn = Readonly<Record<string, string>>

/**
 * What changed from one version to the next, in the order of the document: for those who decide and those with an avtal.
 * @param namn an id that has no name is written as it is
 */
export function jamforVersioner(fore: Delar, efter: Delar, namn: Namn = {}): readonly Andring[] {
  const kapitel = KAPITEL.flatMap((k) => diffLista('gemensam', fore.gemensam[k], efter.gemensam[k], rubrik, brodtext))
  const uppgifter = Object.entries(UPPGIFTER).flatMap(([nyckel, rubrik]) => {
    const k = nyckel as keyof typeof UPPGIFTER
    return diffVarde('gemensam', rubrik, fore.gemensam[k], efter.gemensam[k], namn)
  })
  const villkor = diffLista('villkor', fore.villkor, efter.villkor, (v) => v.id, krav)
  const kommuner = new Set([...fore.lokala, ...efter.lokala].map((l) => `${l.kommunId} ${l.namndId}`))
  return [
    ...uppgifter,
    ...kapitel,
    ...villkor,
    ...[...kommuner].flatMap((k) => diffPart(k, fore.lokala, efter.lokala, namn)),
  ]
}

const rubrik = (a: Avsnitt) => a.rubrik
const brodtext = (a: Avsnitt) => ({ namn: a.rubrik, text: a.text })
const krav = (v: UnderlagVillkor) => ({
  namn: `${v.nr} ${v.namn}`,
  text: [
    v.text,
    ...(v.matt ?? []).map(mattText),
    v.kontrollpunkter.map(kontrollText).join('; '),
    v.vidBrist.map((f) => FOLJDNAMN[f]).join(', '),
  ].join('\n'),
})

function diffLista<T>(
  omrade: Andring['omrade'],
  fore: readonly T[],
  efter: readonly T[],
  nyckel: (t: T) => string,
  visa: (t: T) => { namn: string; text: string },
): readonly Andring[] {
  const gamla = new Map(fore.map((t) => [nyckel(t), t]))
  const nya = new Set(efter.map(nyckel))
  const andrade = efter.flatMap((t) => {
    const gammal = gamla.get(nyckel(t))
    if (gammal && canonicalJson(gammal) === canonicalJson(t)) return []
    return [{ omrade, namn: visa(t).namn, fore: gammal ? visa(gammal).text : null, efter: visa(t).text }]
  })
  const borta = fore
    .filter((t) => !nya.has(nyckel(t)))
    .map((t) => ({ omrade, namn: visa(t).namn, fore: visa(t).text, efter: null }))
  return [...andrade, ...borta]
}

function skriv(varde: unknown, namn: Namn): string | null {
  if (varde === null || varde === undefined || varde === '') return null
  if (typeof varde !== 'object') return namn[String(varde)] ?? String(varde)
  const delar = Array.isArray(varde) ? varde : Object.values(varde)
  return delar.flatMap((del) => skriv(del, namn) ?? []).join(', ')
}

function diffVarde(
  omrade: Andring['omrade'],
  rubrik: string,
  fore: unknown,
  efter: unknown,
  namn: Namn,
  kommun?: string,
): readonly Andring[] {
  if (canonicalJson(fore ?? null) === canonicalJson(efter ?? null)) return []
  return [{ omrade, namn: rubrik, fore: skriv(fore, namn), efter: skriv(efter, namn), ...(kommun && { kommun }) }]
}

function diffPart(
  nyckel: string,
  fore: readonly LokalPart[],
  efter: readonly LokalPart[],
  namn: Namn,
): readonly Andring[] {
  const find = (lista: readonly LokalPart[]) => lista.find((l) => `${l.kommunId} ${l.namndId}` === nyckel)
  const [gammal, ny] = [find(fore), find(efter)]
  const kommun = (ny ?? gammal)?.kommun
  const falt = Object.entries(LOKALA).flatMap(([k, rubrik]) => {
    const f = k as keyof typeof LOKALA
    return diffVarde('lokal', rubrik, gammal?.lokal[f], ny?.lokal[f], namn, kommun)
  })
  const egna = diffLista('lokal', gammal?.lokal.villkor ?? [], ny?.lokal.villkor ?? [], (v) => v.id, krav)
  return [...falt, ...egna.map((a) => ({ ...a, ...(kommun && { kommun }) }))]
}

import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { FrystBestallning, FrystIndata, FrystPris } from './fryst-indata.ts'

/** One thing that a month was computed from before and is computed from now; null where there was nothing. */
export interface Faktaskillnad {
  /** Whose it is; null for what the nämnd decided for all. */
  readonly bestallningId: string | null
  readonly slag: 'niva' | 'omfattning' | 'beviljat' | 'dagar' | 'zon' | 'period' | 'pris' | 'modell'
  readonly fore: string | null
  readonly efter: string | null
  /** The day from which it holds, ISO; null for what has no day of its own. */
  readonly fran: string | null
  /** The nämnd's decision of a price or model. */
  readonly beslutId: string | null
}

/** What a corrected row is about. A row of days or of a sum is about many beställningar. */
export interface RadensNyckel {
  readonly bestallningId: string | null
  /** Empty for a row on a sum. */
  readonly del: string
  readonly parameter: string | null
  readonly segment: Readonly<Record<string, string>>
}

interface Daterad {
  readonly fran: string
  readonly varde: string
}

/**
 * Which decided facts behind a row differ between two frozen inputs of the same month.
 * @param fore null when nothing was settled for the month before
 * @param slut the first day after the month, ISO: what begins then is no cause
 */
export function jamforFryst(
  fore: FrystIndata | null,
  nu: FrystIndata,
  rad: RadensNyckel,
  slut: string,
): readonly Faktaskillnad[] {
  const [gamla, nya] = [fore?.bestallningar ?? [], nu.bestallningar].map(
    (lista) => new Map(lista.filter((b) => isBakom(b, rad)).map((b) => [b.id, b])),
  ) as [Map<string, FrystBestallning>, Map<string, FrystBestallning>]
  const ids = [...new Set([...gamla.keys(), ...nya.keys()])].sort()
  return [
    ...ids.flatMap((id) =>
      compareBestallning(gamla.get(id), nya.get(id), slut)
        .filter((s) => rad.bestallningId !== null || isIRaden(s, rad))
        .map((s) => ({ ...s, bestallningId: id })),
    ),
    ...(fore ? [...comparePriser(fore.priser, nu.priser, rad, slut), ...compareModell(fore, nu)] : []),
  ]
}

const isBakom = (b: FrystBestallning, rad: RadensNyckel): boolean =>
  rad.bestallningId ? b.id === rad.bestallningId : rad.del === '' || b.insats === rad.del

/** A nivå that somebody went from or to belongs to the rows of those two nivåer alone. */
function isIRaden(s: Faktaskillnad, { segment }: RadensNyckel): boolean {
  if (s.slag !== 'niva' && s.slag !== 'omfattning') return true
  const radens = segment[s.slag]
  return radens === undefined || radens === s.fore || radens === s.efter
}

function compareBestallning(
  fore: FrystBestallning | undefined,
  nu: FrystBestallning | undefined,
  slut: string,
): Faktaskillnad[] {
  const perioder = comparePeriod(fore, nu)
  if (!fore || !nu) return perioder
  const minuter = (b: FrystBestallning) =>
    (b.gransminuter?.length ? b.gransminuter : (b.beviljat ?? [])).map((m) => ({ ...m, varde: String(m.minuter) }))
  const niva = (b: FrystBestallning) => (b.nivaer ?? []).map((n) => ({ fran: n.fran, varde: n.niva }))
  const steg = (b: FrystBestallning) => (b.omfattningar ?? []).map((o) => ({ fran: o.fran, varde: o.omfattning }))
  return [
    ...compareDaterade('niva', niva(fore), niva(nu), slut),
    ...compareDaterade('omfattning', steg(fore), steg(nu), slut),
    ...compareDaterade('beviljat', minuter(fore), minuter(nu), slut),
    ...compareVarde('dagar', fore.dagarPerVecka?.toString(), nu.dagarPerVecka?.toString()),
    ...compareVarde('zon', fore.zon, nu.zon),
    ...perioder,
  ]
}

/** What is new or corrected, beside what was in force that day before; of two with the same day the later counts. */
function compareDaterade(
  slag: Faktaskillnad['slag'],
  fore: readonly Daterad[],
  nu: readonly Daterad[],
  slut: string,
): Faktaskillnad[] {
  const senaste = new Map(nu.filter((d) => d.fran < slut).map((d) => [d.fran, d.varde]))
  return [...senaste].flatMap(([fran, efter]) => {
    if (fore.findLast((d) => d.fran === fran)?.varde === efter) return []
    const gallde = fore.findLast((d) => d.fran <= fran)?.varde ?? null
    return gallde === efter ? [] : [{ bestallningId: null, slag, fore: gallde, efter, fran, beslutId: null }]
  })
}

function compareVarde(
  slag: Faktaskillnad['slag'],
  fore: string | null | undefined,
  efter: string | null | undefined,
): Faktaskillnad[] {
  if ((fore ?? null) === (efter ?? null)) return []
  return [{ bestallningId: null, slag, fore: fore ?? null, efter: efter ?? null, fran: null, beslutId: null }]
}

function comparePeriod(fore: FrystBestallning | undefined, nu: FrystBestallning | undefined): Faktaskillnad[] {
  const period = (b: FrystBestallning | undefined) => b && (b.till ? `${b.fran} till ${b.till}` : `från ${b.fran}`)
  return compareVarde('period', period(fore), period(nu)).map((s) => ({ ...s, fran: nu?.fran ?? null }))
}

function comparePriser(
  fore: readonly FrystPris[],
  nu: readonly FrystPris[],
  rad: RadensNyckel,
  slut: string,
): Faktaskillnad[] {
  const galler = (p: FrystPris) =>
    p.nyckel === rad.parameter && Object.entries(p.segment).every(([k, v]) => rad.segment[k] === v)
  const perSegment = Map.groupBy(nu.filter(galler), (p) => canonicalJson(p.segment))
  return [...perSegment].flatMap(([segment, rader]) => {
    const gamla = fore.filter((p) => galler(p) && canonicalJson(p.segment) === segment)
    const daterade = (lista: readonly FrystPris[]) =>
      lista.toSorted((a, b) => (a.fran < b.fran ? -1 : 1)).map((p) => ({ fran: p.fran, varde: p.ore }))
    return compareDaterade('pris', daterade(gamla), daterade(rader), slut).map((s) => ({
      ...s,
      beslutId: rader.find((p) => p.fran === s.fran && p.ore === s.efter)?.beslutId ?? null,
    }))
  })
}

function compareModell(fore: FrystIndata, nu: FrystIndata): Faktaskillnad[] {
  if (canonicalJson([fore.modell.id, fore.modell.val]) === canonicalJson([nu.modell.id, nu.modell.val])) return []
  const { id: efter, fran, beslut } = nu.modell
  return [{ bestallningId: null, slag: 'modell', fore: fore.modell.id, efter, fran, beslutId: beslut.id }]
}

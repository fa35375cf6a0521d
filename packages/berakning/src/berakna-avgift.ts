import { ok, type Result } from '@valfri/kernel/fel'
import { addKvot, compareKvot, type Kvot, kvot } from '@valfri/kernel/kvot'
import type { Avgiftsgrund } from '@valfri/plugin-api/avgift'
import type { Avrundning } from '@valfri/plugin-api/modellval'
import { checkAvgiftshandelser } from './avgiftshandelser.ts'
import { addPost } from './avgiftspost.ts'
import { RADAVRUNDNING, roundOre } from './avrundning.ts'
import { berakningFel } from './fel.ts'
import type { Bestallning, Handelse } from './indata.ts'
import { dagnummer, manadsgranser } from './kalender.ts'
import { compareText } from './segment.ts'

/** One post of the kommun's taxa. */
export interface Taxepost {
  readonly namn: string
  readonly insatser: readonly string[]
  readonly inomMaxtaxa: boolean
  readonly per: Avgiftsgrund
  /** Per hour, month, portion, delivery or day; unused for `niva`. */
  readonly ore: bigint
  readonly nivaer?: readonly {
    readonly tillMinuter: number | null
    readonly per: 'timme' | 'manad'
    readonly ore: bigint
  }[]
  readonly friaMinuter: number
  /** Cancelled later than this is charged; missing: a cancelled visit never is. */
  readonly avbokadSenastTimmar?: Kvot
}

/** A kommun's taxa with the statutory amounts of the period; all öre a month. */
export interface Avgiftstaxa {
  readonly maxtaxaOre: bigint
  readonly minimibeloppOre: { readonly ensamstaende: bigint; readonly sammanlevande: bigint }
  readonly avrundning?: Avrundning
  readonly poster: readonly Taxepost[]
}

export interface Avgiftsperson {
  readonly personId: string
  readonly hushall: 'ensamstaende' | 'sammanlevande' | null
  readonly makeId: string | null
  /** null: not given, and then avgiftsutrymmet is no limit. */
  readonly nettoinkomstOre: bigint | null
  readonly bostadskostnadOre: bigint
  readonly individuelltTillaggOre: bigint
}

export interface Avgiftsunderlag {
  readonly period: string
  readonly taxa: Avgiftstaxa
  /** All the persons' beställningar in the kommun, whichever utförare. */
  readonly bestallningar: readonly Bestallning[]
  readonly handelser: readonly Handelse[]
  readonly personer: readonly Avgiftsperson[]
}

export interface Avgiftsrad {
  readonly namn: string
  readonly inomMaxtaxa: boolean
  /** Minutes, months, portions, deliveries or days. */
  readonly antal: number
  /** Exact öre; what is rounded is the person's fee. */
  readonly ore: Kvot
}

/** What one person is charged, and which of the three limits decided. */
export interface Avgift {
  readonly personId: string
  readonly rader: readonly Avgiftsrad[]
  readonly inomOre: bigint
  readonly utanforOre: bigint
  readonly avgiftOre: bigint
  readonly begransadAv: 'taxa' | 'maxtaxa' | 'avgiftsutrymme'
  readonly avgiftsutrymmeOre: Kvot | null
}

/**
 * Computes what persons pay the kommun for a month: the taxa's posts, those inside maxtaxan limited by maxtaxan and by
 * avgiftsutrymmet, the others on top. Another rule than the ersättning on the same events.
 *
 * @returns one entry per person with a beställning, by id
 * Errors: `inkomstuppgift-saknas`, `modell-ofullstandig`, and those of `checkAvgiftshandelser`
 * Source: SoL (2025:400) 32 kap. 6–8 §§
 */
export function beraknaAvgift(underlag: Avgiftsunderlag): Result<Avgift[]> {
  const kontroll = checkAvgiftshandelser(underlag.bestallningar, underlag.handelser)
  if (!kontroll.ok) return kontroll
  const personer = new Map(underlag.personer.map((p) => [p.personId, p]))
  const ider = [...new Set(underlag.bestallningar.map((b) => b.personId))].sort(compareText)
  const ut: Avgift[] = []
  for (const personId of ider) {
    const avgift = beraknaPerson(underlag, personId, personer)
    if (!avgift.ok) return avgift
    ut.push(avgift.value)
  }
  return ok(ut)
}

function beraknaPerson(
  underlag: Avgiftsunderlag,
  personId: string,
  personer: ReadonlyMap<string, Avgiftsperson>,
): Result<Avgift> {
  const { taxa } = underlag
  const egna = underlag.bestallningar.filter((b) => b.personId === personId)
  const rader: Avgiftsrad[] = []
  for (const post of taxa.poster) {
    const ider = new Set(egna.filter((b) => post.insatser.includes(b.insats)).map((b) => b.id))
    const handelser = underlag.handelser.filter((h) => ider.has(h.bestallningId))
    const galler = egna.some((b) => ider.has(b.id) && gallerIPeriod(b, underlag.period))
    const rad = addPost(post, handelser, galler)
    if (!rad.ok) return rad
    rader.push(rad.value)
  }
  const utrymme = avgiftsutrymme(taxa, personer.get(personId), personer)
  if (!utrymme.ok) return utrymme
  return ok({ personId, rader, ...limit(taxa, rader, utrymme.value), avgiftsutrymmeOre: utrymme.value })
}

function gallerIPeriod(b: Bestallning, period: string): boolean {
  const { fran, efter } = manadsgranser(period)
  return dagnummer(b.fran) < efter && (!b.till || dagnummer(b.till) >= fran)
}

const sum = (rader: readonly Avgiftsrad[]) => rader.reduce((s, r) => addKvot(s, r.ore), kvot(0))

function limit(taxa: Avgiftstaxa, rader: readonly Avgiftsrad[], utrymme: Kvot | null) {
  const regel = taxa.avrundning ?? RADAVRUNDNING
  let inom = sum(rader.filter((r) => r.inomMaxtaxa))
  let begransadAv: Avgift['begransadAv'] = 'taxa'
  if (compareKvot(inom, kvot(taxa.maxtaxaOre)) > 0) [inom, begransadAv] = [kvot(taxa.maxtaxaOre), 'maxtaxa']
  if (utrymme && compareKvot(inom, utrymme) > 0) [inom, begransadAv] = [utrymme, 'avgiftsutrymme']
  const inomOre = roundOre(inom, regel)
  const utanforOre = roundOre(sum(rader.filter((r) => !r.inomMaxtaxa)), regel)
  return { inomOre, utanforOre, avgiftOre: inomOre + utanforOre, begransadAv }
}

/**
 * What is left of the income when housing, minimibelopp and individuellt tillägg are taken off, at least 0. Spouses' incomes
 * and housing costs are added and halved. null where no income was given: then it limits nothing.
 */
function avgiftsutrymme(
  taxa: Avgiftstaxa,
  p: Avgiftsperson | undefined,
  personer: ReadonlyMap<string, Avgiftsperson>,
): Result<Kvot | null> {
  if (!p || p.nettoinkomstOre === null || !p.hushall) return ok(null)
  const make = p.makeId === null ? null : personer.get(p.makeId)
  if (make !== null && (!make || make.nettoinkomstOre === null))
    return berakningFel('inkomstuppgift-saknas', { detaljer: { personId: p.personId } })
  const [inkomst, boende] = make
    ? [p.nettoinkomstOre + (make.nettoinkomstOre as bigint), p.bostadskostnadOre + make.bostadskostnadOre]
    : [p.nettoinkomstOre, p.bostadskostnadOre]
  const minus = taxa.minimibeloppOre[p.hushall] + p.individuelltTillaggOre
  const utrymme = addKvot(kvot(inkomst - boende, make ? 2 : 1), kvot(-minus))
  return ok(utrymme.t < 0n ? kvot(0) : utrymme)
}

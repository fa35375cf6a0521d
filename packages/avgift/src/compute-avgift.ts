import { createHash } from 'node:crypto'
import { type Avgift, type Avgiftsperson, beraknaAvgift } from '@valfri/berakning/berakna-avgift'
import type { Handelse } from '@valfri/berakning/indata'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { formatKvot, parseKvot } from '@valfri/kernel/kvot'
import type { FrystAvgift, FrystAvgiftsrad, FrystBeslut, FrystPost } from './fryst.ts'

/** A person's fee for a month, in the form that is stored; öre as bigint, ratios as text. */
export interface BeraknadAvgift {
  readonly rader: readonly FrystAvgiftsrad[]
  readonly inomOre: bigint
  readonly utanforOre: bigint
  readonly avgiftOre: bigint
  readonly begransadAv: Avgift['begransadAv']
  readonly avgiftsutrymme: string | null
  readonly antalHandelser: number
  readonly indataSha256: string
}

const PERSON = 'person'
const MAKE = 'make'

/**
 * Computes one person's month from frozen inputs and its events. Pure: the same inputs give the same fee and the same hash,
 * whatever order the events come in.
 *
 * Errors: `inkomstuppgift-saknas`, `modell-ofullstandig` (a level is missing)
 * Source: SoL (2025:400) 32 kap. 6–8 §§
 */
export function computeAvgift(fryst: FrystAvgift, handelser: readonly Handelse[]): Result<BeraknadAvgift> {
  const { taxa } = fryst
  const spar = { antalHandelser: handelser.length, indataSha256: hashIndata(fryst, handelser) }
  if (taxa.poster.length === 0) return ok({ ...INGET, ...spar })
  const svar = beraknaAvgift({
    period: taxa.period,
    taxa: {
      maxtaxaOre: BigInt(taxa.maxtaxa.ore),
      minimibeloppOre: {
        ensamstaende: BigInt(taxa.minimibelopp.ensamstaende.ore),
        sammanlevande: BigInt(taxa.minimibelopp.sammanlevande.ore),
      },
      avrundning: taxa.avrundning,
      poster: taxa.poster.map(toTaxepost),
    },
    bestallningar: fryst.bestallningar.map((b) => ({ ...b, personId: PERSON })),
    handelser,
    personer: toPersoner(fryst.avgiftsbeslut),
  })
  if (!svar.ok) return svar
  const [a] = svar.value
  if (!a) throw new Error('a fee is computed for a person with a beställning')
  return ok({
    rader: a.rader.map((r, i) => ({ ...r, id: taxa.poster[i]?.id ?? '', ore: formatKvot(r.ore) })),
    inomOre: a.inomOre,
    utanforOre: a.utanforOre,
    avgiftOre: a.avgiftOre,
    begransadAv: a.begransadAv,
    avgiftsutrymme: a.avgiftsutrymmeOre && formatKvot(a.avgiftsutrymmeOre),
    ...spar,
  })
}

/** Nothing that the person has is charged for, or the person had nothing that month. */
const INGET = {
  rader: [],
  inomOre: 0n,
  utanforOre: 0n,
  avgiftOre: 0n,
  begransadAv: 'taxa',
  avgiftsutrymme: null,
} as const

function hashIndata(fryst: FrystAvgift, handelser: readonly Handelse[]): string {
  const sorterade = [...handelser].sort((x, y) => (x.id < y.id ? -1 : 1))
  return createHash('sha256').update(canonicalJson(fryst)).update(canonicalJson(sorterade)).digest('hex')
}

function toTaxepost({ ore, nivaer, avbokadSenastTimmar, ...post }: FrystPost) {
  const timmar = avbokadSenastTimmar === undefined ? null : parseKvot(avbokadSenastTimmar)
  return {
    ...post,
    ore: BigInt(ore),
    ...(nivaer && { nivaer: nivaer.map((n) => ({ ...n, ore: BigInt(n.ore) })) }),
    ...(timmar && { avbokadSenastTimmar: timmar }),
  }
}

const toOre = (text: string | null): bigint | null => (text === null ? null : BigInt(text))

/** The spouse takes part with income and housing cost alone: their own tillägg and fee are theirs. */
function toPersoner(b: FrystBeslut | null): Avgiftsperson[] {
  if (!b) return []
  const person: Avgiftsperson = {
    personId: PERSON,
    hushall: b.hushall,
    makeId: b.makar ? MAKE : null,
    nettoinkomstOre: toOre(b.nettoinkomstOre),
    bostadskostnadOre: BigInt(b.bostadskostnadOre),
    individuelltTillaggOre: BigInt(b.individuelltTillaggOre),
  }
  if (!b.makar) return [person]
  const make = {
    ...person,
    personId: MAKE,
    makeId: PERSON,
    nettoinkomstOre: toOre(b.makeNettoinkomstOre),
    bostadskostnadOre: toOre(b.makeBostadskostnadOre) ?? 0n,
  }
  return [person, make]
}

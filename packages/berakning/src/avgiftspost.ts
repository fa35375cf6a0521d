import { ok, type Result } from '@valfri/kernel/fel'
import { compareKvot, type Kvot, kvot, multiplyKvot } from '@valfri/kernel/kvot'
import type { Avgiftsrad, Taxepost } from './berakna-avgift.ts'
import { berakningFel } from './fel.ts'
import type { Handelse } from './indata.ts'

const PORTIONER = new Set(['portion', 'extra-portion'])

/**
 * One post of a person's fee.
 * @param handelser the person's events of the post's insatser
 * @param galler whether such a beställning is in force some day of the period
 */
export function addPost(post: Taxepost, handelser: readonly Handelse[], galler: boolean): Result<Avgiftsrad> {
  const { namn, inomMaxtaxa } = post
  if (post.per === 'manad') return ok({ namn, inomMaxtaxa, antal: galler ? 1 : 0, ore: kvot(galler ? post.ore : 0n) })
  if (post.per !== 'timme' && post.per !== 'niva') {
    const antal = countOf(post.per, handelser)
    return ok({ namn, inomMaxtaxa, antal, ore: kvot(BigInt(antal) * post.ore) })
  }
  const antal = Math.max(0, handelser.reduce((s, h) => s + minuterOf(post, h), 0) - post.friaMinuter)
  if (post.per === 'timme') return ok({ namn, inomMaxtaxa, antal, ore: perTimme(antal, post.ore) })
  const ore = nivaOre(post, antal)
  return ore.ok ? ok({ namn, inomMaxtaxa, antal, ore: ore.value }) : ore
}

const perTimme = (minuter: number, ore: bigint): Kvot => kvot(BigInt(minuter) * ore, 60)

/** Elapsed minutes, once whatever the staffing and never rounded; planned minutes of what was cancelled too late. */
function minuterOf(post: Taxepost, h: Handelse): number {
  if (h.typ === 'utford-summa') return h.minuter
  if (h.typ === 'utford') return h.slut - h.start
  if (h.typ !== 'avbokad' || h.avbokad === undefined || !post.avbokadSenastTimmar) return 0
  const fore = kvot(h.start - h.avbokad)
  return compareKvot(fore, multiplyKvot(post.avbokadSenastTimmar, kvot(60))) < 0 ? h.slut - h.start : 0
}

function countOf(per: 'portion' | 'leverans' | 'dag', handelser: readonly Handelse[]): number {
  return handelser.reduce((s, h) => s + countOne(per, h), 0)
}

function countOne(per: 'portion' | 'leverans' | 'dag', h: Handelse): number {
  if (per === 'dag') return h.typ === 'narvaro' ? 1 : 0
  if (!('artikel' in h)) return 0
  if (per === 'leverans') return h.typ === 'antal' && h.artikel === 'leverans' ? h.antal : 0
  return h.typ === 'sen-avbestallning' || PORTIONER.has(h.artikel) ? h.antal : 0
}

function nivaOre(post: Taxepost, minuter: number): Result<Kvot> {
  if (minuter === 0) return ok(kvot(0))
  const niva = post.nivaer?.find((n) => n.tillMinuter === null || minuter <= n.tillMinuter)
  if (!niva)
    return berakningFel('modell-ofullstandig', { text: `Taxan ${post.namn} har ingen nivå för ${minuter} minuter.` })
  return ok(niva.per === 'manad' ? kvot(niva.ore) : perTimme(minuter, niva.ore))
}

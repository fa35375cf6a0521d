import type { AktorTx } from '@valfri/db/aktor'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { Segment } from '@valfri/plugin-api/rad'
import { toBeslutKalla } from './beslut-kalla.ts'
import type { NamndNyckel } from './queries.ts'
import { selectBeslutadeVarden } from './queries-varden.ts'
import type { Kalkylpost } from './schema.ts'

/** A value that a nämnd decided for a tjänst, in force until the next with the same parameter and segment. */
export interface BeslutatVarde {
  readonly id: string
  /** A parameter of the tjänst, 'avgift.<post>', or 'modell' or 'momskompensation' (see VARDE_FORMER). */
  readonly parameter: string
  readonly segment: Segment
  /** In force from, ISO date. */
  readonly fran: string
  /** Price in öre per `enhet`; null where the value is no price. */
  readonly ore: bigint | null
  readonly enhet: string | null
  readonly varde: unknown
  /** What a difference by regi pays for. */
  readonly motivering: string | null
  /** What the price is made of, the same for every utförare (F19.2). */
  readonly kalkyl: readonly Kalkylpost[] | null
  readonly beslut: BeslutKalla
}

export type TjanstNyckel = NamndNyckel & { readonly tjanstId: string }

/** One text for parameter and segment: rows with the same key follow each other in time. */
export const vardeNyckel = (v: { readonly parameter: string; readonly segment: Segment }) =>
  `${v.parameter} ${canonicalJson(v.segment)}`

/** Every row ever decided, corrections included, by parameter, start and when it was written. */
export async function listVardenHistorik(tx: AktorTx, nyckel: TjanstNyckel): Promise<readonly BeslutatVarde[]> {
  const rader = await selectBeslutadeVarden(tx, nyckel, nyckel.tjanstId)
  return rader.map(({ varde: v, beslut }) => ({
    id: v.id,
    parameter: v.parameter,
    segment: v.segment,
    fran: v.fran.toString(),
    ore: v.ore,
    enhet: v.enhet,
    varde: v.varde,
    motivering: v.motivering,
    kalkyl: v.kalkyl,
    beslut: toBeslutKalla(beslut),
  }))
}

/**
 * The decided values of a tjänst, past, present and coming, by parameter and start. Of two rows with the same parameter,
 * segment and start the later written is the correction and the only one returned. Public (LOV 4:1).
 */
export async function listBeslutadeVarden(tx: AktorTx, nyckel: TjanstNyckel): Promise<readonly BeslutatVarde[]> {
  const senaste = new Map<string, BeslutatVarde>()
  for (const v of await listVardenHistorik(tx, nyckel)) senaste.set(`${vardeNyckel(v)} ${v.fran}`, v)
  return [...senaste.values()]
}

/** The value in force on an ISO date: the latest that has begun with exactly this parameter and segment. */
export function vardeAt(
  varden: readonly BeslutatVarde[],
  parameter: string,
  dag: string,
  segment: Segment = {},
): BeslutatVarde | null {
  const nyckel = vardeNyckel({ parameter, segment })
  let galler: BeslutatVarde | null = null
  for (const v of varden)
    if (vardeNyckel(v) === nyckel && v.fran <= dag && (!galler || v.fran >= galler.fran)) galler = v
  return galler
}

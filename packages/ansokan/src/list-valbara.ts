import type { AktorTx } from '@valfri/db/aktor'
import { type AvtalIKraft, loadAvtalIKraft, loadMottagande } from './queries-valbara.ts'

/** An utförare that is approved and has an avtal in force; `oppet` says whether it takes new brukare now. */
export interface GodkandUtforare extends AvtalIKraft {
  readonly oppet: boolean
  /** Why it is closed, and since when; null while it is open. */
  readonly stangt: { readonly skal: string | null; readonly fran: Temporal.PlainDate } | null
}

export interface ValbaraFraga {
  readonly kommunId: string
  readonly tjanstId: string
  /** A del of the tjänst; without it any del will do. */
  readonly del?: string
  /** The område where the person lives; without it any område will do. */
  readonly omradeId?: string
  readonly dag: Temporal.PlainDate
}

/**
 * The public list: every utförare whose avtal is in force on the day, closed ones too (F5.2, F5.3). An avtal that ended
 * the day before is not in it. In no order that favours anyone: the caller shuffles or sorts by the reader's wish.
 */
export async function listGodkanda(
  tx: AktorTx,
  fraga: Pick<ValbaraFraga, 'kommunId' | 'tjanstId' | 'dag'>,
): Promise<GodkandUtforare[]> {
  const rader = await loadAvtalIKraft(tx, fraga)
  const lagen = await loadMottagande(tx, fraga.kommunId, fraga.dag)
  return rader.map((rad) => {
    const lage = lagen.get(rad.avtalId)
    const stangt = lage?.oppet === 'nej' ? { skal: lage.skal, fran: lage.fran } : null
    return { ...rad, oppet: stangt === null, stangt }
  })
}

/**
 * Who can be chosen: approved AND avtal in force on the day AND the del and område are in the avtal AND open for new
 * brukare. Whether there is room left is counted by packages/val, which knows the beställningar.
 */
export async function listValbara(tx: AktorTx, fraga: ValbaraFraga): Promise<GodkandUtforare[]> {
  const godkanda = await listGodkanda(tx, fraga)
  return godkanda.filter((u) => u.oppet && coversDel(u, fraga.del) && coversOmrade(u, fraga.omradeId))
}

export function coversDel(avtal: Pick<AvtalIKraft, 'delar'>, del: string | undefined): boolean {
  return del === undefined || avtal.delar.includes(del)
}

/** An avtal without områden covers the whole kommun. */
export function coversOmrade(avtal: Pick<AvtalIKraft, 'omraden'>, omradeId: string | undefined): boolean {
  return omradeId === undefined || avtal.omraden.length === 0 || avtal.omraden.includes(omradeId)
}

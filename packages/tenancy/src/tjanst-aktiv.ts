import type { AktorTx } from '@valfri/db/aktor'
import { selectAktivaTjanster } from './queries.ts'

export interface AktivTjanst {
  readonly kommunId: string
  /** The nämnd that decided it. */
  readonly namndId: string
  readonly tjanstId: string
  /** In force since, ISO date. */
  readonly fran: string
}

/** The tjänster that are on that day, in one kommun or in all. What is off is in no menu, route, ad or search hit (F1.5). */
export function listAktivaTjanster(
  tx: AktorTx,
  dag: Temporal.PlainDate,
  kommunId?: string,
): Promise<readonly AktivTjanst[]> {
  return selectAktivaTjanster(tx, dag.toString(), kommunId)
}

/** Whether the kommun has the tjänst on that day. History of one that is off stays readable. */
export async function isTjanstAktiv(
  tx: AktorTx,
  kommunId: string,
  tjanstId: string,
  dag: Temporal.PlainDate,
): Promise<boolean> {
  const aktiva = await listAktivaTjanster(tx, dag, kommunId)
  return aktiva.some((a) => a.tjanstId === tjanstId)
}

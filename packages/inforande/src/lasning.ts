import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'

/** Whose introduction is read, and as it stood when. */
export interface Lasning {
  readonly kommunId: string
  readonly namndId: string
  readonly idag: Temporal.PlainDate
  /** What is dated in instants later than this has not happened. */
  readonly per: Temporal.Instant
  /** By the database's clock: rows written later are not read. Null reads them all. */
  readonly senast: Temporal.Instant | null
}

/** The own nämnd's, as it stands now. */
export function lasNu(tx: AktorTx, nu: Temporal.Instant): Lasning {
  const { kommunId, namndId } = egenNamnd(tx)
  return { kommunId, namndId, idag: dateAt(nu), per: nu, senast: null }
}

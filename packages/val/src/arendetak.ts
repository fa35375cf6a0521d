import type { AktorTx } from '@valfri/db/aktor'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { listBeslutadeVarden, type TjanstNyckel, vardeAt } from '@valfri/tenancy/beslutade-varden'

/** How many events an ärende may have paid, as the kommun's model says; what they are is named by how they count. */
export interface Arendetak {
  readonly antal: number
  /** More when there are särskilda skäl. */
  readonly tillagg: number
  readonly raknas: readonly string[]
}

/** The cap in force on a day; null where the kommun has none. */
export async function loadArendetak(
  tx: AktorTx,
  nyckel: TjanstNyckel,
  dag: Temporal.PlainDate,
): Promise<Arendetak | null> {
  const modell = vardeAt(await listBeslutadeVarden(tx, nyckel), 'modell', dag.toString())
  const max = (modell?.varde as { val?: ModellvalIn } | undefined)?.val?.maxTillfallen
  return max ? { antal: max.antal, tillagg: max.tillaggBarnUnder18 ?? 0, raknas: max.raknas } : null
}

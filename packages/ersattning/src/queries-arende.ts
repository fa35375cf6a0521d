import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
import type { BesokSok } from './indata-kolumner.ts'

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** The latest that the utförare said, before the run's limit, of each ärende that has no beslut. */
export async function listArendefalt(
  tx: AktorTx,
  sok: BesokSok,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map()
  const rader = await tx.execute<{ bestallning_id: string; falt: unknown }>(sql`
    select distinct on (a.bestallning_id) a.bestallning_id, a.falt from kodarende a
    where a.kommun_id = ${sok.kommunId} and a.bestallning_id = any(${uuids(ids)}) and a.skapad <= ${sok.grans.toString()}::timestamptz
    order by a.bestallning_id, a.nr desc`)
  return new Map(rader.map((r) => [r.bestallning_id, r.falt]))
}

/** How many events of some types each beställning of the run has had in earlier months, as they stood at the run's limit. */
export async function countTidigare(
  tx: AktorTx,
  sok: BesokSok,
  typer: readonly string[],
): Promise<Map<string, number>> {
  const grans = sok.grans.toString()
  const rader = await tx.execute<{ bestallning_id: string; antal: number }>(sql`
    select h.bestallning_id, count(*)::int as antal from handelse h
    where h.kommun_id = ${sok.kommunId} and h.namnd_id = ${sok.namndId} and h.utforare_id = ${sok.utforareId}::uuid
      and h.tjanst_id = ${sok.tjanstId} and h.manad < ${sok.manad.toString()}::date and h.bestallning_id is not null
      and h.typ = any(${`{${typer.join(',')}}`}::text[]) and h.status = 'godtagen' and h.skapad <= ${grans}::timestamptz
      and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad
        and s.ersatter = h.id and s.skapad <= ${grans}::timestamptz)
    group by 1`)
  return new Map(rader.map((r) => [r.bestallning_id, r.antal]))
}

import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
import { driftstopp } from './schema.ts'

export interface AndringRad {
  readonly utforare_id: string
  readonly namn: string
  readonly egenregi: boolean
  /** First day of the month. */
  readonly manad: string
  readonly minuter: number
  readonly andrade: number
  readonly handelser: number
  readonly andrade_handelser: number
  readonly undantagna: number
}

/** A day of the nämnd on which this utförare's system, or everybody's, was down. */
const stopp = sql`exists (select 1 from driftstopp d where d.kommun_id = h.kommun_id and d.namnd_id = h.namnd_id and d.datum = h.datum
  and (d.utforare_id is null or d.utforare_id = h.utforare_id))`
const minuter = sql`coalesce(extract(epoch from h.slut - h.start) / 60 * h.personal, 0)`
/**
 * Each manual change of an event writes one row of typ 'struken' with the content as it was. Only the first of an event's
 * changes is counted: its target is nobody's change.
 */
const forstaAndring = sql`h.typ = 'struken' and h.andrad_av_namn is not null and exists (select 1 from handelse o
  where o.kommun_id = h.kommun_id and o.manad = h.manad and o.id = h.ersatter and o.andrad_av_namn is null)`

/** Reported and changed minutes per utförare and month, of those the aktör may see. */
export async function countAndringar(
  tx: AktorTx,
  fran: Temporal.PlainDate,
  till: Temporal.PlainDate,
): Promise<AndringRad[]> {
  return tx.execute<AndringRad & Record<string, unknown>>(sql`
    with h as materialized (
      select h.utforare_id, h.manad, ${minuter} as minuter, h.ersatter is null as original, (${forstaAndring}) as andring, ${stopp} as stopp
      from handelse h where h.manad between ${fran.toString()}::date and ${till.toString()}::date
        and (h.ersatter is null or (h.typ = 'struken' and h.andrad_av_namn is not null))
    )
    select h.utforare_id, u.namn, u.form = 'egenregi' as egenregi, h.manad::text,
      coalesce(sum(minuter) filter (where original and not stopp), 0)::int as minuter,
      coalesce(sum(minuter) filter (where andring and not stopp), 0)::int as andrade,
      (count(*) filter (where original and not stopp))::int as handelser,
      (count(*) filter (where andring and not stopp))::int as andrade_handelser,
      coalesce(sum(minuter) filter (where andring and stopp), 0)::int as undantagna
    from h join utforare u on u.id = h.utforare_id group by 1, 2, 3, 4`)
}

/** Why changes were made, the five most given reasons of each utförare. */
export async function listSkal(tx: AktorTx, manad: Temporal.PlainDate) {
  return tx.execute<{ utforare_id: string; skal: string; antal: number }>(sql`
    select utforare_id, skal, antal from (
      select h.utforare_id, min(h.andringsskal) as skal, count(*)::int as antal,
        row_number() over (partition by h.utforare_id order by count(*) desc, lower(trim(h.andringsskal))) as nr
      from handelse h where h.manad = ${manad.toString()}::date and ${forstaAndring} and not ${stopp}
      group by h.utforare_id, lower(trim(h.andringsskal))
    ) s where nr <= 5 order by utforare_id, nr`)
}

export async function insertDriftstopp(tx: AktorTx, rad: typeof driftstopp.$inferInsert): Promise<void> {
  await tx.insert(driftstopp).values(rad)
}

export async function listDriftstopp(tx: AktorTx, manad: Temporal.PlainDate) {
  return tx.execute<{ datum: string; orsak: string; utforare: string | null; av: string | null }>(sql`
    select d.datum::text, d.orsak, u.namn as utforare, d.av_namn as av from driftstopp d left join utforare u on u.id = d.utforare_id
    where d.datum >= ${manad.toString()}::date and d.datum < ${manad.add({ months: 1 }).toString()}::date order by d.datum`)
}

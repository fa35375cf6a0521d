import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'

/** One person's month that a run must look at. */
export interface AttRakna {
  readonly personId: string
  /** First day of the month, ISO. */
  readonly manad: string
}

export interface KorningTid extends Namnd {
  readonly manad: Temporal.PlainDate
  readonly grans: Temporal.Instant
  readonly beslutTid: Temporal.Instant
}

/**
 * Whom a run computes: everybody with a beställning in force some day of the month or an event in it, and in each locked month
 * those for whom something has changed since the last run that looked there. A month looked at in vain gives no row.
 *
 * @param andradTaxa locked months whose taxa has been decided anew: everybody charged then is looked at
 */
export async function listAttRakna(tx: AktorTx, k: KorningTid, andradTaxa: readonly string[]): Promise<AttRakna[]> {
  const sista = k.manad.add({ months: 1 }).subtract({ days: 1 }).toString()
  const manad = k.manad.toString()
  const grans = k.grans.toString()
  const beslutTid = k.beslutTid.toString()
  const rader = await tx.execute<{ person_id: string; manad: string }>(sql`
    with l as (select a.manad, max(x.grans_tid) as grans, max(x.beslut_tid) as beslut_tid from avgiftskorning a
      join avgiftskorning x on x.kommun_id = a.kommun_id and x.namnd_id = a.namnd_id and x.status = 'last' and x.manad >= a.manad
      where a.kommun_id = ${k.kommunId} and a.namnd_id = ${k.namndId} and a.status = 'last' and a.manad < ${manad}::date group by a.manad)
    select person_id, manad::text from (
      select b.person_id, ${manad}::date as manad from bestallning b
        where b.kommun_id = ${k.kommunId} and b.namnd_id = ${k.namndId} and b.status in ('bekraftad', 'avslutad')
          and coalesce(b.start, b.fran) <= ${sista}::date and (b.till is null or b.till >= ${manad}::date)
      union select h.person_id, h.manad from handelse h
        where h.kommun_id = ${k.kommunId} and h.namnd_id = ${k.namndId} and h.manad = ${manad}::date
          and h.status = 'godtagen' and h.bestallning_id is not null and h.skapad <= ${grans}::timestamptz
      union select h.person_id, h.manad from l join handelse h on h.manad = l.manad and h.skapad > l.grans
        where h.kommun_id = ${k.kommunId} and h.namnd_id = ${k.namndId} and h.skapad <= ${grans}::timestamptz
      union select d.person_id, l.manad from l join avgiftsbeslut d on d.skapad > l.beslut_tid and d.fran <= l.manad
        where d.kommun_id = ${k.kommunId} and d.namnd_id = ${k.namndId} and d.skapad <= ${beslutTid}::timestamptz
      union select e.person_id, l.manad from l join bestallning_handelse e on e.skapad > l.beslut_tid
        join bestallning b on b.kommun_id = e.kommun_id and b.id = e.bestallning_id and b.fran < l.manad + interval '1 month'
        where e.kommun_id = ${k.kommunId} and e.namnd_id = ${k.namndId} and e.skapad <= ${beslutTid}::timestamptz
      union select a.person_id, a.avser_manad from avgift a
        where a.kommun_id = ${k.kommunId} and a.namnd_id = ${k.namndId} and a.last is not null
          and a.avser_manad = any(${`{${andradTaxa.join(',')}}`}::date[])
    ) alla where person_id is not null order by manad, person_id`)
  return rader.map((r) => ({ personId: r.person_id, manad: r.manad }))
}

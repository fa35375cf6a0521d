import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import type { BesokSok } from './indata-kolumner.ts'

type Namnd = Pick<BesokSok, 'kommunId' | 'namndId'>

/**
 * The locked months before the run's own, each with its end and the limit of the last locked run that looked there: what came
 * before that limit has been settled, or was found to change nothing. An hour is looked at twice, since a row has the time when its
 * transaction began, and that run may have read before it ended.
 */
const lasta = (n: Namnd, manad: Temporal.PlainDate): SQL => sql`(
  select l.kommun_id, l.namnd_id, l.manad, (l.manad + interval '1 month')::date as slut, max(k.grans_tid) - interval '1 hour' as grans from manadslas l
  join manadslas s on s.kommun_id = l.kommun_id and s.namnd_id = l.namnd_id and s.manad >= l.manad
  join korning k on k.kommun_id = s.kommun_id and k.id = s.korning_id
  where l.kommun_id = ${n.kommunId} and l.namnd_id = ${n.namndId} and l.manad < ${manad.toString()}::date group by 1, 2, 3)`

/** From which events of locked months are read that were reported or corrected later: `l` the month and `h` the event. */
export const senareHandelser = (n: Namnd, manad: Temporal.PlainDate): SQL =>
  sql`${lasta(n, manad)} l join handelse h on h.kommun_id = l.kommun_id and h.namnd_id = l.namnd_id and h.manad = l.manad and h.skapad > l.grans`

/** A beställning in force some day of the locked month. */
const iManaden = sql`b.kommun_id = l.kommun_id and b.namnd_id = l.namnd_id and b.fran < l.slut and (b.till is null or b.till >= l.manad)`

/**
 * What was set or decided after the lock and reaches back into the month: a dated fact such as nivå, what the beslut grants, a price or
 * model of the nämnd, and the beställning's own days. Rows of `manad` and `bestallning_id`; one that changes no krona costs a look.
 *
 * @param del the beställningar of one utförare and tjänst; asked of each part, since a condition on the whole would be tried last
 */
export function senareAndringar(
  n: Namnd,
  manad: Temporal.PlainDate,
  del?: Pick<BesokSok, 'utforareId' | 'tjanstId'>,
): SQL {
  const l = lasta(n, manad)
  const bara = del ? sql`and b.utforare_id = ${del.utforareId}::uuid and b.tjanst_id = ${del.tjanstId}` : sql``
  const beslut = sql`b.kommun_id = x.kommun_id and b.insatsbeslut_id = x.insatsbeslut_id`
  return sql`
    select l.manad, b.id as bestallning_id from ${l} l
      join daterad_uppgift x on x.kommun_id = l.kommun_id and x.namnd_id = l.namnd_id and x.skapad > l.grans and x.fran < l.slut
      join bestallning b on ${beslut} and b.del = x.del and ${iManaden} ${bara} where x.utforare_id is null
    union select l.manad, b.id from ${l} l
      join omfattning x on x.kommun_id = l.kommun_id and x.namnd_id = l.namnd_id and x.skapad > l.grans and x.fran < l.slut
      join bestallning b on ${beslut} and ${iManaden} ${bara}
    union select l.manad, b.id from ${l} l
      join beslutat_varde x on x.kommun_id = l.kommun_id and x.namnd_id = l.namnd_id and x.skapad > l.grans and x.fran < l.slut
        and x.parameter not like 'avgift.%' and x.parameter not like 'instrument.%'
      join bestallning b on b.tjanst_id = x.tjanst_id and ${iManaden} ${bara}
    union select l.manad, b.id from ${l} l
      join bestallning_handelse x on x.kommun_id = l.kommun_id and x.namnd_id = l.namnd_id and x.skapad > l.grans
      join bestallning b on b.kommun_id = x.kommun_id and b.id = x.bestallning_id and b.fran < l.slut ${bara}
      where x.handelse in ('skickad', 'oppnad', 'bekraftad', 'avbojd') or (x.handelse in ('andrad', 'avslutad') and (b.till + 1 < l.slut
        or exists (select 1 from bestallning_handelse p where p.kommun_id = x.kommun_id and p.bestallning_id = x.bestallning_id
          and p.skapad < x.skapad and (p.data ->> 'till')::date + 1 < l.slut)))`
}

/**
 * The locked months, before the run's own, that something of this utförare and tjänst has changed since their lock.
 * @param foljer types of event that later months count on from, such as a samtal under a cap: a change of one reaches every
 *   locked month after it
 */
export async function listAndradeManader(
  tx: AktorTx,
  sok: BesokSok,
  foljer: readonly string[],
): Promise<Temporal.PlainDate[]> {
  const typer = sql`any(${`{${foljer.join(',')}}`}::text[])`
  const rader = await tx.execute<{ manad: string }>(sql`
    with andrade as (
      select h.manad, h.typ = ${typer} or exists (select 1 from handelse o where o.kommun_id = h.kommun_id and o.manad = h.manad
        and o.id = h.ersatter and o.typ = ${typer}) as foljer
      from ${senareHandelser(sok, sok.manad)}
        and h.utforare_id = ${sok.utforareId}::uuid and h.tjanst_id = ${sok.tjanstId} and h.skapad <= ${sok.grans.toString()}::timestamptz
      union all select a.manad, false from (${senareAndringar(sok, sok.manad, sok)}) a
    )
    select distinct manad::text as manad from andrade
    union select l.manad::text from manadslas l where l.kommun_id = ${sok.kommunId} and l.namnd_id = ${sok.namndId}
      and l.manad < ${sok.manad.toString()}::date and l.manad > (select min(manad) from andrade where foljer)
    order by 1`)
  return rader.map((r) => Temporal.PlainDate.from(r.manad))
}

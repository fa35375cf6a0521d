import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
import type { FrystIndata } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'
import type { RadVarden } from './rad-varden.ts'

/** A settled row that nothing has taken back. */
export interface StaendeRad {
  readonly id: string
  readonly rad: RadVarden
}

const KOLUMNER =
  sql.raw(`r.id, r.nr, r.slag, r.del, r.text, r.person_id, r.bestallning_id, r.datum_fran::text, r.datum_till::text, r.antal, r.enhet,
  r.apris_ore::text, r.beslutad_ore::text, r.faktor, r.belopp_ore::text, r.parameter, r.segment, r.pris_fran::text, r.beslut_id, r.avser, r.avser_manad::text`)

const toStaende = (rader: readonly unknown[]): StaendeRad[] =>
  (rader as (RadVarden & { id: string })[]).map(({ id, ...rad }) => ({ id, rad }))

/** The rows of an underlag as they are hashed, in order. */
export async function listLagradeRader(
  tx: AktorTx,
  u: { readonly kommunId: string; readonly id: string },
): Promise<StaendeRad[]> {
  return toStaende(
    await tx.execute(
      sql`select ${KOLUMNER} from ersattningsrad r where r.kommun_id = ${u.kommunId} and r.underlag_id = ${u.id}::uuid order by r.nr`,
    ),
  )
}

/**
 * The settled rows that stand for a locked month of one utförare and tjänst: its own run's, and those that later runs added.
 * @param fore only what had been locked by then: to compute again what was computed then
 */
export async function listStaendeRader(
  tx: AktorTx,
  sok: Pick<BesokSok, 'kommunId' | 'namndId' | 'utforareId' | 'tjanstId'>,
  manad: Temporal.PlainDate,
  fore?: Temporal.Instant,
): Promise<StaendeRad[]> {
  const last = (u: 'u' | 'ku') =>
    fore ? sql`${sql.raw(u)}.last <= ${fore.toString()}::timestamptz` : sql`${sql.raw(u)}.last is not null`
  const rader = await tx.execute(sql`
    select ${KOLUMNER}
    from ersattningsrad r join ersattningsunderlag u on u.kommun_id = r.kommun_id and u.id = r.underlag_id
    where r.kommun_id = ${sok.kommunId} and r.namnd_id = ${sok.namndId} and r.utforare_id = ${sok.utforareId}::uuid and u.tjanst_id = ${sok.tjanstId}
      and ${last('u')} and r.slag <> 'kredit' and coalesce(r.avser_manad, r.manad) = ${manad.toString()}::date
      and not exists (select 1 from ersattningsrad k join ersattningsunderlag ku on ku.kommun_id = k.kommun_id and ku.id = k.underlag_id
        where k.kommun_id = r.kommun_id and k.avser = r.id and ${last('ku')})
    order by r.nr, r.id`)
  return toStaende(rader)
}

type Del = Pick<BesokSok, 'kommunId' | 'namndId' | 'utforareId' | 'tjanstId'>

/** What a locked month had been computed from before a later run corrected it; null when it had not been settled. */
export async function loadForraIndata(
  tx: AktorTx,
  del: Del,
  avser: Temporal.PlainDate,
  foreKorning: Temporal.PlainDate,
): Promise<{ readonly indata: FrystIndata; readonly grans: Temporal.Instant } | null> {
  const manad = avser.toString()
  const [rad] = await tx.execute<{ indata: FrystIndata; grans: string }>(sql`
    select case when k.manad = ${manad}::date then e.indata else e.korrigerad_indata -> ${manad} end as indata,
      to_char(k.grans_tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as grans
    from ersattningsunderlag e join korning k on k.kommun_id = e.kommun_id and k.id = e.korning_id
    where e.kommun_id = ${del.kommunId} and e.namnd_id = ${del.namndId} and e.utforare_id = ${del.utforareId}::uuid and e.tjanst_id = ${del.tjanstId}
      and e.last is not null and k.manad < ${foreKorning.toString()}::date and (k.manad = ${manad}::date or e.korrigerad_indata ? ${manad})
    order by k.manad desc limit 1`)
  return rad ? { indata: rad.indata, grans: Temporal.Instant.from(rad.grans) } : null
}

/** How many events of some beställningar and a month were reported, corrected or struck between two limits. */
export async function countHandelserEfter(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly bestallningIds: readonly string[] },
  manad: Temporal.PlainDate,
  tid: { readonly efter: Temporal.Instant; readonly till: Temporal.Instant },
): Promise<number> {
  const [rad] = await tx.execute<{ antal: number }>(sql`
    select count(*)::int as antal from handelse h where h.kommun_id = ${n.kommunId} and h.bestallning_id = any(${`{${n.bestallningIds.join(',')}}`}::uuid[])
      and h.manad = ${manad.toString()}::date and h.skapad > ${tid.efter.toString()}::timestamptz and h.skapad <= ${tid.till.toString()}::timestamptz`)
  return rad?.antal ?? 0
}

/** The pseudonyms of those whom some beställningar are for, as far as the reader sees the beställning. */
export async function listKoder(
  tx: AktorTx,
  kommunId: string,
  bestallningIds: readonly string[],
): Promise<Map<string, string>> {
  if (bestallningIds.length === 0) return new Map()
  const rader = await tx.execute<{ id: string; kod: string }>(sql`
    select b.id, br.kod from bestallning b join brukare br on br.kommun_id = b.kommun_id and br.person_id = b.person_id
    where b.kommun_id = ${kommunId} and b.id = any(${`{${bestallningIds.join(',')}}`}::uuid[])`)
  return new Map(rader.map((r) => [r.id, r.kod]))
}

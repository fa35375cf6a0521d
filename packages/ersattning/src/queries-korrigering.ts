import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
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

import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'

export interface KodarendeSok {
  /** Part of a code; '' for all. */
  readonly sok: string
  /** 'oppna' have no last day, or one that has not passed. */
  readonly visa: 'oppna' | 'avslutade' | 'alla'
  readonly idag: Temporal.PlainDate
  readonly antal: number
  readonly hoppa: number
}

export interface KodarendeRad {
  readonly id: string
  readonly kommun_id: string
  readonly namnd_id: string
  readonly kommun: string
  readonly kod: string
  readonly utforare: string
  readonly tjanst_id: string
  readonly del: string
  readonly fran: string
  readonly till: string | null
  readonly falt: Record<string, unknown> | null
  /** Events that count, by typ. */
  readonly antal: Record<string, number> | null
  readonly senast: string | null
  readonly totalt: number
}

const galler = sql`h.typ <> 'struken' and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.ersatter = h.id)`

function select(villkor: SQL, ordning: SQL): SQL {
  return sql`
    select b.id, b.kommun_id, b.namnd_id, k.namn as kommun, br.kod, u.namn as utforare, b.tjanst_id, b.del, b.fran::text, b.till::text,
      (select a.falt from kodarende a where a.kommun_id = b.kommun_id and a.bestallning_id = b.id order by a.nr desc limit 1) as falt,
      h.antal, h.senast, (count(*) over ())::int as totalt
    from bestallning b
      join brukare br on br.kommun_id = b.kommun_id and br.person_id = b.person_id
      join kommun k on k.kommun_id = b.kommun_id
      join utforare u on u.id = b.utforare_id
      left join lateral (
        select jsonb_object_agg(x.typ, x.antal) as antal, max(x.senast)::text as senast from (
          select h.typ, count(*)::int as antal, max(h.datum) as senast from handelse h
          where h.kommun_id = b.kommun_id and h.person_id = b.person_id and h.bestallning_id = b.id and ${galler} group by h.typ) x
      ) h on true
    where b.insatsbeslut_id is null and ${villkor} ${ordning}`
}

/** One page of ärenden that have a code and no person, last opened first. */
export async function listKodarendeRader(tx: AktorTx, v: KodarendeSok): Promise<KodarendeRad[]> {
  const kod = `%${v.sok.replaceAll(/[\\%_]/g, (t) => `\\${t}`)}%`
  const idag = v.idag.toString()
  const lage =
    v.visa === 'alla'
      ? sql`true`
      : v.visa === 'oppna'
        ? sql`(b.till is null or b.till >= ${idag}::date)`
        : sql`b.till < ${idag}::date`
  const rader = await tx.execute<Record<string, unknown>>(
    select(
      sql`br.kod ilike ${kod} and ${lage}`,
      sql`order by b.fran desc, b.id desc limit ${v.antal} offset ${v.hoppa}`,
    ),
  )
  return rader as unknown as KodarendeRad[]
}

export async function loadKodarendeRad(tx: AktorTx, id: string): Promise<KodarendeRad | null> {
  const rader = await tx.execute<Record<string, unknown>>(select(sql`b.id = ${id}::uuid`, sql``))
  return (rader[0] as unknown as KodarendeRad | undefined) ?? null
}

export interface ArendeHandelse {
  readonly id: string
  readonly datum: string
  readonly typ: string
  readonly status: string
  readonly orsak: string | null
}

/** The events of one ärende that count, by date. */
export async function listArendeHandelser(tx: AktorTx, rad: KodarendeRad): Promise<ArendeHandelse[]> {
  const rader = await tx.execute<Record<string, unknown>>(sql`
    select h.id, h.datum::text, h.typ, h.status, h.orsak from handelse h
    where h.kommun_id = ${rad.kommun_id} and h.bestallning_id = ${rad.id}::uuid and ${galler} order by h.datum, h.id`)
  return rader as unknown as ArendeHandelse[]
}

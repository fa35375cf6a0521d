import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import { vantarHosKommun } from './typer.ts'

export interface VantandeSok {
  readonly orsak?: string | undefined
  readonly utforareId?: string | undefined
  /** Who can end the wait now. */
  readonly agare?: 'kommun' | 'utforare' | undefined
  /** Part of a brukare's code. */
  readonly sok: string
  readonly fallande: boolean
  readonly antal: number
  readonly hoppa: number
}

export interface VantandeRad {
  readonly id: string
  readonly person_id: string
  readonly kod: string
  readonly utforare_id: string
  readonly utforare: string
  readonly tjanst_id: string
  readonly del: string
  readonly typ: string
  readonly datum: string
  readonly start: string | null
  readonly slut: string | null
  readonly antal: number
  readonly orsak: string
  readonly skapad: string
  readonly agare: 'kommun' | 'utforare'
  /** What became of the last request for a beställning: 'oppen', 'nekad', or null when there is none. */
  readonly begaran: string | null
  readonly begaran_skal: string | null
}

/** An open request for a beställning moves the wait to the nämnd. */
const agare = sql`case when h.orsak = any(${`{${vantarHosKommun.join(',')}}`}::text[]) and exists (select 1 from bestallningsbegaran b
  where b.kommun_id = h.kommun_id and b.utforare_id = h.utforare_id and b.person_id = h.person_id and b.tjanst_id = h.tjanst_id and b.del = h.del
    and b.status = 'oppen') then 'kommun' else 'utforare' end`

/** What waits and counts, of those the aktör may see; the oldest reported first. */
const vantande = sql`from handelse h
  where h.status = 'vantar' and h.typ <> 'struken'
    and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.ersatter = h.id)`

export async function listVantande(tx: AktorTx, v: VantandeSok): Promise<VantandeRad[]> {
  const riktning = v.fallande ? sql`desc` : sql`asc`
  return tx.execute<VantandeRad & Record<string, unknown>>(sql`
    with w as (select h.*, ${agare} as agare ${vantande} ${filterFor(v)})
    select w.id, w.person_id, br.kod, w.utforare_id, u.namn as utforare, w.tjanst_id, w.del, w.typ, w.datum::text,
      to_char(w.start at time zone 'Europe/Stockholm', 'HH24:MI') as start, to_char(w.slut at time zone 'Europe/Stockholm', 'HH24:MI') as slut,
      w.antal, w.orsak, w.agare, bg.status as begaran, bg.skal as begaran_skal, to_char(w.skapad at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as skapad
    from w join brukare br on br.kommun_id = w.kommun_id and br.person_id = w.person_id join utforare u on u.id = w.utforare_id
    left join lateral (select b.status, b.skal from bestallningsbegaran b where b.kommun_id = w.kommun_id and b.utforare_id = w.utforare_id
      and b.person_id = w.person_id and b.tjanst_id = w.tjanst_id and b.del = w.del and b.status <> 'bestalld' order by b.skapad desc limit 1) bg on true
    where br.kod ilike ${`%${v.sok.replaceAll(/[\\%_]/g, (t) => `\\${t}`)}%`}
    order by w.skapad ${riktning}, w.datum ${riktning}, w.id limit ${v.antal} offset ${v.hoppa}`)
}

/** How many wait, by reason and utförare: the choices above the list and their numbers. */
export async function countVantande(tx: AktorTx) {
  return tx.execute<{ orsak: string; utforare_id: string; utforare: string; antal: number }>(sql`
    with w as (select h.orsak, h.utforare_id, count(*)::int as antal ${vantande} group by 1, 2)
    select w.orsak, w.utforare_id, u.namn as utforare, w.antal from w join utforare u on u.id = w.utforare_id
    order by u.namn collate "sv-SE-x-icu"`)
}

/** How many wait in all, and since when the first of them has. */
export async function loadVantelage(tx: AktorTx): Promise<{ antal: number; aldst: string | null }> {
  const [rad] = await tx.execute<{ antal: number; aldst: string | null }>(sql`
    select count(*)::int as antal, to_char(min(h.skapad) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as aldst ${vantande}`)
  return rad ?? { antal: 0, aldst: null }
}

/** How many match the filter. */
export async function countFiltered(
  tx: AktorTx,
  v: Pick<VantandeSok, 'orsak' | 'utforareId' | 'agare' | 'sok'>,
): Promise<number> {
  const [rad] = await tx.execute<{ antal: number }>(sql`
    select count(*)::int as antal from (select h.kommun_id, h.person_id ${vantande} ${filterFor(v)}) w
    join brukare br on br.kommun_id = w.kommun_id and br.person_id = w.person_id
    where br.kod ilike ${`%${v.sok.replaceAll(/[\\%_]/g, (t) => `\\${t}`)}%`}`)
  return rad?.antal ?? 0
}

function filterFor(v: Pick<VantandeSok, 'orsak' | 'utforareId' | 'agare'>): SQL {
  return sql`${v.agare ? sql`and ${agare} = ${v.agare}` : sql``} ${v.orsak ? sql`and h.orsak = ${v.orsak}` : sql``} ${v.utforareId ? sql`and h.utforare_id = ${v.utforareId}::uuid` : sql``}`
}

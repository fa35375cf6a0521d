import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import { type KommunRoll, oforenligaMedUtforare, type PlattformRoll, type UtforareRoll } from './roller.ts'
import type { ValtUppdrag } from './schema.ts'
import type { Uppdrag } from './uppdrag.ts'

// The tables of uppdrag belong to packages above this one, so they are named here in SQL and not by their schema.
const idag = sql`fran <= valfri.idag() and (till is null or till >= valfri.idag())`

const oforenliga = sql.join(
  oforenligaMedUtforare.map((roll) => sql`${roll}`),
  sql`, `,
)

/**
 * Who prepares or takes decisions on utförare may not act for one in the same kommun, egenregi included (R-204). While
 * somebody does both, the role in the nämnd rests: it is the kommun's own rule, and the other employer cannot know it.
 */
const vilar = sql`roll in (${oforenliga}) and exists (
  select 1 from utforare_uppdrag x join utforare f on f.id = x.utforare_id
  where x.identitet_id = uppdrag.identitet_id and x.fran <= valfri.idag() and (x.till is null or x.till >= valfri.idag())
  and (f.regi_kommun_id = uppdrag.kommun_id
    or exists (select 1 from utforare_koppling k where k.utforare_id = f.id and k.kommun_id = uppdrag.kommun_id)))`

/** Every nämnd, utförare and platform role that the person holds today, with all roles of each. */
export async function listArbete(tx: AktorTx, identitetId: string): Promise<Uppdrag[]> {
  const kommun = await tx.execute<Record<string, string> & { roller: KommunRoll[] }>(sql`
    select u.kommun_id, u.namnd_id, k.namn as kommun, n.namn as namnd, array_agg(distinct u.roll order by u.roll) as roller
    from (select * from uppdrag where identitet_id = ${identitetId} and ${idag} and not (${vilar})) u
    join kommun k on k.kommun_id = u.kommun_id join namnd n on n.kommun_id = u.kommun_id and n.namnd_id = u.namnd_id
    group by u.kommun_id, u.namnd_id, k.namn, n.namn order by k.namn collate "sv-SE-x-icu", n.namn collate "sv-SE-x-icu"`)
  const utforare = await tx.execute<{ utforare_id: string; namn: string; roller: UtforareRoll[] }>(sql`
    select u.utforare_id, f.namn, array_agg(distinct u.roll order by u.roll) as roller
    from (select * from utforare_uppdrag where identitet_id = ${identitetId} and ${idag}) u
    join utforare f on f.id = u.utforare_id group by u.utforare_id, f.namn order by f.namn collate "sv-SE-x-icu"`)
  const plattform = await rollerOf<PlattformRoll>(tx, sql`from plattform_uppdrag where identitet_id = ${identitetId}`)
  return [
    ...kommun.map((r) => ({
      typ: 'kommun' as const,
      kommunId: r.kommun_id as string,
      namndId: r.namnd_id as string,
      kommun: r.kommun as string,
      namnd: r.namnd as string,
      roller: r.roller,
    })),
    ...utforare.map((r) => ({ typ: 'utforare' as const, utforareId: r.utforare_id, namn: r.namn, roller: r.roller })),
    ...(plattform.length > 0 ? [{ typ: 'plattform' as const, roller: plattform }] : []),
  ]
}

/** The roles that the person holds today in the uppdrag; empty when it has ended. */
export function listRoller(tx: AktorTx, identitetId: string, valt: ValtUppdrag): Promise<string[]> {
  if (valt.typ === 'kommun') {
    const { kommunId, namndId } = valt
    return rollerOf(
      tx,
      sql`from uppdrag where identitet_id = ${identitetId} and kommun_id = ${kommunId} and namnd_id = ${namndId} and not (${vilar})`,
    )
  }
  if (valt.typ === 'utforare') {
    return rollerOf(
      tx,
      sql`from utforare_uppdrag where identitet_id = ${identitetId} and utforare_id = ${valt.utforareId}`,
    )
  }
  return rollerOf(tx, sql`from plattform_uppdrag where identitet_id = ${identitetId}`)
}

/** Who holds one of the roles in the nämnd or the utförare today; a role that rests is held by nobody. */
export async function listRollbarare(
  tx: AktorTx,
  hos: { readonly kommunId: string; readonly namndId: string } | { readonly utforareId: string },
  roller: readonly string[],
): Promise<string[]> {
  const urval =
    'utforareId' in hos
      ? sql`from utforare_uppdrag where utforare_id = ${hos.utforareId}`
      : sql`from uppdrag where kommun_id = ${hos.kommunId} and namnd_id = ${hos.namndId} and not (${vilar})`
  const rader = await tx.execute<{ identitet_id: string }>(
    sql`select distinct identitet_id ${urval} and ${idag} and roll = any(${sql.param(`{${roller.join(',')}}`)}::text[])`,
  )
  return rader.map((r) => r.identitet_id)
}

async function rollerOf<R extends string>(tx: AktorTx, urval: SQL): Promise<R[]> {
  const rader = await tx.execute<{ roll: R }>(sql`select distinct roll ${urval} and ${idag} order by roll`)
  return rader.map((r) => r.roll)
}

/** Whether some nämnd has a matter about the one who is signed in; asked as that person. */
export async function isKand(tx: AktorTx): Promise<boolean> {
  return (await tx.execute(sql`select 1 from valfri.person_ids() limit 1`)).length > 0
}

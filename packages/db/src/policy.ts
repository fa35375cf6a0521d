import { type SQL, sql } from 'drizzle-orm'
import { pgPolicy } from 'drizzle-orm/pg-core'

/**
 * Conditions on the aktör of the transaction. Each is wrapped in a sub-select, so that Postgres asks once a query
 * and not once a row. The functions stand in sql/0-aktor.sql and raise when no aktör is set.
 */
export const nagon: SQL = sql`(select valfri.aktor()) is not null`
export const plattform: SQL = sql`(select valfri.aktor()) = 'plattform'`
export const inloggning: SQL = sql`(select valfri.aktor()) = 'inloggning'`
export const egenKommun: SQL = sql`(select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id())`
export const egenNamnd: SQL = sql`(select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())`
export const egenUtforare: SQL = sql`(select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())`
export const egenPerson: SQL = sql`(select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())`
/** A kommun's staff whose role may know who a brukare is; an ekonom, for example, may not. */
export const farSePerson: SQL = sql`(select valfri.far_se_person())`

/** The nämnd's own avgiftshandläggare: income and avgift are closed to every colleague (handbook's matrix, class Ek). */
export const egenAvgiftshandlaggare: SQL = bada(egenNamnd, sql`(select valfri.har_roll('avgiftshandlaggare'))`)

/** True when any of the conditions holds. */
export function nagonAv(...villkor: SQL[]): SQL {
  return sql.join(
    villkor.map((v) => sql`(${v})`),
    sql` or `,
  )
}

/** True when all of the conditions hold. */
export function bada(...villkor: SQL[]): SQL {
  return sql.join(
    villkor.map((v) => sql`(${v})`),
    sql` and `,
  )
}

/** Names which aktörer read the table's rows. */
export const laser = (tabell: string, villkor: SQL) => pgPolicy(`${tabell}_laser`, { for: 'select', using: villkor })

/** Names which aktörer may add rows. */
export const laggerTill = (tabell: string, villkor: SQL) =>
  pgPolicy(`${tabell}_lagger_till`, { for: 'insert', withCheck: villkor })

/** Names which aktörer may change rows; a row cannot be moved out of their reach. */
export const andrar = (tabell: string, villkor: SQL) =>
  pgPolicy(`${tabell}_andrar`, { for: 'update', using: villkor, withCheck: villkor })

/** Names which aktörer may remove rows. */
export const tarBort = (tabell: string, villkor: SQL) =>
  pgPolicy(`${tabell}_tar_bort`, { for: 'delete', using: villkor })

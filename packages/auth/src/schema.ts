import { datum, id, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, inloggning, laggerTill, laser, nagonAv, plattform, tarBort } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const sjalv = sql`id = (select valfri.identitet_id())`

/** Somebody who has signed in by e-legitimation. The personnummer itself is never here, only a keyed hash of it. */
export const identitet = pgTable(
  'identitet',
  {
    id: id().primaryKey(),
    personnummerHash: text('personnummer_hash').notNull(),
    namn: text('namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    uniqueIndex('identitet_personnummer_hash').on(t.personnummerHash),
    laser('identitet', nagonAv(inloggning, sjalv)),
    laggerTill('identitet', inloggning),
    andrar('identitet', inloggning),
  ],
)

/** A signed-in browser. The id is a hash of the cookie's token, so a copy of the table opens nothing. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    identitetId: uuid('identitet_id')
      .notNull()
      .references(() => identitet.id, { onDelete: 'cascade' }),
    /** Which uppdrag the person acts under now: {typ, kommunId?, namndId?, utforareId?}. */
    uppdrag: jsonb('uppdrag').$type<ValtUppdrag | null>(),
    idToken: text('id_token'),
    skapad: skapad(),
    senast: tidpunkt('senast').notNull().default(sql`now()`),
    upphor: tidpunkt('upphor').notNull(),
    absolutSlut: tidpunkt('absolut_slut').notNull(),
  },
  (t) => [
    index('session_identitet').on(t.identitetId),
    laser('session', inloggning),
    laggerTill('session', inloggning),
    andrar('session', inloggning),
    tarBort('session', inloggning),
  ],
)

export type ValtUppdrag =
  | { readonly typ: 'kommun'; readonly kommunId: string; readonly namndId: string }
  | { readonly typ: 'utforare'; readonly utforareId: string }
  | { readonly typ: 'person' }
  | { readonly typ: 'plattform' }

/**
 * A key to the open HTTP API, of a nämnd or an utförare. Only a hash of it is kept.
 */
export const apiNyckel = pgTable(
  'api_nyckel',
  {
    id: id().primaryKey(),
    hash: text('hash').notNull().unique(),
    namn: text('namn').notNull(),
    /** The first characters of the key, to tell one from another in a list; too few to guess the rest from. */
    borjan: text('borjan').notNull(),
    /** What the key may do: one or more of rollerForNyckel in api-nyckel-roller.ts. */
    roller: text('roller').array().notNull(),
    kommunId: text('kommun_id'),
    namndId: text('namnd_id'),
    utforareId: uuid('utforare_id'),
    skapadAv: uuid('skapad_av'),
    skapad: skapad(),
    sparrad: tidpunkt('sparrad'),
    senastAnvand: tidpunkt('senast_anvand'),
  },
  () => [
    laser('api_nyckel', nagonAv(inloggning, agarenSjalv())),
    laggerTill('api_nyckel', agarenSjalv()),
    andrar('api_nyckel', nagonAv(inloggning, agarenSjalv())),
  ],
)

/** Who runs the instance, in which role and until when. The first is entered by the owner of the database. */
export const plattformUppdrag = pgTable(
  'plattform_uppdrag',
  {
    id: id().primaryKey(),
    identitetId: uuid('identitet_id')
      .notNull()
      .references(() => identitet.id),
    /** One of plattformRoller in roller.ts. */
    roll: text('roll').notNull(),
    fran: datum('fran').notNull(),
    till: datum('till'),
    skapad: skapad(),
  },
  (t) => [
    uniqueIndex('plattform_uppdrag_roll').on(t.identitetId, t.roll, t.fran),
    laser('plattform_uppdrag', nagonAv(inloggning, plattform)),
    laggerTill('plattform_uppdrag', plattform),
    andrar('plattform_uppdrag', plattform),
  ],
)

function agarenSjalv() {
  return nagonAv(
    bada(
      sql`(select valfri.aktor()) = 'kommun'`,
      sql`kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())`,
    ),
    bada(
      sql`(select valfri.aktor()) = 'utforare'`,
      sql`kommun_id is null and utforare_id = (select valfri.utforare_id())`,
    ),
  )
}

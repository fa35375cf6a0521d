import { id, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, laggerTill, laser, nagonAv, plattform } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Nar } from './notisslag.ts'

const sjalv = sql`identitet_id = (select valfri.identitet_id())`

/**
 * The outbox: that something waits, for whoever holds one of the slag's roles in a nämnd or an utförare. Written in the
 * transaction of what happened, read by the job that sends. It holds no text, no name and no number of a case.
 */
export const notis = pgTable(
  'notis',
  {
    id: id().primaryKey(),
    /** Id of a Notisslag: 'ansokan-inkommen'. */
    slag: text('slag').notNull(),
    /** The nämnd that it goes to; for an utförare the kommun that it is about, where it is about one. */
    kommunId: text('kommun_id'),
    namndId: text('namnd_id'),
    utforareId: uuid('utforare_id'),
    /** The page to open: '/kommun/arenden/…'. */
    lank: text('lank').notNull(),
    /** The same event told twice is told once. */
    nyckel: text('nyckel').notNull(),
    /** Who wrote it, as valfri.agare() names them. */
    avsandare: text('avsandare').notNull().default(sql`valfri.agare()`),
    /** The person who acted: they need no mail about what they did. */
    avIdentitetId: uuid('av_identitet_id'),
    skapad: tidpunkt('skapad').notNull(),
    /** When its mails were made. */
    fordelad: tidpunkt('fordelad'),
  },
  (t) => [
    uniqueIndex('notis_nyckel').on(t.slag, t.nyckel),
    index('notis_ofordelad').on(t.skapad).where(sql`fordelad is null`),
    laser('notis', plattform),
    laggerTill('notis', sql`avsandare = (select valfri.agare())`),
    andrar('notis', plattform),
  ],
)

/** Where a person wants mail, and which. Their own to read and write; the job that sends reads it. */
export const notisval = pgTable(
  'notisval',
  {
    identitetId: uuid('identitet_id').primaryKey(),
    epost: text('epost'),
    /** Choices that differ from the slag's own. */
    val: jsonb('val').$type<Record<string, Nar>>().notNull().default({}),
    andrad: tidpunkt('andrad').notNull(),
  },
  () => [laser('notisval', nagonAv(sjalv, plattform)), laggerTill('notisval', sjalv), andrar('notisval', sjalv)],
)

/** One notis to one person: waits, is sent, or could not be. The address is read when it is sent, and never kept here. */
export const notisutskick = pgTable(
  'notisutskick',
  {
    id: id().primaryKey(),
    notisId: uuid('notis_id')
      .notNull()
      .references(() => notis.id),
    identitetId: uuid('identitet_id').notNull(),
    /** 'direkt' | 'dagligen' */
    nar: text('nar').$type<Nar>().notNull(),
    /** 'vantar' | 'skickat' | 'misslyckat' | 'struket' */
    status: text('status').notNull().default('vantar'),
    forsok: integer('forsok').notNull().default(0),
    /** Not tried before this. */
    nasta: tidpunkt('nasta').notNull(),
    /** What the mail server answered last: its code, never its text, which may repeat an address. */
    felkod: text('felkod'),
    avgjort: tidpunkt('avgjort'),
    skapad: skapad(),
  },
  (t) => [
    uniqueIndex('notisutskick_mottagare').on(t.notisId, t.identitetId),
    index('notisutskick_nasta').on(t.nasta).where(sql`status = 'vantar'`),
    laser('notisutskick', nagonAv(sjalv, plattform)),
    laggerTill('notisutskick', plattform),
    andrar('notisutskick', plattform),
  ],
)

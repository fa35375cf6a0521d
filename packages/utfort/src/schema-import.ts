import { id, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, egenUtforare, laggerTill, laser, tarBort } from '@valfri/db/policy'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Kolumnkarta } from './kolumnkarta.ts'
import type { HandelseIn, RadUtfall } from './typer.ts'

/**
 * An import of a file: what it was, how it was read, and how far it has come. Its rows are judged first, and stored only
 * when the utförare says so.
 */
export const importKorning = pgTable(
  'import_korning',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    filnamn: text('filnamn').notNull(),
    sha256: text('sha256').notNull(),
    /** 'provas' | 'provad' | 'sparas' | 'sparad' | 'avbruten' */
    status: text('status').notNull(),
    karta: jsonb('karta').$type<Kolumnkarta>().notNull(),
    /** What was left out of the whole file, such as a column of coordinates: Swedish texts. */
    noter: jsonb('noter').$type<readonly string[]>().notNull().default([]),
    /** The job that judges or stores a large file. */
    jobbId: text('jobb_id'),
    antalRader: integer('antal_rader').notNull(),
    /** How far the judging or the storing has come, in the order that rows are taken: what is not after it is done. */
    klartOrdning: text('klart_ordning').notNull().default(''),
    klartRad: integer('klart_rad').notNull().default(0),
    antalOk: integer('antal_ok').notNull().default(0),
    antalVantar: integer('antal_vantar').notNull().default(0),
    antalDubbletter: integer('antal_dubbletter').notNull().default(0),
    antalFel: integer('antal_fel').notNull().default(0),
    av: uuid('av'),
    skapad: skapad(),
    sparad: tidpunkt('sparad'),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    laser('import_korning', egenUtforare),
    laggerTill('import_korning', egenUtforare),
    andrar('import_korning', egenUtforare),
  ],
)

/**
 * A row of a file that is being read in. The person is a code: a personnummer is changed for it as the row arrives, and one
 * that nobody knows is not kept. Taken away when the import is cancelled.
 */
export const importRad = pgTable(
  'import_rad',
  {
    utforareId: uuid('utforare_id').notNull(),
    importId: uuid('import_id').notNull(),
    /** From 1, below the heading. */
    rad: integer('rad').notNull(),
    /** What the rows are judged in order of, so that a person's rows are seen together. */
    ordning: text('ordning').notNull(),
    handelse: jsonb('handelse').$type<HandelseIn>().notNull(),
    /** The row's fate (RadUtfall in typer.ts); null until it is judged. */
    utfall: text('utfall'),
    svar: jsonb('svar').$type<RadUtfall>(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.importId, t.rad] }),
    index('import_rad_ordning').on(t.utforareId, t.importId, t.ordning, t.rad),
    index('import_rad_utfall').on(t.utforareId, t.importId, t.utfall, t.rad),
    foreignKey({ columns: [t.utforareId, t.importId], foreignColumns: [importKorning.utforareId, importKorning.id] }),
    laser('import_rad', egenUtforare),
    laggerTill('import_rad', egenUtforare),
    andrar('import_rad', egenUtforare),
    tarBort('import_rad', egenUtforare),
  ],
)

/** How an utförare's time system writes its files: which column is what. Several, each with a name. */
export const importKarta = pgTable(
  'import_karta',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    namn: text('namn').notNull(),
    karta: jsonb('karta').$type<Kolumnkarta>().notNull(),
    /** The headings of the file that it was made from, to know the next one by. */
    rubriker: jsonb('rubriker').$type<readonly string[]>().notNull(),
    andradAvNamn: text('andrad_av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    uniqueIndex('import_karta_namn').on(t.utforareId, t.namn),
    laser('import_karta', egenUtforare),
    laggerTill('import_karta', egenUtforare),
    andrar('import_karta', egenUtforare),
    tarBort('import_karta', egenUtforare),
  ],
)

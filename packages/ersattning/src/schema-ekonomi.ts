import { bytea, datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import { bada, egenNamnd, egenUtforare, laggerTill, laser, nagon, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Kontoplan } from './kontoplan.ts'
import type { Skillnad } from './matcha-faktura.ts'
import { ersattningsunderlag, korning } from './schema.ts'

/**
 * How a nämnd books, and where it wants invoices: in force from a day until the next. Append-only; of two with the same day
 * the later written counts. Public: an utförare must know where to send its invoice.
 */
export const kontoplan = pgTable(
  'kontoplan',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    fran: datum('fran').notNull(),
    plan: jsonb('plan').$type<Kontoplan>().notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('kontoplan_fran').on(t.kommunId, t.namndId, t.fran),
    laser('kontoplan', nagon),
    laggerTill('kontoplan', egenNamnd),
  ],
)

/** What a nämnd wants pointed out before it locks a month, from a day. Append-only; not for an utförare to know. */
export const granskningsgrans = pgTable(
  'granskningsgrans',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    fran: datum('fran').notNull(),
    /** How many percent an underlag may differ from the month before. */
    andringProcent: integer('andring_procent').notNull(),
    /** The highest sum in öre for one person in a month; null: none. */
    hogstaPerPersonOre: ore('hogsta_per_person_ore'),
    /** How many percent of the events may be unpaid; null: any. */
    ejErsattProcent: integer('ej_ersatt_procent'),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('granskningsgrans_fran').on(t.kommunId, t.namndId, t.fran),
    laser('granskningsgrans', egenNamnd),
    laggerTill('granskningsgrans', egenNamnd),
  ],
)

/** The last day to report for a month; what comes later is settled in the next run. Append-only, the later written counts. */
export const sparrdatum = pgTable(
  'sparrdatum',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    /** First day of the month. */
    manad: datum('manad').notNull(),
    datum: datum('datum').notNull(),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('sparrdatum_manad').on(t.kommunId, t.namndId, t.manad),
    laser('sparrdatum', nagon),
    laggerTill('sparrdatum', egenNamnd),
  ],
)

/** A file of a locked run, made once: an underlag's PDF, CSV and JSON, the run's SIE and booking order. Append-only. */
export const korningsfil = pgTable(
  'korningsfil',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    korningId: uuid('korning_id').notNull(),
    /** Null for a file of the whole run. */
    underlagId: uuid('underlag_id'),
    /** Whose underlag it is, so that the utförare reads the same file as the kommun. */
    utforareId: uuid('utforare_id'),
    /** 'pdf' | 'csv' | 'json' of an underlag; 'sie' | 'bokforing' | 'betalning' of a run. */
    slag: text('slag').notNull(),
    innehall: bytea('innehall').notNull(),
    sha256: text('sha256').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('korningsfil_underlag').on(t.kommunId, t.underlagId, t.slag).where(sql`underlag_id is not null`),
    uniqueIndex('korningsfil_korning').on(t.kommunId, t.korningId, t.slag).where(sql`underlag_id is null`),
    foreignKey({ columns: [t.kommunId, t.korningId], foreignColumns: [korning.kommunId, korning.id] }),
    laser('korningsfil', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('korningsfil', egenNamnd),
  ],
)

/**
 * An invoice that an utförare sent for an underlag, and what came of it. Append-only: a refused one is followed by a new one.
 * An invoice that names a person is not kept, only that it came.
 */
export const faktura = pgTable(
  'faktura',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    underlagId: uuid('underlag_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    nummer: text('nummer').notNull(),
    fakturadatum: datum('fakturadatum'),
    forfallodag: datum('forfallodag'),
    nettoOre: ore('netto_ore').notNull(),
    bruttoOre: ore('brutto_ore').notNull(),
    /** 'godkand' by the system when it equals the underlag, else 'avvisad'. */
    status: text('status').$type<'godkand' | 'avvisad'>().notNull(),
    skillnader: jsonb('skillnader').$type<readonly Skillnad[]>().notNull(),
    xml: text('xml'),
    sha256: text('sha256').notNull(),
    av: uuid('av'),
    mottagen: tidpunkt('mottagen').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('faktura_godkand').on(t.kommunId, t.underlagId).where(sql`status = 'godkand'`),
    index('faktura_underlag').on(t.kommunId, t.underlagId),
    foreignKey({
      columns: [t.kommunId, t.underlagId],
      foreignColumns: [ersattningsunderlag.kommunId, ersattningsunderlag.id],
    }),
    laser('faktura', nagonAv(egenNamnd, egenUtforare)),
    laggerTill(
      'faktura',
      bada(
        egenUtforare,
        sql`exists (select 1 from ersattningsunderlag u where u.kommun_id = faktura.kommun_id and u.namnd_id = faktura.namnd_id and u.id = faktura.underlag_id and u.last is not null)`,
      ),
    ),
  ],
)

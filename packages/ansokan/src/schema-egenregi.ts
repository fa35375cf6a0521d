import { datum, id, kommunId, namndId, skapad } from '@valfri/db/kolumner'
import { egenNamnd, egenUtforare, laggerTill, laser, nagon, nagonAv } from '@valfri/db/policy'
import { beslut } from '@valfri/tenancy/schema'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { avtal } from './schema.ts'

/**
 * Whether a kommun's own production is direktkvalificerad for a tjänst, from a date, by a nämnd's decision (C27). Public and
 * append-only; the next row ends the one before. It says how egenregi came into the system, and enters no computation.
 */
export const direktkvalificering = pgTable(
  'direktkvalificering',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    fran: datum('fran').notNull(),
    nr: integer('nr').notNull(),
    aktiv: boolean('aktiv').notNull(),
    /** Why, in words that anyone may read. */
    motivering: text('motivering').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.utforareId, t.tjanstId, t.fran, t.nr] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('direktkvalificering', nagon),
    laggerTill('direktkvalificering', egenNamnd),
  ],
)

/** What a check of one villkor of an internt uppdrag came to; the latest counts. Append-only. */
export const egenregikontroll = pgTable(
  'egenregikontroll',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    avtalId: uuid('avtal_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** The villkor's id in the version that the uppdrag is on. */
    villkorId: text('villkor_id').notNull(),
    /** 'uppfyllt' | 'brist' */
    utfall: text('utfall').notNull(),
    datum: datum('datum').notNull(),
    notering: text('notering').notNull(),
    av: text('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('egenregikontroll_avtal').on(t.kommunId, t.avtalId),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [avtal.kommunId, avtal.id] }),
    laser('egenregikontroll', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('egenregikontroll', egenNamnd),
  ],
)

import { id, kommunId, namndId, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import type { Andring } from '@valfri/underlag/jamfor-versioner'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { arende, avtal } from './schema.ts'

/**
 * Notice to an utförare with an avtal that the nämnd has opened a new version of the underlag, with what differs from the one its
 * avtal stands on. The avtal is not changed by it. Only `last` is ever written again.
 */
export const andringsavisering = pgTable(
  'andringsavisering',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    avtalId: uuid('avtal_id').notNull(),
    underlagId: uuid('underlag_id').notNull(),
    franVersionId: uuid('fran_version_id').notNull(),
    franNr: integer('fran_nr').notNull(),
    tillVersionId: uuid('till_version_id').notNull(),
    tillNr: integer('till_nr').notNull(),
    andringar: jsonb('andringar').$type<readonly Andring[]>().notNull(),
    /** When somebody at the utförare marked it as read. */
    last: tidpunkt('last'),
    skapad: tidpunkt('skapad').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('andringsavisering_avtal').on(t.kommunId, t.avtalId, t.tillVersionId),
    index('andringsavisering_utforare').on(t.utforareId),
    foreignKey({
      name: 'andringsavisering_avtal',
      columns: [t.kommunId, t.avtalId],
      foreignColumns: [avtal.kommunId, avtal.id],
    }),
    laser('andringsavisering', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('andringsavisering', egenNamnd),
    andrar('andringsavisering', egenUtforare),
  ],
)

/** A question of an utförare on its own application: it stays in the case, and so does the answer (F2.7). */
export const arendefraga = pgTable(
  'arendefraga',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    text: text('text').notNull(),
    stalldAvNamn: text('stalld_av_namn'),
    svar: text('svar'),
    besvaradAvNamn: text('besvarad_av_namn'),
    besvarad: tidpunkt('besvarad'),
    stalld: tidpunkt('stalld').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('arendefraga_arende').on(t.kommunId, t.arendeId),
    foreignKey({
      name: 'arendefraga_arende',
      columns: [t.kommunId, t.arendeId],
      foreignColumns: [arende.kommunId, arende.id],
    }),
    laser('arendefraga', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('arendefraga', bada(egenUtforare, sql`svar is null`)),
    andrar('arendefraga', egenNamnd),
  ],
)

import { id, kommunId, namndId, tidpunkt } from '@valfri/db/kolumner'
import { egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { ansokan, arende } from './schema.ts'
import type { AnsokanSvar } from './typer.ts'

/**
 * What a firm has answered to a krav, by the krav's id and version, to be used in its next application (F3.6). The firm's
 * own: no kommun reads it. Append-only; the latest of a version counts.
 */
export const kravsvar = pgTable(
  'kravsvar',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    ansokanId: uuid('ansokan_id').notNull(),
    kravId: text('krav_id').notNull(),
    /** SHA-256 of what the krav asked. */
    kravVersion: text('krav_version').notNull(),
    text: text('text').notNull(),
    svar: jsonb('svar').$type<AnsokanSvar>().notNull(),
    lamnat: tidpunkt('lamnat').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    index('kravsvar_krav').on(t.utforareId, t.kravId, t.lamnat),
    foreignKey({ columns: [t.utforareId, t.ansokanId], foreignColumns: [ansokan.utforareId, ansokan.id] }),
    laser('kravsvar', egenUtforare),
    laggerTill('kravsvar', egenUtforare),
  ],
)

/** Answers that the firm changed in a case before its decision, without being asked. Append-only; what was sent first stays. */
export const svarsandring = pgTable(
  'svarsandring',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    svar: jsonb('svar').$type<Record<string, AnsokanSvar>>().notNull(),
    /** The bytes that were signed: what was changed, as a document of its own. */
    inskickatId: uuid('inskickat_id').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: tidpunkt('skapad').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('svarsandring_arende').on(t.kommunId, t.arendeId),
    index('svarsandring_utforare').on(t.utforareId),
    foreignKey({
      name: 'svarsandring_arende',
      columns: [t.kommunId, t.arendeId],
      foreignColumns: [arende.kommunId, arende.id],
    }),
    laser('svarsandring', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('svarsandring', egenUtforare),
  ],
)

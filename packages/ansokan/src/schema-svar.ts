import { id, tidpunkt } from '@valfri/db/kolumner'
import { egenUtforare, laggerTill, laser } from '@valfri/db/policy'
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { ansokan } from './schema.ts'
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

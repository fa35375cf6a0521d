import { datum, id, kommunId, namndId, skapad } from '@valfri/db/kolumner'
import { egenNamnd, laggerTill, laser, nagon } from '@valfri/db/policy'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { beslut } from './schema.ts'

/**
 * Which tjänster fullmäktige's decision to apply LOV is about, from when, and what it asks of the nämnd (F16.3, F19.9).
 * Append-only and public: for a decision and tjänst the latest row counts. A decision without rows is about every tjänst.
 */
export const kfOmfattning = pgTable(
  'kf_omfattning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    beslutId: uuid('beslut_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    /** The first day that LOV may be applied to the tjänst. */
    fran: datum('fran').notNull(),
    uppdrag: text('uppdrag').notNull(),
    /** False when the row takes the tjänst away again. */
    galler: boolean('galler').notNull().default(true),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('kf_omfattning_beslut').on(t.kommunId, t.beslutId),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('kf_omfattning', nagon),
    laggerTill('kf_omfattning', egenNamnd),
  ],
)

import { datum, id, kommunId, namndId, skapad } from '@valfri/db/kolumner'
import { egenNamnd, laggerTill, laser, nagon } from '@valfri/db/policy'
import { beslut, omrade } from '@valfri/tenancy/schema'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** A coming decision, told beforehand (F19.13). Append-only and public: a post that moves gets a row with the next number. */
export const kalenderpost = pgTable(
  'kalenderpost',
  {
    kommunId: kommunId(),
    postId: uuid('post_id').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    tjanstId: text('tjanst_id'),
    /** One of KALENDERSLAG. */
    slag: text('slag').notNull(),
    rubrik: text('rubrik').notNull(),
    text: text('text').notNull(),
    /** The day of the decision or meeting. */
    datum: datum('datum').notNull(),
    /** From when what is decided is meant to be in force. */
    gallerFran: datum('galler_fran'),
    installd: boolean('installd').notNull().default(false),
    /** The decision, once it is taken. */
    beslutId: uuid('beslut_id'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.postId, t.nr] }),
    index('kalenderpost_datum').on(t.kommunId, t.namndId, t.datum),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('kalenderpost', nagon),
    laggerTill('kalenderpost', egenNamnd),
  ],
)

/** How many are thought to need a tjänst in a year, as somebody has reckoned it. Append-only and public; the latest counts. */
export const behovsprognos = pgTable(
  'behovsprognos',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    /** Null is the whole kommun. */
    omradeId: uuid('omrade_id'),
    ar: integer('ar').notNull(),
    /** Persons, never under five: who they are could be told (OSL 26 kap. 1 §). */
    antal: integer('antal').notNull(),
    kalla: text('kalla').notNull(),
    /** The day that the forecast was made. */
    per: datum('per').notNull(),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('behovsprognos_ar').on(t.kommunId, t.namndId, t.tjanstId, t.ar),
    foreignKey({ columns: [t.kommunId, t.omradeId], foreignColumns: [omrade.kommunId, omrade.id] }),
    laser('behovsprognos', nagon),
    laggerTill('behovsprognos', egenNamnd),
  ],
)

import { datum, id, kommunId, namndId, ore, skapad } from '@valfri/db/kolumner'
import { bada, egenNamnd, laggerTill, laser, nagon } from '@valfri/db/policy'
import { beslut } from '@valfri/tenancy/schema'
import { utforare } from '@valfri/utforare/schema'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/**
 * A cost of the kommun's own egenregi for a tjänst that the ersättning does not pay (F12.3). Append-only and public: a wrong
 * amount is followed by a korrigering, a row of its own with the difference, so that the rows of a year add up to its sum.
 * No run reads it. Who wrote it is an id; only the nämnd can tell whose (uppdrag).
 */
export const sarkostnad = pgTable(
  'sarkostnad',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    /** The egenregi whose cost it is. */
    utforareId: uuid('utforare_id')
      .notNull()
      .references(() => utforare.id),
    /** First day of the month that bears the cost; a korrigering has the month of what it corrects. */
    manad: datum('manad').notNull(),
    /** One of SARKOSTNADSSLAG. */
    slag: text('slag').notNull(),
    text: text('text').notNull(),
    /** More than zero for a cost; a korrigering may take away. */
    beloppOre: ore('belopp_ore').notNull(),
    beslutId: uuid('beslut_id'),
    /** The voucher in the kommun's ledger. */
    verifikation: text('verifikation'),
    /** The row that this one corrects, and why. */
    korrigerar: uuid('korrigerar'),
    skal: text('skal'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('sarkostnad_ar').on(t.kommunId, t.tjanstId, t.manad),
    index('sarkostnad_korrigerar').on(t.kommunId, t.korrigerar).where(sql`korrigerar is not null`),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    foreignKey({ columns: [t.kommunId, t.korrigerar], foreignColumns: [t.kommunId, t.id] }),
    // Whatever a program above does: no line without its source, and no korrigering without its reason.
    check('sarkostnad_kalla', sql`beslut_id is not null or verifikation is not null`),
    check('sarkostnad_korrigering', sql`(korrigerar is null) = (skal is null)`),
    check('sarkostnad_belopp', sql`belopp_ore > 0 or (korrigerar is not null and belopp_ore <> 0)`),
    check('sarkostnad_manad', sql`extract(day from manad) = 1`),
    laser('sarkostnad', nagon),
    laggerTill('sarkostnad', bada(egenNamnd, sql`valfri.ar_egen_regi(utforare_id)`)),
  ],
)

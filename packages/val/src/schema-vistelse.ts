import { datum, id, kommunId, namndId, skapad } from '@valfri/db/kolumner'
import { bada, egenNamnd, egenUtforare, farSePerson, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { beslut } from '@valfri/tenancy/schema'
import { sql } from 'drizzle-orm'
import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bestallning } from './schema.ts'

/** The nämnd where the person stays: it reads the case link and no person. */
const vardnamnd = sql`(select valfri.aktor()) = 'kommun' and vard_kommun_id = (select valfri.kommun_id()) and vard_namnd_id = (select valfri.namnd_id())`

/**
 * What two nämnder have agreed on persons who live in one kommun and stay in the other (C26): the home nämnd offers it by its
 * decision, and the host accepts by its own. The home kommun pays. Append-only; the latest that both have decided counts.
 */
export const vistelseavtal = pgTable(
  'vistelseavtal',
  {
    /** Where the person lives: it decides, orders and pays (SoL 29:6). */
    kommunId: kommunId(),
    namndId: namndId(),
    id: id(),
    vardKommunId: text('vard_kommun_id').notNull(),
    vardNamndId: text('vard_namnd_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    /** Whose price list is paid by: 'hemkommun' | 'vistelsekommun' */
    pris: text('pris').notNull(),
    fran: datum('fran').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('vistelseavtal', nagonAv(egenNamnd, vardnamnd)),
    laggerTill('vistelseavtal', egenNamnd),
  ],
)

/** The host nämnd's decision to accept an agreement. Append-only. */
export const vistelsegodkannande = pgTable(
  'vistelsegodkannande',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    avtalId: uuid('avtal_id').notNull(),
    hemKommunId: text('hem_kommun_id').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.avtalId] }),
    foreignKey({ columns: [t.hemKommunId, t.avtalId], foreignColumns: [vistelseavtal.kommunId, vistelseavtal.id] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    // The host its own; the home nämnd by way of the agreement, which only its two nämnder see.
    laser(
      'vistelsegodkannande',
      nagonAv(
        egenNamnd,
        sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from vistelseavtal v where v.kommun_id = hem_kommun_id and v.id = avtal_id)`,
      ),
    ),
    laggerTill(
      'vistelsegodkannande',
      bada(
        egenNamnd,
        sql`exists (select 1 from vistelseavtal v where v.kommun_id = hem_kommun_id and v.id = avtal_id and v.vard_kommun_id = (select valfri.kommun_id()) and v.vard_namnd_id = (select valfri.namnd_id()))`,
      ),
    ),
  ],
)

/** Of a beställning that is performed where the person stays: where, by which agreement and price. Append-only. */
export const vistelse = pgTable(
  'vistelse',
  {
    kommunId: kommunId(),
    bestallningId: uuid('bestallning_id').notNull(),
    namndId: namndId(),
    avtalId: uuid('avtal_id').notNull(),
    vardKommunId: text('vard_kommun_id').notNull(),
    vardNamndId: text('vard_namnd_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    del: text('del').notNull(),
    pris: text('pris').notNull(),
    fran: datum('fran').notNull(),
    till: datum('till'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.bestallningId] }),
    foreignKey({ columns: [t.kommunId, t.bestallningId], foreignColumns: [bestallning.kommunId, bestallning.id] }),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [vistelseavtal.kommunId, vistelseavtal.id] }),
    laser('vistelse', nagonAv(egenNamnd, vardnamnd, egenUtforare)),
    laggerTill('vistelse', bada(egenNamnd, farSePerson)),
  ],
)

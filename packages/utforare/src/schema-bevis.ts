import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { utforare } from './schema.ts'

/**
 * One proof of a firm, such as an insurance or a permit: a file with its last day (C6). A nämnd reads it when its file
 * has been opened for that nämnd, and not before. Only taken back afterwards; a newer one is a row of its own.
 */
export const bevis = pgTable(
  'bevis',
  {
    utforareId: uuid('utforare_id')
      .notNull()
      .references(() => utforare.id),
    id: id(),
    namn: text('namn').notNull(),
    dokumentId: uuid('dokument_id').notNull(),
    /** Which question it first answered, as '<villkor>/<field>'; null when the firm added it by itself. */
    fraga: text('fraga'),
    /** Last day; null for what has no end, such as an exam. */
    giltigtTill: datum('giltigt_till'),
    /** The earlier proof of the same thing. */
    ersatter: uuid('ersatter'),
    aterkallat: tidpunkt('aterkallat'),
    aterkallatSkal: text('aterkallat_skal'),
    aterkallatAv: text('aterkallat_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    uniqueIndex('bevis_dokument').on(t.utforareId, t.dokumentId),
    laser(
      'bevis',
      nagonAv(
        egenUtforare,
        sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from dokument_delning d where d.dokument_id = bevis.dokument_id)`,
      ),
    ),
    laggerTill('bevis', egenUtforare),
    andrar('bevis', egenUtforare),
  ],
)

/**
 * A nämnd has checked a proof, accepted another nämnd's check of it, or found it wanting. Whoever may read the proof
 * reads every check of it, with date, source and checker. Append-only; a nämnd's latest row counts.
 */
export const bevisKontroll = pgTable(
  'bevis_kontroll',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    bevisId: uuid('bevis_id').notNull(),
    /** 'kontrollerat' | 'godtaget' | 'underkant' */
    utfall: text('utfall').notNull(),
    /** What it was checked against, such as IVO's register. */
    kalla: text('kalla').notNull(),
    /** For 'godtaget': the check that is relied upon, in the other kommun. */
    grundKommunId: text('grund_kommun_id'),
    grundId: uuid('grund_id'),
    skal: text('skal'),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('bevis_kontroll_bevis').on(t.utforareId, t.bevisId, t.skapad),
    foreignKey({ columns: [t.utforareId, t.bevisId], foreignColumns: [bevis.utforareId, bevis.id] }),
    laser(
      'bevis_kontroll',
      nagonAv(
        egenNamnd,
        egenUtforare,
        sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from bevis b where b.id = bevis_kontroll.bevis_id)`,
      ),
    ),
    laggerTill('bevis_kontroll', egenNamnd),
  ],
)

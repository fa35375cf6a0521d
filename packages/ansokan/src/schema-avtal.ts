import { datum, id, kommunId, namndId, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { avtal } from './schema.ts'

/**
 * That a party has ended an avtal with notice. It is contract law, and no decision under LOV 8:1: no way to seek rättelse
 * goes with it. Append-only, at most one of an avtal.
 */
export const avtalsuppsagning = pgTable(
  'avtalsuppsagning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    avtalId: uuid('avtal_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** Who ended it: 'kommun' | 'utforare' */
    part: text('part').notNull(),
    /** 'uppsagning' | 'nej-till-villkor' | 'inget-svar' */
    orsak: text('orsak').notNull(),
    skal: text('skal').notNull(),
    meddelad: tidpunkt('meddelad').notNull(),
    /** The avtal's last day. */
    upphor: datum('upphor').notNull(),
    dokumentId: uuid('dokument_id').notNull(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('avtalsuppsagning_avtal').on(t.kommunId, t.avtalId),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [avtal.kommunId, avtal.id] }),
    laser('avtalsuppsagning', nagonAv(egenNamnd, egenUtforare)),
    laggerTill(
      'avtalsuppsagning',
      nagonAv(bada(egenNamnd, sql`part = 'kommun'`), bada(egenUtforare, sql`part = 'utforare'`)),
    ),
  ],
)

/**
 * Changed villkor put to an utförare with an avtal: yes or no by a last day. Yes is its signature of the avtal on the new
 * version; no answer is not yes.
 */
export const villkorsfraga = pgTable(
  'villkorsfraga',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    /** The avtal as it stands. */
    avtalId: uuid('avtal_id').notNull(),
    /** The avtal on the new version, drawn up and not signed. */
    nyttAvtalId: uuid('nytt_avtal_id').notNull(),
    versionId: uuid('version_id').notNull(),
    gallerFran: datum('galler_fran').notNull(),
    sistaDag: datum('sista_dag').notNull(),
    /** 'ja' | 'nej'; null while it is open. */
    svar: text('svar'),
    svarad: tidpunkt('svarad'),
    svaradAvNamn: text('svarad_av_namn'),
    text: text('text').notNull(),
    stalld: tidpunkt('stalld').notNull(),
    stalldAvNamn: text('stalld_av_namn').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('villkorsfraga_avtal').on(t.kommunId, t.avtalId, t.versionId),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [avtal.kommunId, avtal.id] }),
    laser('villkorsfraga', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('villkorsfraga', egenNamnd),
    andrar('villkorsfraga', egenUtforare),
  ],
)

import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, laggerTill, laser, nagonAv, tarBort } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { GemensamDel, LokalDel, UnderlagVillkor } from './typer.ts'

const agare = sql`(select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id())`
/** A shared one is read by the nämnder of the samverkan, also by those that have left: history stays readable. */
const part = sql`(select valfri.aktor()) = 'kommun' and samverkan_id is not null and valfri.har_varit_part(samverkan_id)`
/** Whether the aktör may see this version's draft, or its sealed text before it is public. */
const egenEllerPart = sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and ((u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id())) or (u.samverkan_id is not null and (valfri.ar_part(u.samverkan_id) or (status <> 'utkast' and valfri.har_varit_part(u.samverkan_id))))))`
const egenVersion = sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id()))`

/** A förfrågningsunderlag (LOV 2:1), owned by one nämnd, maybe shared by a samverkan. Its versions hold the content. */
export const forfragningsunderlag = pgTable(
  'forfragningsunderlag',
  {
    id: id().primaryKey(),
    slug: text('slug').notNull().unique(),
    titel: text('titel').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    samverkanId: uuid('samverkan_id'),
    agareKommunId: text('agare_kommun_id').notNull(),
    agareNamndId: text('agare_namnd_id').notNull(),
    skapad: skapad(),
  },
  () => [
    laser(
      'forfragningsunderlag',
      nagonAv(
        agare,
        part,
        sql`(select valfri.aktor()) is not null and exists (select 1 from underlag_part p where p.underlag_id = forfragningsunderlag.id and p.annonserad is not null)`,
      ),
    ),
    laggerTill('forfragningsunderlag', agare),
    andrar('forfragningsunderlag', agare),
  ],
)

/** One version: a draft until it is sealed, then frozen for ever (a trigger refuses changes). */
export const underlagVersion = pgTable(
  'underlag_version',
  {
    id: id().primaryKey(),
    underlagId: uuid('underlag_id')
      .notNull()
      .references(() => forfragningsunderlag.id),
    nr: integer('nr').notNull(),
    /** 'utkast' | 'faststalld' (sealed) */
    status: text('status').notNull().default('utkast'),
    gemensam: jsonb('gemensam').$type<GemensamDel>().notNull(),
    /** Every krav of this version, as data (F2.1). */
    villkor: jsonb('villkor').$type<readonly UnderlagVillkor[]>().notNull(),
    /** Optimistic lock for two upphandlare at once. */
    rev: integer('rev').notNull().default(1),
    /** SHA-256 of the canonical JSON of all parts, set when sealed. */
    sha256: text('sha256'),
    /** The sealed bytes as data: exactly what was hashed. */
    forseglad: text('forseglad'),
    faststalld: tidpunkt('faststalld'),
    /** Why it was sealed with krav that nobody checks whole (C2); null when there were none. */
    tackningSkal: text('tackning_skal'),
    skapadAv: uuid('skapad_av'),
    skapad: skapad(),
  },
  (t) => [
    uniqueIndex('underlag_version_nr').on(t.underlagId, t.nr),
    laser(
      'underlag_version',
      nagonAv(
        egenEllerPart,
        sql`(select valfri.aktor()) is not null and exists (select 1 from underlag_part p where p.version_id = underlag_version.id and p.annonserad is not null)`,
      ),
    ),
    laggerTill('underlag_version', egenVersion),
    andrar('underlag_version', egenVersion),
    tarBort('underlag_version', bada(egenVersion, sql`status = 'utkast'`)),
  ],
)

/** A party's local part of a version: areas, ickeval, capacity rules, contacts, own villkor. Frozen with the version. */
export const underlagLokal = pgTable(
  'underlag_lokal',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => underlagVersion.id),
    lokal: jsonb('lokal').$type<LokalDel>().notNull(),
    rev: integer('rev').notNull().default(1),
    andrad: tidpunkt('andrad').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.versionId] }),
    laser(
      'underlag_lokal',
      sql`(select valfri.aktor()) is not null and exists (select 1 from underlag_version v where v.id = version_id)`,
    ),
    // Only a party sees a draft, so only a party can add its local part to one.
    laggerTill(
      'underlag_lokal',
      bada(egenNamnd, sql`exists (select 1 from underlag_version v where v.id = version_id and v.status = 'utkast')`),
    ),
    andrar('underlag_lokal', egenNamnd),
  ],
)

/**
 * Where a version stands with one party: *beslutad* and *annonserad* are states of (version, party).
 * Source: LOV 3:1-2, 4:1.
 */
export const underlagPart = pgTable(
  'underlag_part',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    versionId: uuid('version_id').notNull(),
    underlagId: uuid('underlag_id').notNull(),
    /** KF's decision to apply LOV (F19.9). */
    kfBeslutId: uuid('kf_beslut_id').notNull(),
    /** The nämnd's decision to adopt this version with its areas and price. */
    beslutId: uuid('beslut_id').notNull(),
    beslutad: datum('beslutad').notNull(),
    /** The day it went public. */
    annonserad: tidpunkt('annonserad'),
    /** The price decision that it went public with (LOV 4:1). */
    prisBeslutId: uuid('pris_beslut_id'),
    /** The id of the notice on the national site (LOV 3:1); applications open when it is recorded. */
    annonsId: text('annons_id'),
    oppnad: tidpunkt('oppnad'),
    /** The first day on which no application is taken any more, by the nämnd's own decision. */
    upphord: datum('upphord'),
    upphordBeslutId: uuid('upphord_beslut_id'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.versionId] }),
    foreignKey({ columns: [t.versionId], foreignColumns: [underlagVersion.id] }),
    index('underlag_part_underlag').on(t.underlagId),
    laser(
      'underlag_part',
      nagonAv(
        egenNamnd,
        sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from samverkan_part p where p.kommun_id = (select valfri.kommun_id()) and p.samverkan_id in (select q.samverkan_id from samverkan_part q where q.kommun_id = underlag_part.kommun_id))`,
        sql`(select valfri.aktor()) is not null and annonserad is not null`,
      ),
    ),
    laggerTill('underlag_part', bada(egenNamnd, sql`valfri.har_lokal_del(version_id, kommun_id, namnd_id)`)),
    andrar('underlag_part', egenNamnd),
  ],
)

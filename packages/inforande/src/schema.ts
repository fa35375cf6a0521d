import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, laggerTill, laser, nagon, nagonAv, tarBort } from '@valfri/db/policy'
import { beslut } from '@valfri/tenancy/schema'
import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** Parts of a plan are read by whoever reads the plan: its policy answers. */
const avPlan = (tabell: string) =>
  sql.raw(
    `(select valfri.aktor()) is not null and exists (select 1 from inforandeplan p where p.kommun_id = ${tabell}.kommun_id and p.id = ${tabell}.plan_id)`,
  )

/** How a nämnd means to introduce choice in a tjänst, or in some of its delar (F16.1). Public once the nämnd says so. */
export const inforandeplan = pgTable(
  'inforandeplan',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    /** Empty is the whole tjänst. */
    delar: text('delar').array().notNull().default(sql`'{}'`),
    namn: text('namn').notNull(),
    ansvarig: text('ansvarig').notNull(),
    /** What others have needed from KF's decision until choice is open, in months: the baseline it is compared with. */
    typtidFran: integer('typtid_fran').notNull().default(12),
    typtidTill: integer('typtid_till').notNull().default(18),
    /** The day from which the comparison with the baseline is made (F19.11). */
    utvarderas: datum('utvarderas'),
    publik: boolean('publik').notNull().default(false),
    /** When the dates became what later ones are compared with, by the database's clock; null while they are tried out. */
    faststalld: tidpunkt('faststalld'),
    rev: integer('rev').notNull().default(1),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('inforandeplan_tjanst').on(t.kommunId, t.namndId, t.tjanstId),
    laser('inforandeplan', nagonAv(egenNamnd, bada(nagon, sql`publik`))),
    laggerTill('inforandeplan', egenNamnd),
    andrar('inforandeplan', egenNamnd),
  ],
)

/** A step of a plan, and the steps that it waits for. Its dates stand in inforandedatum. */
export const inforandesteg = pgTable(
  'inforandesteg',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    planId: uuid('plan_id').notNull(),
    /** One of STEGSLAG: what its real day is read from. */
    slag: text('slag').notNull(),
    namn: text('namn').notNull(),
    /** Steps of the same plan that must be done first; never in a ring. */
    berorPa: uuid('beror_pa').array().notNull().default(sql`'{}'`),
    /** Days that must pass after the last of them. */
    ledtidDagar: integer('ledtid_dagar').notNull().default(0),
    ordning: integer('ordning').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('inforandesteg_plan').on(t.kommunId, t.planId),
    foreignKey({ columns: [t.kommunId, t.planId], foreignColumns: [inforandeplan.kommunId, inforandeplan.id] }),
    laser('inforandesteg', avPlan('inforandesteg')),
    laggerTill('inforandesteg', egenNamnd),
    andrar('inforandesteg', egenNamnd),
    tarBort('inforandesteg', egenNamnd),
  ],
)

/** When a step is planned. Append-only: each row is a day that it was planned to. */
export const inforandedatum = pgTable(
  'inforandedatum',
  {
    kommunId: kommunId(),
    stegId: uuid('steg_id').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    planId: uuid('plan_id').notNull(),
    datum: datum('datum').notNull(),
    /** 'dag' | 'manad': a month is stored by its first day. */
    noggrannhet: text('noggrannhet').notNull().default('dag'),
    preliminart: boolean('preliminart').notNull().default(false),
    /** Why it moved; a plan whose dates are fixed asks for it. */
    skal: text('skal'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.stegId, t.nr] }),
    check('inforandedatum_skal', sql`nr > 1 or skal is null`),
    laser('inforandedatum', avPlan('inforandedatum')),
    laggerTill('inforandedatum', egenNamnd),
  ],
)

/**
 * A step that was done, where the system has no data that says so: before the kommun came here, or a step of its own kind.
 * Append-only; the latest row counts, and one without a day takes it back.
 */
export const inforandeutfall = pgTable(
  'inforandeutfall',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    planId: uuid('plan_id').notNull(),
    stegId: uuid('steg_id').notNull(),
    datum: datum('datum'),
    beslutId: uuid('beslut_id'),
    anteckning: text('anteckning').notNull(),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('inforandeutfall_steg').on(t.kommunId, t.stegId),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('inforandeutfall', avPlan('inforandeutfall')),
    laggerTill('inforandeutfall', egenNamnd),
  ],
)

/** What employees may do who start on their own: leave of absence and the like (F19.9). Append-only and public. */
export const personalregel = pgTable(
  'personalregel',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    text: text('text').notNull(),
    /** At most so long a leave; null when the rule is about something else. */
    manader: integer('manader'),
    fran: datum('fran').notNull(),
    till: datum('till'),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('personalregel', nagon),
    laggerTill('personalregel', egenNamnd),
  ],
)

import { datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import { egenNamnd, laggerTill, laser, nagon } from '@valfri/db/policy'
import { beslut } from '@valfri/tenancy/schema'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { inforandeplan } from './schema.ts'

/** A risk of introducing choice, seen from one of six perspectives (F16.2). What is thought of it stands in riskbedomning. */
export const risk = pgTable(
  'risk',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    planId: uuid('plan_id'),
    /** One of PERSPEKTIV. */
    perspektiv: text('perspektiv').notNull(),
    namn: text('namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('risk_namnd').on(t.kommunId, t.namndId),
    foreignKey({ columns: [t.kommunId, t.planId], foreignColumns: [inforandeplan.kommunId, inforandeplan.id] }),
    laser('risk', egenNamnd),
    laggerTill('risk', egenNamnd),
  ],
)

/** What is thought of a risk at a time. Append-only: the latest counts, the others are its history. */
export const riskbedomning = pgTable(
  'riskbedomning',
  {
    kommunId: kommunId(),
    riskId: uuid('risk_id').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    /** 1 to 4. */
    sannolikhet: integer('sannolikhet').notNull(),
    konsekvens: integer('konsekvens').notNull(),
    agare: text('agare').notNull(),
    atgard: text('atgard').notNull(),
    /** The day by which the measure is to be done. */
    senast: datum('senast').notNull(),
    /** 'oppen' | 'hanterad' | 'intraffad' | 'avskriven' */
    status: text('status').notNull(),
    /** What became of it; required when it is no longer open. */
    utfall: text('utfall'),
    bedomd: datum('bedomd').notNull(),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.riskId, t.nr] }),
    foreignKey({ columns: [t.kommunId, t.riskId], foreignColumns: [risk.kommunId, risk.id] }),
    check('riskbedomning_skala', sql`sannolikhet between 1 and 4 and konsekvens between 1 and 4`),
    check('riskbedomning_utfall', sql`status = 'oppen' or utfall is not null`),
    laser('riskbedomning', egenNamnd),
    laggerTill('riskbedomning', egenNamnd),
  ],
)

/** What the introduction is to lead to: from what it was, to what it shall be, by a day (F19.11). Append-only. */
export const effektmal = pgTable(
  'effektmal',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    planId: uuid('plan_id').notNull(),
    /** One of MATT: what the system counts by itself, or 'eget' that somebody enters. */
    matt: text('matt').notNull(),
    namn: text('namn').notNull(),
    enhet: text('enhet').notNull(),
    /** 'minst' | 'hogst': on which side of the goal one wants to be. */
    riktning: text('riktning').notNull(),
    utgangslage: numeric('utgangslage').notNull(),
    utgangsdatum: datum('utgangsdatum').notNull(),
    kalla: text('kalla').notNull(),
    mal: numeric('mal').notNull(),
    /** The goal that this one takes the place of. */
    ersatter: uuid('ersatter'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.planId], foreignColumns: [inforandeplan.kommunId, inforandeplan.id] }),
    foreignKey({ columns: [t.kommunId, t.ersatter], foreignColumns: [t.kommunId, t.id] }),
    laser('effektmal', egenNamnd),
    laggerTill('effektmal', egenNamnd),
  ],
)

/** A value of a goal that the system cannot count: a survey, a figure of the ledger. Append-only. */
export const effektutfall = pgTable(
  'effektutfall',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    malId: uuid('mal_id').notNull(),
    datum: datum('datum').notNull(),
    varde: numeric('varde').notNull(),
    kalla: text('kalla').notNull(),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.malId], foreignColumns: [effektmal.kommunId, effektmal.id] }),
    laser('effektutfall', egenNamnd),
    laggerTill('effektutfall', egenNamnd),
  ],
)

/** The one-off budget of an introduction, and what was spent of it. Append-only; a wrong row is met by one of the opposite sum. */
export const engangspost = pgTable(
  'engangspost',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    planId: uuid('plan_id').notNull(),
    /** 'anslag' by a decision | 'kostnad' by a voucher */
    slag: text('slag').notNull(),
    datum: datum('datum').notNull(),
    text: text('text').notNull(),
    ore: ore('ore').notNull(),
    beslutId: uuid('beslut_id'),
    verifikation: text('verifikation'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.planId], foreignColumns: [inforandeplan.kommunId, inforandeplan.id] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    check(
      'engangspost_kalla',
      sql`case slag when 'anslag' then beslut_id is not null else verifikation is not null end`,
    ),
    laser('engangspost', egenNamnd),
    laggerTill('engangspost', egenNamnd),
  ],
)

/** A report to fullmäktige, with when its data was read: built again for that, it is the same bytes (F16.3). */
export const decemberrapport = pgTable(
  'decemberrapport',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    ar: integer('ar').notNull(),
    per: tidpunkt('per').notNull(),
    dokumentId: uuid('dokument_id').notNull(),
    sha256: text('sha256').notNull(),
    av: uuid('av').notNull(),
    /** By the database's clock, as the rows it was read from: what is written later is not in it. */
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('decemberrapport_ar').on(t.kommunId, t.namndId, t.ar),
    laser('decemberrapport', nagon),
    laggerTill('decemberrapport', egenNamnd),
  ],
)

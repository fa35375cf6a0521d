import { datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, egenUtforare, laggerTill, laser, nagonAv, tarBort } from '@valfri/db/policy'
import type { ForslagsRad } from '@valfri/tenancy/schema'
import { sql } from 'drizzle-orm'
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FrystIndata } from './fryst-indata.ts'
import type { Delnamn } from './rakna-varianter.ts'

/**
 * One run of ersättning for a kommun, nämnd and month. States: oppen, beraknad, granskad, last (inputs frozen),
 * attesterad, utbetald. Never edited once locked: a trigger refuses (sql/9-ersattning.sql).
 */
export const korning = pgTable(
  'korning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    manad: datum('manad').notNull(),
    status: text('status').notNull().default('oppen'),
    /** Everything counted was reported before this instant; set at each preview and frozen at lock. */
    gransTid: tidpunkt('grans_tid'),
    /** SHA-256 over canonical inputs (events, decided values) and over the rows (C20). */
    indataSha256: text('indata_sha256'),
    resultatSha256: text('resultat_sha256'),
    summaOre: ore('summa_ore'),
    antalHandelser: integer('antal_handelser'),
    /** The job that computes, for progress and cancelling. */
    jobbId: text('jobb_id'),
    /** What stopped the last attempt: [{utforareId, kod, text}]. */
    problem: jsonb('problem').$type<readonly KorningProblem[]>().notNull().default([]),
    last: tidpunkt('last'),
    lastAv: uuid('last_av'),
    lastAvNamn: text('last_av_namn'),
    attesterad: tidpunkt('attesterad'),
    attesteradAv: uuid('attesterad_av'),
    attesteradAvNamn: text('attesterad_av_namn'),
    /** When the run was noted as paid, by whom, and the day the money left. */
    utbetald: tidpunkt('utbetald'),
    utbetaldAvNamn: text('utbetald_av_namn'),
    betaldag: datum('betaldag'),
    skapadAv: uuid('skapad_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('korning_manad').on(t.kommunId, t.namndId, t.manad),
    laser(
      'korning',
      nagonAv(
        egenNamnd,
        sql`(select valfri.aktor()) = 'utforare' and status in ('last', 'attesterad', 'utbetald') and exists (select 1 from ersattningsunderlag e where e.kommun_id = korning.kommun_id and e.korning_id = korning.id and e.utforare_id = (select valfri.utforare_id()))`,
      ),
    ),
    laggerTill('korning', egenNamnd),
    andrar('korning', egenNamnd),
  ],
)

/** Something that must be put right before the run can be locked. */
export interface KorningProblem {
  readonly utforareId: string
  readonly kod: string
  readonly text: string
}

/** One utförare's underlag for one tjänst in a run; the sum of its rows. The utförare sees it once the run is locked. */
export const ersattningsunderlag = pgTable(
  'ersattningsunderlag',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    korningId: uuid('korning_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    regi: text('regi').notNull(),
    summaOre: ore('summa_ore').notNull(),
    momskompensationOre: ore('momskompensation_ore').notNull(),
    minuter: bigint('minuter', { mode: 'number' }).notNull(),
    antalHandelser: integer('antal_handelser').notNull(),
    antalPersoner: integer('antal_personer').notNull(),
    /** What was received and not paid, by reason: {orsak: {antal, minuter}} (C22). */
    ejErsatt: jsonb('ej_ersatt').notNull(),
    /** The inputs beside the events: model, prices, beställningar. Frozen with the run, so that any row can be computed again. */
    indata: jsonb('indata').$type<FrystIndata>().notNull(),
    /** The same for each locked month that this run corrects. */
    korrigeradIndata: jsonb('korrigerad_indata').$type<Readonly<Record<string, FrystIndata>>>().notNull().default({}),
    /** SHA-256 of the inputs, events included, and of the rows (C20). */
    indataSha256: text('indata_sha256').notNull(),
    sha256: text('sha256').notNull(),
    /** Set by the lock, so that an utförare never sees a preview. */
    last: tidpunkt('last'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('ersattningsunderlag_nyckel').on(t.kommunId, t.korningId, t.utforareId, t.tjanstId),
    index('ersattningsunderlag_utforare').on(t.utforareId, t.kommunId),
    foreignKey({ columns: [t.kommunId, t.korningId], foreignColumns: [korning.kommunId, korning.id] }),
    laser('ersattningsunderlag', nagonAv(egenNamnd, bada(egenUtforare, sql`last is not null`))),
    laggerTill('ersattningsunderlag', egenNamnd),
    andrar('ersattningsunderlag', egenNamnd),
    tarBort('ersattningsunderlag', bada(egenNamnd, sql`last is null`)),
  ],
)

/** A settled row. It says its text, quantity, unit price, amount, and its source. Partitioned by month; never changed. */
export const ersattningsrad = pgTable(
  'ersattningsrad',
  {
    kommunId: kommunId(),
    /** First day of the run's month. */
    manad: datum('manad').notNull(),
    id: id(),
    namndId: namndId(),
    korningId: uuid('korning_id').notNull(),
    underlagId: uuid('underlag_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    nr: integer('nr').notNull(),
    /** Pseudonym; null for rows on a sum, such as momskompensation. */
    personId: uuid('person_id'),
    bestallningId: uuid('bestallning_id'),
    del: text('del'),
    slag: text('slag').notNull(),
    /** First and last day of what the row pays for. */
    datumFran: datum('datum_fran').notNull(),
    datumTill: datum('datum_till').notNull(),
    text: text('text').notNull(),
    /** Exact ratio as text, such as '1250' or '2/3'. */
    antal: text('antal').notNull(),
    enhet: text('enhet').notNull(),
    aprisOre: ore('apris_ore').notNull(),
    /** The decided price, where the row's price was raised by momskompensation. */
    beslutadOre: ore('beslutad_ore'),
    faktor: text('faktor').notNull().default('1'),
    beloppOre: ore('belopp_ore').notNull(),
    parameter: text('parameter'),
    segment: jsonb('segment').$type<Record<string, string>>(),
    prisFran: datum('pris_fran'),
    beslutId: uuid('beslut_id'),
    /** For a kredit: the settled row that it takes back. */
    avser: uuid('avser'),
    /** For a korrigering: the locked month that the row belongs to. */
    avserManad: datum('avser_manad'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.manad, t.id] }),
    index('ersattningsrad_underlag').on(t.kommunId, t.underlagId, t.nr),
    index('ersattningsrad_avser').on(t.kommunId, t.avser).where(sql`avser is not null`),
    laser(
      'ersattningsrad',
      nagonAv(
        egenNamnd,
        bada(
          egenUtforare,
          sql`exists (select 1 from ersattningsunderlag u where u.kommun_id = ersattningsrad.kommun_id and u.id = ersattningsrad.underlag_id and u.last is not null)`,
        ),
      ),
    ),
    laggerTill('ersattningsrad', egenNamnd),
    tarBort(
      'ersattningsrad',
      bada(
        egenNamnd,
        sql`exists (select 1 from ersattningsunderlag u where u.kommun_id = ersattningsrad.kommun_id and u.id = ersattningsrad.underlag_id and u.last is null)`,
      ),
    ),
  ],
)

/** What happened to a run: who, when, from which state to which. Append-only. */
export const korningHandelse = pgTable(
  'korning_handelse',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    korningId: uuid('korning_id').notNull(),
    fran: text('fran').notNull(),
    till: text('till').notNull(),
    av: uuid('av'),
    avNamn: text('av_namn'),
    tid: tidpunkt('tid').notNull(),
    data: jsonb('data'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.korningId], foreignColumns: [korning.kommunId, korning.id] }),
    laser('korning_handelse', egenNamnd),
    laggerTill('korning_handelse', egenNamnd),
  ],
)

/** What a simulation gave: sums before and after, in öre as numbers. Never a settled row. */
export interface SimuleringResultat {
  readonly delar: readonly {
    readonly manad: string
    readonly utforareId: string
    readonly regi: string
    readonly foreOre: number
    readonly efterOre: number
    /** Corrections of earlier months in the locked underlag: the same before and after. */
    readonly korrigeringOre: number
  }[]
  readonly omraden: readonly { readonly omradeId: string | null; readonly foreOre: number; readonly efterOre: number }[]
  readonly orsaker: readonly { readonly delar: readonly Delnamn[]; readonly ore: number }[]
  /** Parts that could not be computed; they are in no sum. */
  readonly problem: readonly { readonly manad: string; readonly utforareId: string; readonly text: string }[]
  /** The locked underlag of the same parts: what `foreOre` and the corrections add up to. */
  readonly lastOre: number
}

/**
 * A price list or model tried on locked months (C17). For the one who asked alone, and no part of the ledger: nothing here is
 * read by a run.
 */
export const simulering = pgTable(
  'simulering',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    skapadAv: uuid('skapad_av').notNull(),
    /** First days of the months. */
    manader: jsonb('manader').$type<readonly string[]>().notNull(),
    /** The proposals as they stood when it began; none: the list that was in force. */
    forslag: jsonb('forslag').$type<readonly { id: string; slag: string; fran: string | null }[]>().notNull(),
    rader: jsonb('rader').$type<readonly ForslagsRad[]>().notNull(),
    jobbId: text('jobb_id'),
    resultat: jsonb('resultat').$type<SimuleringResultat>(),
    klar: tidpunkt('klar'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    laser('simulering', bada(egenNamnd, sql`skapad_av = (select valfri.identitet_id())`)),
    laggerTill('simulering', bada(egenNamnd, sql`skapad_av = (select valfri.identitet_id())`)),
    andrar('simulering', bada(egenNamnd, sql`skapad_av = (select valfri.identitet_id())`)),
    tarBort('simulering', bada(egenNamnd, sql`skapad_av = (select valfri.identitet_id())`)),
  ],
)

/** A model or list that runs beside the live one for some months (C18). It pays nobody. */
export const skugga = pgTable(
  'skugga',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    namn: text('namn').notNull(),
    rader: jsonb('rader').$type<readonly ForslagsRad[]>().notNull(),
    /** First days of the first and the last month. */
    fran: datum('fran').notNull(),
    till: datum('till').notNull(),
    avslutad: tidpunkt('avslutad'),
    skapadAv: uuid('skapad_av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    laser('skugga', egenNamnd),
    laggerTill('skugga', egenNamnd),
    andrar('skugga', egenNamnd),
  ],
)

/** One utförare's month in a shadow, beside what the live run gave on the same events. */
export const skuggresultat = pgTable(
  'skuggresultat',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    skuggaId: uuid('skugga_id').notNull(),
    manad: datum('manad').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    regi: text('regi').notNull(),
    skarpOre: ore('skarp_ore').notNull(),
    skuggaOre: ore('skugga_ore'),
    /** What each changed part of the model does to the sum, in order; they add up to the difference. */
    orsaker: jsonb('orsaker').$type<readonly { delar: readonly Delnamn[]; ore: number }[]>().notNull().default([]),
    /** Why the shadow could not be computed. */
    problem: text('problem'),
    gransTid: tidpunkt('grans_tid').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('skuggresultat_nyckel').on(t.kommunId, t.skuggaId, t.manad, t.utforareId),
    foreignKey({ columns: [t.kommunId, t.skuggaId], foreignColumns: [skugga.kommunId, skugga.id] }),
    laser('skuggresultat', egenNamnd),
    laggerTill('skuggresultat', egenNamnd),
    tarBort('skuggresultat', egenNamnd),
  ],
)

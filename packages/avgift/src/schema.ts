import { datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import {
  andrar,
  bada,
  egenAvgiftshandlaggare,
  egenNamnd,
  egenPerson,
  laggerTill,
  laser,
  nagon,
  nagonAv,
  plattform,
  tarBort,
} from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import {
  boolean,
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
import type { FrystAvgift, FrystAvgiftsrad, FrystTaxa } from './fryst.ts'

/**
 * An amount that holds in all of Sweden for a year, with where it was read and whether it was published or only computed.
 * Append-only: the later of two rows with the same slag and year is the correction. Public.
 */
export const nationelltBelopp = pgTable(
  'nationellt_belopp',
  {
    id: id().primaryKey(),
    /** 'prisbasbelopp' | 'maxtaxa' | 'minimibelopp-ensamstaende' | 'minimibelopp-sammanlevande' */
    slag: text('slag').notNull(),
    /** First day of the year that it holds for. */
    fran: datum('fran').notNull(),
    /** Öre a month; for prisbasbelopp öre a year. */
    ore: ore('ore').notNull(),
    kalla: text('kalla').notNull(),
    /** Published by an authority or several kommuner; false when somebody computed it. */
    bekraftad: boolean('bekraftad').notNull(),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    index('nationellt_belopp_slag').on(t.slag, t.fran),
    laser('nationellt_belopp', nagon),
    laggerTill('nationellt_belopp', plattform),
  ],
)

/**
 * What a nämnd has decided beside its taxa: a lower highest fee, a raised förbehållsbelopp, how fees are rounded. In force
 * from the first day of a month until the next row. Append-only and public.
 */
export const avgiftsregel = pgTable(
  'avgiftsregel',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    fran: datum('fran').notNull(),
    /** Öre a month; null: the national one. Never above it. */
    maxtaxaOre: ore('maxtaxa_ore'),
    /** Öre a month on top of the national minimibelopp, by household. */
    paslagEnsamstaendeOre: ore('paslag_ensamstaende_ore').notNull(),
    paslagSammanlevandeOre: ore('paslag_sammanlevande_ore').notNull(),
    /** To what a fee is rounded: always down, so that it never passes a limit. */
    avrundningTill: text('avrundning_till').$type<'ore' | 'krona'>().notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('avgiftsregel_fran').on(t.kommunId, t.namndId, t.fran),
    laser('avgiftsregel', nagon),
    laggerTill('avgiftsregel', egenAvgiftshandlaggare),
  ],
)

/**
 * A person's avgiftsbeslut: household, income, housing cost. In force from the first day of a month; of two with the same
 * start the later written counts. Append-only. Secret also inside the nämnd (OSL 26:1, class Ek).
 */
export const avgiftsbeslut = pgTable(
  'avgiftsbeslut',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    fran: datum('fran').notNull(),
    datum: datum('datum').notNull(),
    diarienummer: text('diarienummer').notNull(),
    beslutadAv: uuid('beslutad_av'),
    beslutadAvNamn: text('beslutad_av_namn').notNull(),
    /** 'ensamstaende' | 'sammanlevande' */
    hushall: text('hushall').$type<'ensamstaende' | 'sammanlevande'>().notNull(),
    /** Spouses: their incomes and housing costs are added and halved. The pseudonym only where both have insatser. */
    makar: boolean('makar').notNull().default(false),
    makePersonId: uuid('make_person_id'),
    /** Öre a month; null when the person gives no income, and then avgiftsutrymmet is no limit. */
    nettoinkomstOre: ore('nettoinkomst_ore'),
    bostadskostnadOre: ore('bostadskostnad_ore').notNull(),
    makeNettoinkomstOre: ore('make_nettoinkomst_ore'),
    makeBostadskostnadOre: ore('make_bostadskostnad_ore'),
    individuelltTillaggOre: ore('individuellt_tillagg_ore').notNull(),
    skal: text('skal').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('avgiftsbeslut_person').on(t.kommunId, t.personId, t.fran),
    laser('avgiftsbeslut', nagonAv(egenAvgiftshandlaggare, egenPerson)),
    laggerTill('avgiftsbeslut', egenAvgiftshandlaggare),
  ],
)

/** The person was told of the decision and how to appeal it (FL 33 §): how, when, and the sealed letter. Append-only. */
export const avgiftsunderrattelse = pgTable(
  'avgiftsunderrattelse',
  {
    kommunId: kommunId(),
    beslutId: uuid('beslut_id').notNull(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    /** 'brev' | 'mina-sidor' | 'muntligt' */
    kanal: text('kanal').notNull(),
    lamnad: tidpunkt('lamnad').notNull(),
    lamnadAvNamn: text('lamnad_av_namn').notNull(),
    /** The letter as data (Dokument), and its SHA-256. */
    data: jsonb('data').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.beslutId] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [avgiftsbeslut.kommunId, avgiftsbeslut.id] }),
    laser('avgiftsunderrattelse', nagonAv(egenAvgiftshandlaggare, egenPerson)),
    laggerTill('avgiftsunderrattelse', egenAvgiftshandlaggare),
  ],
)

/** A nämnd's month of avgifter: 'oppen', 'beraknad', 'last'. Never edited once locked: a trigger refuses. */
export const avgiftskorning = pgTable(
  'avgiftskorning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    manad: datum('manad').notNull(),
    status: text('status').$type<'oppen' | 'beraknad' | 'last'>().notNull().default('oppen'),
    /** Events reported before this instant are counted: the same as the month's ersättning, once that is locked. */
    gransTid: tidpunkt('grans_tid'),
    /** Avgiftsbeslut and beställningar are read as they stood then. */
    beslutTid: tidpunkt('beslut_tid'),
    /** The taxa of the month and of each locked month that is looked at again, frozen when the run began. */
    taxor: jsonb('taxor').$type<Readonly<Record<string, FrystTaxa>>>().notNull().default({}),
    jobbId: text('jobb_id'),
    problem: jsonb('problem').$type<readonly Avgiftsproblem[]>().notNull().default([]),
    antalPersoner: integer('antal_personer'),
    summaOre: ore('summa_ore'),
    indataSha256: text('indata_sha256'),
    resultatSha256: text('resultat_sha256'),
    last: tidpunkt('last'),
    lastAv: uuid('last_av'),
    lastAvNamn: text('last_av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('avgiftskorning_manad').on(t.kommunId, t.namndId, t.manad),
    laser('avgiftskorning', egenAvgiftshandlaggare),
    laggerTill('avgiftskorning', egenAvgiftshandlaggare),
    andrar('avgiftskorning', egenAvgiftshandlaggare),
  ],
)

/** Whose fee could not be computed, and why. */
export interface Avgiftsproblem {
  readonly personId: string
  /** 'ÅÅÅÅ-MM' */
  readonly manad: string
  readonly kod: string
  readonly text: string
}

/**
 * One person's fee for one month in one run: the month's own, or what a locked month turned out to be. `beloppOre` is what
 * is to be charged now. With its inputs, so that it can be computed and explained again.
 */
export const avgift = pgTable(
  'avgift',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    korningId: uuid('korning_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** First day of the month that the fee is for. */
    avserManad: datum('avser_manad').notNull(),
    /** 'manad' | 'justering' */
    slag: text('slag').$type<'manad' | 'justering'>().notNull(),
    inomOre: ore('inom_ore').notNull(),
    utanforOre: ore('utanfor_ore').notNull(),
    avgiftOre: ore('avgift_ore').notNull(),
    /** What earlier runs have charged for the same month. */
    tidigareOre: ore('tidigare_ore').notNull(),
    beloppOre: ore('belopp_ore').notNull(),
    begransadAv: text('begransad_av').$type<'taxa' | 'maxtaxa' | 'avgiftsutrymme'>().notNull(),
    /** Exact ratio of öre; null where no income was given. */
    avgiftsutrymme: text('avgiftsutrymme'),
    rader: jsonb('rader').$type<readonly FrystAvgiftsrad[]>().notNull(),
    indata: jsonb('indata').$type<FrystAvgift>().notNull(),
    antalHandelser: integer('antal_handelser').notNull(),
    indataSha256: text('indata_sha256').notNull(),
    sha256: text('sha256').notNull(),
    /** Everything counted was reported before this instant. */
    gransTid: tidpunkt('grans_tid').notNull(),
    /** Set by the lock: from then on the person sees it and nobody changes it. */
    last: tidpunkt('last'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('avgift_nyckel').on(t.kommunId, t.korningId, t.personId, t.avserManad),
    index('avgift_person').on(t.kommunId, t.personId, t.avserManad),
    foreignKey({ columns: [t.kommunId, t.korningId], foreignColumns: [avgiftskorning.kommunId, avgiftskorning.id] }),
    laser('avgift', nagonAv(egenAvgiftshandlaggare, bada(egenPerson, sql`last is not null`))),
    laggerTill('avgift', egenAvgiftshandlaggare),
    andrar('avgift', egenAvgiftshandlaggare),
    tarBort('avgift', bada(egenAvgiftshandlaggare, sql`last is null`)),
  ],
)

/** The name a person has in the kommun's invoicing: opaque, the same each month, resolved by who may know. */
export const avgiftsreferens = pgTable(
  'avgiftsreferens',
  {
    kommunId: kommunId(),
    personId: uuid('person_id').notNull(),
    namndId: namndId(),
    referens: text('referens').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.personId] }),
    uniqueIndex('avgiftsreferens_namn').on(t.kommunId, t.namndId, t.referens),
    laser('avgiftsreferens', egenAvgiftshandlaggare),
    laggerTill('avgiftsreferens', egenAvgiftshandlaggare),
  ],
)

/** The basis for invoicing of a locked month, as it was made: the same bytes each time it is fetched. */
export const avgiftsexport = pgTable(
  'avgiftsexport',
  {
    kommunId: kommunId(),
    korningId: uuid('korning_id').notNull(),
    namndId: namndId(),
    manad: datum('manad').notNull(),
    jobbId: text('jobb_id').notNull(),
    begardAvNamn: text('begard_av_namn').notNull(),
    begard: tidpunkt('begard').notNull(),
    antal: integer('antal'),
    csv: text('csv'),
    csvSha256: text('csv_sha256'),
    json: text('json'),
    jsonSha256: text('json_sha256'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.korningId] }),
    foreignKey({ columns: [t.kommunId, t.korningId], foreignColumns: [avgiftskorning.kommunId, avgiftskorning.id] }),
    // The ekonom carries the file to the invoicing; it says who owes what by an opaque reference alone.
    laser('avgiftsexport', nagonAv(egenAvgiftshandlaggare, bada(egenNamnd, sql`(select valfri.har_roll('ekonom'))`))),
    laggerTill('avgiftsexport', egenAvgiftshandlaggare),
    andrar('avgiftsexport', egenAvgiftshandlaggare),
  ],
)

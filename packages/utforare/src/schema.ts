import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import {
  andrar,
  bada,
  egenNamnd,
  egenUtforare,
  inloggning,
  laggerTill,
  laser,
  nagonAv,
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

const egenRad = sql`(select valfri.aktor()) = 'utforare' and id = (select valfri.utforare_id())`
const kopplad = sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from utforare_koppling k where k.utforare_id = utforare_uppgift.utforare_id)`

/** One utförare over all kommuner: what anyone may know once it has an avtal somewhere. */
export const utforare = pgTable(
  'utforare',
  {
    id: id().primaryKey(),
    namn: text('namn').notNull(),
    /** 'aktiebolag' | 'enskild-firma' | 'handelsbolag' | 'ekonomisk-forening' | 'ideell-forening' | 'stiftelse' | 'utlandsk' | 'egenregi' */
    form: text('form').notNull(),
    /** Set when this is a kommun's own production. */
    regiKommunId: text('regi_kommun_id'),
    telefon: text('telefon'),
    epost: text('epost'),
    webb: text('webb'),
    /** What it says of itself, with languages and niche: {presentation, sprak: [], inriktning: [], tillaggstjanster: [], oppettider}. */
    profil: jsonb('profil').$type<UtforareProfil>().notNull().default({}),
    profilAndrad: tidpunkt('profil_andrad'),
    skapad: skapad(),
  },
  () => [
    laser(
      'utforare',
      nagonAv(
        egenRad,
        inloggning,
        sql`(select valfri.aktor()) is not null and exists (select 1 from avtal a where a.utforare_id = utforare.id)`,
        sql`(select valfri.aktor()) = 'kommun' and (regi_kommun_id = (select valfri.kommun_id()) or exists (select 1 from utforare_koppling k where k.utforare_id = utforare.id))`,
      ),
    ),
    laggerTill('utforare', nagonAv(inloggning, egenRad)),
    andrar('utforare', egenRad),
  ],
)

export interface UtforareProfil {
  readonly presentation?: string
  readonly sprak?: readonly string[]
  readonly inriktning?: readonly string[]
  /** Sold beside the insats and paid by the person; never a part of what the kommun pays. */
  readonly tillaggstjanster?: readonly string[]
  readonly oppettider?: string
}

/** What only the firm itself and the nämnder it has applied to may know: an enskild firma's number is a personnummer. */
export const utforareUppgift = pgTable(
  'utforare_uppgift',
  {
    utforareId: uuid('utforare_id')
      .primaryKey()
      .references(() => utforare.id),
    organisationsnummer: text('organisationsnummer').unique(),
    arPersonnummer: boolean('ar_personnummer').notNull().default(false),
    adress: text('adress'),
    postnummer: text('postnummer'),
    ort: text('ort'),
    firmatecknare: text('firmatecknare'),
    verksamhetsansvarig: text('verksamhetsansvarig'),
    /** Optimistic lock: the second who saves sees that it changed. */
    rev: integer('rev').notNull().default(1),
  },
  () => [
    laser('utforare_uppgift', nagonAv(egenUtforare, inloggning, kopplad)),
    laggerTill('utforare_uppgift', nagonAv(egenUtforare, inloggning)),
    andrar('utforare_uppgift', egenUtforare),
  ],
)

/** A workplace of the firm. */
export const enhet = pgTable(
  'enhet',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    namn: text('namn').notNull(),
    adress: text('adress').notNull(),
    postnummer: text('postnummer').notNull(),
    ort: text('ort').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    foreignKey({ columns: [t.utforareId], foreignColumns: [utforare.id] }),
    laser(
      'enhet',
      nagonAv(
        egenUtforare,
        sql`(select valfri.aktor()) = 'kommun' and exists (select 1 from utforare_koppling k where k.utforare_id = enhet.utforare_id)`,
      ),
    ),
    laggerTill('enhet', egenUtforare),
    andrar('enhet', egenUtforare),
    tarBort('enhet', egenUtforare),
  ],
)

export type Fullmaktshandling = 'ansokan' | 'komplettering' | 'avtal'

/** What an ombud may do in the firm's name. */
export interface Fullmakt {
  readonly handlingar: readonly Fullmaktshandling[]
  /** Kommunkoder; null for every kommun. */
  readonly kommuner: readonly string[] | null
}

/** Who may act for the firm, in which role and until when (F3.4). */
export const utforareUppdrag = pgTable(
  'utforare_uppdrag',
  {
    utforareId: uuid('utforare_id')
      .notNull()
      .references(() => utforare.id),
    id: id(),
    identitetId: uuid('identitet_id').notNull(),
    /** The person's name when the uppdrag was given: the firm cannot read identities. */
    namn: text('namn'),
    roll: text('roll').notNull(),
    fran: datum('fran').notNull(),
    till: datum('till'),
    /** For an ombud: which acts, and where. */
    fullmakt: jsonb('fullmakt').$type<Fullmakt | null>(),
    /** The firmatecknare who gave it. */
    givenAv: text('given_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    // One that is ended on its first day has its last day before that: the role may be given anew the same day.
    uniqueIndex('utforare_uppdrag_roll')
      .on(t.utforareId, t.identitetId, t.roll, t.fran)
      .where(sql`till is null or till >= fran`),
    index('utforare_uppdrag_identitet').on(t.identitetId),
    laser('utforare_uppdrag', nagonAv(egenUtforare, inloggning)),
    laggerTill('utforare_uppdrag', nagonAv(egenUtforare, inloggning)),
    andrar('utforare_uppdrag', egenUtforare),
  ],
)

/**
 * A role in the firm that waits for somebody to take it by its link. Only a hash of the link's code is kept; the code
 * works once and until `galler`.
 */
export const utforareInbjudan = pgTable(
  'utforare_inbjudan',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    namn: text('namn').notNull(),
    roll: text('roll').notNull(),
    /** Last day of the uppdrag that it gives; null for no end. */
    till: datum('till'),
    fullmakt: jsonb('fullmakt').$type<Fullmakt | null>(),
    givenAv: text('given_av'),
    kodHash: text('kod_hash').notNull(),
    galler: tidpunkt('galler').notNull(),
    skapadAv: uuid('skapad_av').notNull(),
    skapad: skapad(),
    inlost: tidpunkt('inlost'),
    aterkallad: tidpunkt('aterkallad'),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    foreignKey({ columns: [t.utforareId], foreignColumns: [utforare.id] }),
    laser('utforare_inbjudan', egenUtforare),
    laggerTill('utforare_inbjudan', egenUtforare),
    andrar('utforare_inbjudan', egenUtforare),
  ],
)

/** A nämnd and an utförare have to do with each other: it applied there, or is its egenregi. Append-only. */
export const utforareKoppling = pgTable(
  'utforare_koppling',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    utforareId: uuid('utforare_id')
      .notNull()
      .references(() => utforare.id),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.utforareId] }),
    // Sign-in asks whom somebody's firm has to do with: two roles may not be combined with that.
    laser('utforare_koppling', nagonAv(egenNamnd, egenUtforare, inloggning)),
    laggerTill('utforare_koppling', nagonAv(egenUtforare, bada(egenNamnd, sql`valfri.ar_egen_regi(utforare_id)`))),
  ],
)

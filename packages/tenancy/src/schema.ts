import { datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import {
  andrar,
  bada,
  egenKommun,
  egenNamnd,
  inloggning,
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
  check,
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

/** A tenant for keys and hosting. */
export const kommun = pgTable(
  'kommun',
  {
    kommunId: text('kommun_id').primaryKey(),
    slug: text('slug').notNull().unique(),
    namn: text('namn').notNull(),
    /** 'registrerad' before it has started, 'live' after. */
    status: text('status').notNull().default('registrerad'),
    /** {farg: '#rrggbb', logotyp?: dokument id}. The theme is computed from the colour, safe in contrast. */
    tema: jsonb('tema').$type<{ farg: string }>().notNull(),
    /** The court of the nämnd's hemvist, for LOV 10:3. */
    forvaltningsratt: text('forvaltningsratt').notNull(),
    invanare: integer('invanare').notNull(),
  },
  () => [laser('kommun', nagon), laggerTill('kommun', plattform), andrar('kommun', nagonAv(plattform, egenKommun))],
)

/** An authority inside a kommun; the boundary of secrecy (OSL 8:1-2). */
export const namnd = pgTable(
  'namnd',
  {
    kommunId: kommunId().references(() => kommun.kommunId),
    namndId: namndId(),
    namn: text('namn').notNull(),
    diarieprefix: text('diarieprefix').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId] }),
    laser('namnd', nagon),
    laggerTill('namnd', nagonAv(plattform, egenKommun)),
    andrar('namnd', nagonAv(plattform, egenKommun)),
  ],
)

/** Where people reach the kommun in this matter. Public. */
export const kontaktpunkt = pgTable(
  'kontaktpunkt',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    slag: text('slag').notNull(),
    namn: text('namn').notNull(),
    telefon: text('telefon'),
    epost: text('epost'),
    adress: text('adress'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    laser('kontaktpunkt', nagon),
    laggerTill('kontaktpunkt', egenNamnd),
    andrar('kontaktpunkt', egenNamnd),
    tarBort('kontaktpunkt', egenNamnd),
  ],
)

/** The next diarienummer of a nämnd's diarium for a year. */
export const diarieserie = pgTable(
  'diarieserie',
  { kommunId: kommunId(), namndId: namndId(), ar: integer('ar').notNull(), senaste: integer('senaste').notNull() },
  (t) => [primaryKey({ columns: [t.kommunId, t.namndId, t.ar] }), laser('diarieserie', egenNamnd)],
)

/** Who holds which role in a nämnd, and until when. */
export const uppdrag = pgTable(
  'uppdrag',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    identitetId: uuid('identitet_id').notNull(),
    /** One of the roller of packages/auth/src/roller.ts. */
    roll: text('roll').notNull(),
    /** As the administrator wrote it; the identity's own name is never shown to a kommun. */
    namn: text('namn').notNull().default(''),
    fran: datum('fran').notNull(),
    till: datum('till'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('uppdrag_roll').on(t.kommunId, t.namndId, t.identitetId, t.roll, t.fran),
    index('uppdrag_identitet').on(t.identitetId),
    laser('uppdrag', nagonAv(egenNamnd, inloggning)),
    laggerTill('uppdrag', egenNamnd),
    andrar('uppdrag', egenNamnd),
  ],
)

/** A dated decision of KF, a nämnd or a delegate. Every decided value refers to one. Append-only and public. */
export const beslut = pgTable(
  'beslut',
  {
    kommunId: kommunId(),
    id: id(),
    /** The nämnd whose matter it is; KF's decisions too are kept by the nämnd that they give a task. */
    namndId: namndId(),
    /** 'kf' | 'namnd' | 'delegat' */
    instans: text('instans').notNull(),
    /** 'tillampa-lov' | 'anta-underlag' | 'pris' | 'ickeval' | 'modell' | 'momskompensation' | 'avgift' | 'direktkvalificering' … */
    slag: text('slag').notNull(),
    rubrik: text('rubrik').notNull(),
    datum: datum('datum').notNull(),
    paragraf: text('paragraf').notNull(),
    diarienummer: text('diarienummer').notNull(),
    dokumentId: uuid('dokument_id'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('beslut_slag').on(t.kommunId, t.namndId, t.slag),
    laser('beslut', nagon),
    laggerTill('beslut', egenNamnd),
  ],
)

/** A part of the kommun with its own utförare, and maybe price (F2.5). Public. */
export const omrade = pgTable(
  'omrade',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    namn: text('namn').notNull(),
    /** The zon that prices know, such as 'tatort'. */ zon: text('zon'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    laser('omrade', nagon),
    laggerTill('omrade', egenNamnd),
    andrar('omrade', egenNamnd),
  ],
)

/** Which område a postnummer lies in, from a date; moving a border adds a row and rewrites nothing. Append-only. */
export const omradePostnummer = pgTable(
  'omrade_postnummer',
  {
    kommunId: kommunId(),
    postnummer: text('postnummer').notNull(),
    ort: text('ort').notNull(),
    omradeId: uuid('omrade_id').notNull(),
    namndId: namndId(),
    fran: datum('fran').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.postnummer, t.fran, t.omradeId] }),
    foreignKey({ columns: [t.kommunId, t.omradeId], foreignColumns: [omrade.kommunId, omrade.id] }),
    laser('omrade_postnummer', nagon),
    laggerTill('omrade_postnummer', egenNamnd),
  ],
)

/** A tjänst is on or off from a date (F1.5). Append-only: the next row ends the one before. Public. */
export const tjanstAktivering = pgTable(
  'tjanst_aktivering',
  {
    kommunId: kommunId(),
    tjanstId: text('tjanst_id').notNull(),
    fran: datum('fran').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    aktiv: boolean('aktiv').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.tjanstId, t.fran, t.nr] }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('tjanst_aktivering', nagon),
    laggerTill('tjanst_aktivering', egenNamnd),
  ],
)

/**
 * What a nämnd has decided for a tjänst: a price row, a share, a model, bands, a rounding. In force from a date until
 * the next row with the same parameter and segment. Append-only and public: LOV 4:1 asks that the basis is published.
 */
export const beslutatVarde = pgTable(
  'beslutat_varde',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    parameter: text('parameter').notNull(),
    /** {del?, tidsband?, zon?, niva?, omfattning?, regi?}, keys sorted; never names an utförare (F10.7). */
    segment: jsonb('segment').$type<Record<string, string>>().notNull().default({}),
    fran: datum('fran').notNull(),
    /** For prices: öre per `enhet`. */
    ore: ore('ore'),
    enhet: text('enhet'),
    /** For all that is no price: the value in the shape that the plugin's parameter declares. */
    varde: jsonb('varde'),
    /** Where the price differs by regi: what the difference pays for. Public. */
    motivering: text('motivering'),
    /** What the price is made of, in öre; adds up to it, and is the same for every utförare (F19.2). Public. */
    kalkyl: jsonb('kalkyl').$type<readonly Kalkylpost[]>(),
    /** The proposal that a second person confirmed; null for what was decided before the kommun came here. */
    forslagId: uuid('forslag_id'),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    // F10.7: whatever a program above does, no row can name an utförare.
    check(
      'beslutat_varde_segment',
      sql`segment - array['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'] = '{}'::jsonb and coalesce(segment->>'regi', 'privat') in ('privat', 'egenregi')`,
    ),
    index('beslutat_varde_nyckel').on(t.kommunId, t.namndId, t.tjanstId, t.parameter, t.fran),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('beslutat_varde', nagon),
    laggerTill('beslutat_varde', egenNamnd),
  ],
)

/** One post of a timpriskalkyl. */
export interface Kalkylpost {
  readonly post: string
  readonly ore: number
}

/** A value as it is written in a proposal; öre as a number, since it is JSON. */
export interface ForslagsRad {
  readonly parameter: string
  readonly segment: Readonly<Record<string, string>>
  readonly ore?: number | null
  readonly varde?: unknown
  readonly motivering?: string | null
  readonly kalkyl?: readonly Kalkylpost[] | null
}

/**
 * Values that somebody proposes and somebody else confirms (four eyes). States: utkast, foreslaget, bekraftat, avvisat,
 * kasserat. Nothing here counts: only a confirmed proposal writes beslutat_varde. Frozen once tried (sql/9-3-frysta.sql).
 */
export const vardeforslag = pgTable(
  'vardeforslag',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id').notNull(),
    /** 'pris' | 'modell' | 'momskompensation' */
    slag: text('slag').notNull(),
    status: text('status').notNull().default('utkast'),
    rev: integer('rev').notNull().default(1),
    fran: datum('fran'),
    beslutId: uuid('beslut_id'),
    rader: jsonb('rader').$type<readonly ForslagsRad[]>().notNull().default([]),
    /** Where the list was copied from and by which index: {dag, procent, till, metod}. */
    kopia: jsonb('kopia').$type<{ dag: string; procent: string; till: string; metod: string }>(),
    /** Everyone who has written in it: none of them may confirm it. */
    forfattare: jsonb('forfattare').$type<readonly string[]>().notNull(),
    forfattareNamn: text('forfattare_namn').notNull(),
    foreslagen: tidpunkt('foreslagen'),
    provadAv: uuid('provad_av'),
    provadAvNamn: text('provad_av_namn'),
    provad: tidpunkt('provad'),
    /** Why it was turned down. */
    skal: text('skal'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('vardeforslag_tjanst').on(t.kommunId, t.namndId, t.tjanstId, t.status),
    laser('vardeforslag', egenNamnd),
    laggerTill('vardeforslag', egenNamnd),
    andrar('vardeforslag', egenNamnd),
  ],
)

/** Kommuner that share a förfrågningsunderlag (LOV 2:2, KL 9:37). */
export const samverkan = pgTable(
  'samverkan',
  {
    id: id().primaryKey(),
    namn: text('namn').notNull(),
    slug: text('slug').notNull().unique(),
    agareKommunId: text('agare_kommun_id').notNull(),
    agareNamndId: text('agare_namnd_id').notNull(),
    skapad: skapad(),
  },
  () => [
    laser('samverkan', nagon),
    laggerTill(
      'samverkan',
      sql`(select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id())`,
    ),
  ],
)

/** A nämnd's way in and out of a samverkan, event by event: inbjuden, ansluten, uttradd. Append-only. */
export const samverkanPart = pgTable(
  'samverkan_part',
  {
    samverkanId: uuid('samverkan_id')
      .notNull()
      .references(() => samverkan.id),
    kommunId: kommunId(),
    namndId: namndId(),
    nr: integer('nr').notNull(),
    status: text('status').notNull(),
    fran: datum('fran').notNull(),
    beslutId: uuid('beslut_id'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.samverkanId, t.kommunId, t.namndId, t.nr] }),
    laser('samverkan_part', nagon),
    // A party decides for itself; the owner of the samverkan may invite.
    laggerTill(
      'samverkan_part',
      nagonAv(
        egenNamnd,
        bada(
          sql`(select valfri.aktor()) = 'kommun'`,
          sql`status = 'inbjuden' and exists (select 1 from samverkan s where s.id = samverkan_id and s.agare_kommun_id = (select valfri.kommun_id()) and s.agare_namnd_id = (select valfri.namnd_id()))`,
        ),
      ),
    ),
  ],
)

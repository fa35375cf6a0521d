import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import {
  andrar,
  bada,
  egenNamnd,
  egenPerson,
  egenUtforare,
  farSePerson,
  laggerTill,
  laser,
  nagonAv,
} from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { HandelseIn } from './typer.ts'

/**
 * A performed event: a visit, a delivery, a declined visit … Append-only and partitioned by `manad` (the first day of
 * the event's own local month). A correction is a new row that names the old; a row is counted when no later row
 * names it. Six elements of a visit and no coordinates (F9.1, F9.9).
 */
export const handelse = pgTable(
  'handelse',
  {
    kommunId: kommunId(),
    manad: datum('manad').notNull(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    /** Null when there was no beställning to tie it to: it waits. */
    bestallningId: uuid('bestallning_id'),
    personId: uuid('person_id'),
    tjanstId: text('tjanst_id').notNull(),
    del: text('del').notNull(),
    /** As the plugin's händelser name it: 'besok', 'avbojt', 'bomtid', 'avbokad', 'leverans', 'portion' … */
    typ: text('typ').notNull(),
    /** For what has a start and an end. */
    start: tidpunkt('start'),
    slut: tidpunkt('slut'),
    /** For what is counted on a day; also the local date of `start`. */
    datum: datum('datum').notNull(),
    antal: integer('antal').notNull().default(1),
    personal: smallint('personal').notNull().default(1),
    medarbetare: text('medarbetare'),
    uppgifter: jsonb('uppgifter'),
    /** 'godtagen' | 'vantar'; what waits has an orsak and is not paid. */
    status: text('status').notNull(),
    /** Reason code of what waits: 'fore-start', 'overlapp', 'saknar-slut', 'lang' … (VantarOrsak in typer.ts, F9.3) */
    orsak: text('orsak'),
    /** 'webb' | 'fil' | 'api' */
    kalla: text('kalla').notNull(),
    importId: uuid('import_id'),
    /** The sender's own id: the same event twice makes one. */
    externId: text('extern_id'),
    /** The row that this one corrects or takes back; typ 'struken' takes it back. */
    ersatter: uuid('ersatter'),
    andringsskal: text('andringsskal'),
    /** Who made the correction, by name: both parties read it, and an identitet is readable to itself alone. */
    andradAvNamn: text('andrad_av_namn'),
    rapporteradAv: uuid('rapporterad_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.manad, t.id] }),
    uniqueIndex('handelse_extern').on(t.kommunId, t.manad, t.utforareId, t.externId),
    index('handelse_utforare').on(t.kommunId, t.manad, t.utforareId, t.tjanstId, t.personId),
    index('handelse_person').on(t.kommunId, t.personId, t.manad),
    index('handelse_ersatter').on(t.kommunId, t.manad, t.utforareId, t.ersatter).where(sql`ersatter is not null`),
    // What waits is a few in a thousand, and is looked up by its nämnd every day.
    index('handelse_vantar').on(t.kommunId, t.namndId, t.skapad).where(sql`status = 'vantar'`),
    laser('handelse', nagonAv(egenNamnd, egenUtforare, egenPerson)),
    laggerTill('handelse', egenUtforare),
  ],
)

/**
 * Something that was received and could not become an event: a row that lacks one of the six elements, or that cannot be
 * read. It is kept until somebody completes it or says why it is left (F9.1): an exception, never a loss. A personnummer
 * in it is not kept; the sender's own id and the row number say which it was.
 */
export const undantag = pgTable(
  'undantag',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    /** Set when the row could be tied to a person: its nämnd sees it too. */
    kommunId: text('kommun_id'),
    namndId: text('namnd_id'),
    personId: uuid('person_id'),
    handelse: jsonb('handelse').$type<HandelseIn>().notNull(),
    /** Refusal (fel.ts), the field it is about, and its text. */
    kod: text('kod').notNull(),
    falt: text('falt'),
    text: text('text').notNull(),
    /** 'fil' | 'api' */
    kalla: text('kalla').notNull(),
    importId: uuid('import_id'),
    rad: integer('rad').notNull(),
    externId: text('extern_id'),
    /** The same faulty row sent again makes no second exception. */
    nyckel: text('nyckel').notNull(),
    /** 'oppen' | 'rattad' (it came again whole) | 'lamnad' (left, with a reason) */
    status: text('status').notNull().default('oppen'),
    skal: text('skal'),
    avslutadAvNamn: text('avslutad_av_namn'),
    avslutad: tidpunkt('avslutad'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    uniqueIndex('undantag_nyckel').on(t.utforareId, t.nyckel),
    index('undantag_oppna').on(t.utforareId, t.skapad).where(sql`status = 'oppen'`),
    index('undantag_extern').on(t.utforareId, t.externId),
    index('undantag_namnd').on(t.kommunId, t.namndId, t.skapad),
    laser('undantag', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('undantag', egenUtforare),
    andrar('undantag', egenUtforare),
  ],
)

/**
 * An utförare asks the nämnd to order what it has performed without a beställning (F8.8). A handläggare answers: a beställning
 * from that earlier day with the reason, or no, with the reason.
 */
export const bestallningsbegaran = pgTable(
  'bestallningsbegaran',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    personId: uuid('person_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    del: text('del').notNull(),
    /** The day of the first event that waits. */
    fran: datum('fran').notNull(),
    meddelande: text('meddelande'),
    begardAvNamn: text('begard_av_namn'),
    /** 'oppen' | 'bestalld' | 'nekad' */
    status: text('status').notNull().default('oppen'),
    skal: text('skal'),
    bestallningId: uuid('bestallning_id'),
    svaradAvNamn: text('svarad_av_namn'),
    svarad: tidpunkt('svarad'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('bestallningsbegaran_oppen')
      .on(t.kommunId, t.utforareId, t.personId, t.tjanstId, t.del)
      .where(sql`status = 'oppen'`),
    laser('bestallningsbegaran', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('bestallningsbegaran', egenUtforare),
    andrar('bestallningsbegaran', bada(egenNamnd, farSePerson)),
  ],
)

/**
 * A person died or moved from the kommun: what is reported for a later day waits. Append-only; the latest row counts, and
 * one with slag 'ater' takes it back.
 */
export const personslut = pgTable(
  'personslut',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    /** 'avliden' | 'flyttad' | 'ater' */
    slag: text('slag').notNull(),
    /** The last day. */
    datum: datum('datum').notNull(),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('personslut_person').on(t.kommunId, t.personId, t.skapad),
    laser(
      'personslut',
      nagonAv(
        egenNamnd,
        sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = personslut.kommun_id and b.person_id = personslut.person_id and b.utforare_id = (select valfri.utforare_id()))`,
      ),
    ),
    laggerTill('personslut', bada(egenNamnd, farSePerson)),
  ],
)

/**
 * A day on which a time system was down, noted by the nämnd: what was changed by hand of that day is counted against nobody
 * (C23). Append-only; without an utförare it is for all.
 */
export const driftstopp = pgTable(
  'driftstopp',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id'),
    datum: datum('datum').notNull(),
    orsak: text('orsak').notNull(),
    avNamn: text('av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('driftstopp_dag').on(t.kommunId, t.namndId, t.datum),
    laser('driftstopp', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('driftstopp', egenNamnd),
  ],
)

/** A month that a nämnd has locked: events of it that come later belong to the next run. Append-only. */
export const manadslas = pgTable(
  'manadslas',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    manad: datum('manad').notNull(),
    korningId: uuid('korning_id').notNull(),
    last: tidpunkt('last').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.manad] }),
    laser(
      'manadslas',
      nagonAv(
        egenNamnd,
        sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from avtal a where a.kommun_id = manadslas.kommun_id and a.namnd_id = manadslas.namnd_id and a.utforare_id = (select valfri.utforare_id()))`,
      ),
    ),
    laggerTill('manadslas', egenNamnd),
  ],
)

const invandningsparter = nagonAv(bada(egenNamnd, farSePerson), egenUtforare, egenPerson)

/**
 * "Det här stämmer inte": a person's objection to one event, as an ärende that the utförare and the nämnd's handläggare see
 * and answer (F11.3). Append-only; whether it waits follows from its latest svar.
 */
export const invandning = pgTable(
  'invandning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    handelseId: uuid('handelse_id').notNull(),
    handelseManad: datum('handelse_manad').notNull(),
    /** 'inte-har' | 'fel-tid' | 'annat' */
    slag: text('slag').notNull(),
    text: text('text').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    // One ärende a visit: what is said later is said in it.
    uniqueIndex('invandning_handelse').on(t.kommunId, t.handelseId),
    index('invandning_person').on(t.kommunId, t.personId),
    index('invandning_utforare').on(t.utforareId, t.kommunId),
    laser('invandning', invandningsparter),
    laggerTill('invandning', egenPerson),
  ],
)

/** What was said in an invändning after the person opened it, by whom. Append-only. */
export const invandningSvar = pgTable(
  'invandning_svar',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    invandningId: uuid('invandning_id').notNull(),
    personId: uuid('person_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** 'person' | 'utforare' | 'kommun' */
    part: text('part').notNull(),
    avNamn: text('av_namn').notNull(),
    text: text('text').notNull(),
    /** Only the kommun ends it: 'andrad' | 'stammer'; null while it goes on. */
    avslut: text('avslut'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('invandning_svar_invandning').on(t.kommunId, t.invandningId),
    foreignKey({ columns: [t.kommunId, t.invandningId], foreignColumns: [invandning.kommunId, invandning.id] }),
    laser('invandning_svar', invandningsparter),
    laggerTill(
      'invandning_svar',
      nagonAv(
        bada(egenNamnd, farSePerson, sql`part = 'kommun'`),
        bada(egenUtforare, sql`part = 'utforare' and avslut is null`),
        bada(egenPerson, sql`part = 'person' and avslut is null`),
      ),
    ),
  ],
)

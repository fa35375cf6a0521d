import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, egenNamnd, egenPerson, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

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
    /** Reason code of what waits: 'utanfor-bestallning', 'overlapp', 'saknar-slut', 'lang' … (VantarOrsak in typer.ts, F9.3) */
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

/** An import of a file: what it was, what became of each row. Saved only when the utförare says so after the dry run. */
export const importKorning = pgTable(
  'import_korning',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    kommunId: text('kommun_id'),
    filnamn: text('filnamn').notNull(),
    sha256: text('sha256').notNull(),
    /** 'provad' | 'sparad' | 'avbruten' */
    status: text('status').notNull(),
    antalRader: integer('antal_rader').notNull(),
    antalOk: integer('antal_ok').notNull(),
    antalVantar: integer('antal_vantar').notNull(),
    antalDubbletter: integer('antal_dubbletter').notNull().default(0),
    antalFel: integer('antal_fel').notNull(),
    /** Each row's fate (RadUtfall in typer.ts), under the brukare's code; what could not be read is not kept here. */
    rader: jsonb('rader').notNull(),
    av: uuid('av'),
    skapad: skapad(),
    sparad: tidpunkt('sparad'),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    laser('import_korning', egenUtforare),
    laggerTill('import_korning', egenUtforare),
    andrar('import_korning', egenUtforare),
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

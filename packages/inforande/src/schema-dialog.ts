import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, laggerTill, laser, nagon, nagonAv, plattform, tarBort } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/**
 * Whom the nämnd has heard or told, when, and what came of it (F19.10). Public, as the report that it stands in. Append-only;
 * a correction points to what it corrects.
 */
export const samrad = pgTable(
  'samrad',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    /** Null when it concerned every plan of the nämnd. */
    planId: uuid('plan_id'),
    /** 'samrad' | 'informationsmote' */
    form: text('form').notNull(),
    /** One of PARTER: 'kpr', 'khr', 'facklig', 'foretag', … */
    part: text('part').notNull(),
    motpart: text('motpart').notNull(),
    datum: datum('datum').notNull(),
    antal: integer('antal'),
    fraga: text('fraga').notNull(),
    synpunkter: text('synpunkter').notNull(),
    hantering: text('hantering').notNull(),
    korrigerar: uuid('korrigerar'),
    av: uuid('av').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('samrad_datum').on(t.kommunId, t.namndId, t.datum),
    foreignKey({ columns: [t.kommunId, t.korrigerar], foreignColumns: [t.kommunId, t.id] }),
    laser('samrad', nagon),
    laggerTill('samrad', egenNamnd),
  ],
)

/** What the nämnd tells everybody. Append-only and public: a change is a new one. */
export const nyhet = pgTable(
  'nyhet',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    tjanstId: text('tjanst_id'),
    rubrik: text('rubrik').notNull(),
    text: text('text').notNull(),
    publicerad: tidpunkt('publicerad').notNull(),
    av: uuid('av').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('nyhet_publicerad').on(t.kommunId, t.namndId, t.publicerad),
    laser('nyhet', nagon),
    laggerTill('nyhet', egenNamnd),
  ],
)

/** Whoever holds the key of a subscription, which was sent to its address and nowhere else. */
const harNyckel = bada(nagon, sql`nyckel = (select nullif(current_setting('valfri.prenumeration', true), ''))`)

/**
 * Somebody who wants the nämnd's news by e-mail: confirmed through the address itself, and gone when it ends. Who reads is
 * the nämnd that sends, and who has the key.
 */
export const prenumeration = pgTable(
  'prenumeration',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    epost: text('epost').notNull(),
    /** SHA-256 of the key in the link. */
    nyckel: text('nyckel').notNull(),
    skapad: tidpunkt('skapad').notNull(),
    bekraftad: tidpunkt('bekraftad'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('prenumeration_nyckel').on(t.nyckel),
    index('prenumeration_namnd').on(t.kommunId, t.namndId),
    laser('prenumeration', nagonAv(egenNamnd, plattform, harNyckel)),
    laggerTill('prenumeration', bada(harNyckel, sql`bekraftad is null`)),
    andrar('prenumeration', harNyckel),
    tarBort('prenumeration', nagonAv(egenNamnd, harNyckel)),
  ],
)

/**
 * A letter to a subscriber that waits to be sent: the question to confirm, or one piece of news. It holds no address and no
 * text; the job that sends reads them then, and a subscription that has ended gets nothing.
 */
export const nyhetsbrev = pgTable(
  'nyhetsbrev',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    prenumerationId: uuid('prenumeration_id').notNull(),
    /** Null is the question to confirm. */
    nyhetId: uuid('nyhet_id'),
    skapad: tidpunkt('skapad').notNull(),
    skickad: tidpunkt('skickad'),
    forsok: integer('forsok').notNull().default(0),
    /** Not tried before this. */
    nasta: tidpunkt('nasta').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('nyhetsbrev_nasta').on(t.nasta).where(sql`skickad is null`),
    laser('nyhetsbrev', plattform),
    laggerTill(
      'nyhetsbrev',
      nagonAv(
        egenNamnd,
        bada(
          nagon,
          sql`nyhet_id is null and exists (select 1 from prenumeration p where p.id = prenumeration_id and p.nyckel = (select nullif(current_setting('valfri.prenumeration', true), '')))`,
        ),
      ),
    ),
    andrar('nyhetsbrev', plattform),
    tarBort('nyhetsbrev', plattform),
  ],
)

import { id, kommunId, namndId, tidpunkt } from '@valfri/db/kolumner'
import { bada, egenNamnd, egenUtforare, laggerTill, laser, nagon, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** The version is public with the nämnd that the row is of. */
const annonserad = (tabell: string) =>
  sql.raw(
    `exists (select 1 from underlag_part p where p.kommun_id = ${tabell}.kommun_id and p.namnd_id = ${tabell}.namnd_id and p.version_id = ${tabell}.version_id and p.annonserad is not null)`,
  )

/**
 * A question on a published underlag, as it was asked (F2.7). The nämnd reads it, and the utförare that asked; nobody else ever
 * does: what is published is the nämnd's own wording of it. Append-only.
 */
export const underlagsfraga = pgTable(
  'underlagsfraga',
  {
    kommunId: kommunId(),
    id: id(),
    /** The nämnd that is asked. */
    namndId: namndId(),
    underlagId: uuid('underlag_id').notNull(),
    /** The version that the asker read. */
    versionId: uuid('version_id').notNull(),
    /** The krav that it is about; null for the underlag as a whole. */
    villkorId: text('villkor_id'),
    text: text('text').notNull(),
    /** The utförare that asked; null for the public, of whom nothing is kept. */
    utforareId: uuid('utforare_id'),
    stalld: tidpunkt('stalld').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('underlagsfraga_underlag').on(t.underlagId, t.stalld),
    index('underlagsfraga_utforare').on(t.utforareId),
    laser('underlagsfraga', nagonAv(egenNamnd, egenUtforare)),
    laggerTill(
      'underlagsfraga',
      bada(
        nagonAv(sql`(select valfri.aktor()) is not null and utforare_id is null`, egenUtforare),
        annonserad('underlagsfraga'),
      ),
    ),
  ],
)

/**
 * A question and its answer as published: the same to all, without who asked, with the day (F2.7). A correction is a new utgåva of
 * the same number; the ones before stay readable. Append-only.
 */
export const underlagssvar = pgTable(
  'underlagssvar',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    underlagId: uuid('underlag_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** The number of the question on the underlag, over all its kommuner. */
    nr: integer('nr').notNull(),
    /** 1 as first published, 2 for the first correction. */
    utgava: integer('utgava').notNull(),
    villkorId: text('villkor_id'),
    fraga: text('fraga').notNull(),
    svar: text('svar').notNull(),
    /** Why the one before was corrected; null in the first. */
    skal: text('skal'),
    publicerad: tidpunkt('publicerad').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('underlagssvar_nr').on(t.underlagId, t.nr, t.utgava),
    laser('underlagssvar', nagon),
    laggerTill('underlagssvar', bada(egenNamnd, annonserad('underlagssvar'))),
  ],
)

/** What became of a question: once and for all, so that nobody gets a second answer. Append-only. */
export const fragebesked = pgTable(
  'fragebesked',
  {
    kommunId: kommunId(),
    fragaId: uuid('fraga_id').notNull(),
    namndId: namndId(),
    /** Who asked, so that it can read the outcome; as in the question. */
    utforareId: uuid('utforare_id'),
    /** 'besvarad' | 'sammanslagen' (with one already answered) | 'avvisad' */
    utfall: text('utfall').notNull(),
    /** The number of the published answer; null when refused. */
    svarNr: integer('svar_nr'),
    /** Why it was refused, to the asker alone. */
    skal: text('skal'),
    tid: tidpunkt('tid').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.fragaId] }),
    foreignKey({
      name: 'fragebesked_fraga',
      columns: [t.kommunId, t.fragaId],
      foreignColumns: [underlagsfraga.kommunId, underlagsfraga.id],
    }),
    laser('fragebesked', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('fragebesked', egenNamnd),
  ],
)

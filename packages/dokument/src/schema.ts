import { bytea, id, skapad } from '@valfri/db/kolumner'
import { bada, egenNamnd, egenUtforare, laggerTill, laser, nagon, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/**
 * A file: evidence that an utförare uploaded, or a sealed document of a nämnd. Append-only.
 * Its owner is a nämnd or an utförare; others reach it by dokument_delning, or because it is public.
 */
export const dokument = pgTable(
  'dokument',
  {
    id: id().primaryKey(),
    kommunId: text('kommun_id'),
    namndId: text('namnd_id'),
    utforareId: uuid('utforare_id'),
    /** 'bilaga', 'underlag', 'underrattelse', 'avtal', 'ersattningsunderlag', … */
    slag: text('slag').notNull(),
    namn: text('namn').notNull(),
    mime: text('mime').notNull(),
    storlek: integer('storlek').notNull(),
    /** SHA-256 of the bytes. */
    sha256: text('sha256').notNull(),
    /** SHA-256 of the canonical JSON that a generated document was made from. */
    dataSha256: text('data_sha256'),
    data: jsonb('data'),
    innehall: bytea('innehall').notNull(),
    publik: boolean('publik').notNull().default(false),
    skapad: skapad(),
  },
  () => [
    laser(
      'dokument',
      nagonAv(
        bada(nagon, sql`publik`),
        bada(egenUtforare, sql`kommun_id is null`),
        egenNamnd,
        sql`(select valfri.aktor()) in ('kommun', 'utforare') and exists (select 1 from dokument_delning d where d.dokument_id = dokument.id)`,
      ),
    ),
    laggerTill(
      'dokument',
      nagonAv(bada(egenUtforare, sql`kommun_id is null`), bada(egenNamnd, sql`utforare_id is null`)),
    ),
  ],
)

/** Opens one document for one other party: evidence for the nämnd that tries it, a decision for the utförare it concerns. */
export const dokumentDelning = pgTable(
  'dokument_delning',
  {
    dokumentId: uuid('dokument_id')
      .notNull()
      .references(() => dokument.id),
    mottagare: text('mottagare').notNull(),
    kommunId: text('kommun_id'),
    namndId: text('namnd_id'),
    utforareId: uuid('utforare_id'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.dokumentId, t.mottagare] }),
    laser(
      'dokument_delning',
      nagonAv(bada(egenNamnd, sql`utforare_id is null`), bada(egenUtforare, sql`kommun_id is null`)),
    ),
    // Only its owner opens a document for another: who guesses the id of a stranger's opens nothing.
    laggerTill('dokument_delning', sql`valfri.ager_dokument(dokument_id)`),
  ],
)

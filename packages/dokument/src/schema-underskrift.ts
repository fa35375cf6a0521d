import { id, tidpunkt } from '@valfri/db/kolumner'
import { bada, laggerTill, laser, nagon } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { JWK } from 'jose'
import { dokument } from './schema.ts'

const laserDokument = sql`exists (select 1 from dokument d where d.id = underskrift.dokument_id)`
const part = sql`(select valfri.aktor()) in ('kommun', 'utforare')`

/** A signature of a document, readable by whoever may read the document. Append-only. */
export const underskrift = pgTable(
  'underskrift',
  {
    dokumentId: uuid('dokument_id')
      .notNull()
      .references(() => dokument.id),
    id: id(),
    /** The signed statement, as a compact JWS. */
    jws: text('jws').notNull(),
    tid: tidpunkt('tid').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dokumentId, t.id] }),
    laser('underskrift', bada(nagon, laserDokument)),
    laggerTill('underskrift', bada(part, laserDokument)),
  ],
)

/** The public keys that the instance has signed with, for as long as there are signatures to verify. Append-only. */
export const underskriftsnyckel = pgTable(
  'underskriftsnyckel',
  {
    kid: text('kid').primaryKey(),
    jwk: jsonb('jwk').$type<JWK>().notNull(),
    fran: tidpunkt('fran').notNull(),
  },
  () => [laser('underskriftsnyckel', nagon), laggerTill('underskriftsnyckel', part)],
)

import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { datum, kommunId, tidpunkt } from './kolumner.ts'
import { bada, egenKommun, egenNamnd, laggerTill, laser, nagon, nagonAv, plattform } from './policy.ts'

/**
 * The audit log: each read of a person's data and each change, in the same transaction. Append-only, and chained by
 * hash per kommun by a trigger (sql/9-logg.sql). Partitioned by month. Source: SoLPUL 10 §, R-711.
 */
export const logg = pgTable(
  'logg',
  {
    kommunId: kommunId(),
    manad: datum('manad').notNull(),
    nr: bigint('nr', { mode: 'number' }).notNull(),
    tid: tidpunkt('tid').notNull(),
    aktor: text('aktor').notNull(),
    identitetId: uuid('identitet_id'),
    namndId: text('namnd_id'),
    utforareId: uuid('utforare_id'),
    roller: text('roller').array().notNull().default(sql`'{}'`),
    handling: text('handling').notNull(),
    objekt: text('objekt').notNull(),
    objektId: text('objekt_id'),
    personId: uuid('person_id'),
    orsak: text('orsak'),
    data: jsonb('data'),
    foregaende: text('foregaende').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.manad, t.nr] }),
    index('logg_person').on(t.kommunId, t.personId, t.tid),
    index('logg_objekt').on(t.kommunId, t.objekt, t.objektId),
    laser('logg', nagonAv(egenNamnd, bada(plattform, sql`namnd_id is null`))),
    laggerTill('logg', nagon),
  ],
)

/** The head of each kommun's chain; written by the trigger alone. */
export const loggHuvud = pgTable(
  'logg_huvud',
  {
    kommunId: text('kommun_id').primaryKey(),
    nr: bigint('nr', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  () => [laser('logg_huvud', nagonAv(egenKommun, plattform))],
)

/**
 * Answers already given to an idempotency key, so that the same call twice has one effect.
 * `nyckel` is scoped by the aktör that sent it.
 */
export const idempotens = pgTable(
  'idempotens',
  {
    agare: text('agare').notNull(),
    nyckel: text('nyckel').notNull(),
    fingeravtryck: text('fingeravtryck').notNull(),
    svar: jsonb('svar').notNull(),
    skapad: tidpunkt('skapad').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.agare, t.nyckel] }),
    laser('idempotens', sql`agare = (select valfri.agare())`),
    laggerTill('idempotens', sql`agare = (select valfri.agare())`),
  ],
)

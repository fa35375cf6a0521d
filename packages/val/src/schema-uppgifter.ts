import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { bada, egenNamnd, egenPerson, egenUtforare, farSePerson, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, pgPolicy, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bestallning, insatsbeslut } from './schema.ts'
import { arbetsplats } from './schema-arbetsplats.ts'

/** The utförare that acts carries out the row's del of the beslut. */
const utforDelen = (tabell: string) =>
  sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = ${sql.raw(tabell)}.kommun_id and b.insatsbeslut_id = ${sql.raw(tabell)}.insatsbeslut_id and b.del = ${sql.raw(tabell)}.del and b.utforare_id = (select valfri.utforare_id()))`

/**
 * What holds for a del of a beslut from a date, beside what is granted: nivå, omfattning, placement, grupp. The tjänst says
 * which there are and who sets them. Append-only; the latest that has begun counts, of two with the same date the later written.
 */
export const dateradUppgift = pgTable(
  'daterad_uppgift',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    insatsbeslutId: uuid('insatsbeslut_id').notNull(),
    del: text('del').notNull(),
    /** Id in the tjänst's declaration, such as 'niva'. */
    uppgift: text('uppgift').notNull(),
    fran: datum('fran').notNull(),
    /** A step of the kommun's instrument, one of the tjänst's choices, or a short text. */
    varde: text('varde').notNull(),
    skal: text('skal'),
    /** The day of the bedömning or decision; null: the day it was written. */
    beslutad: datum('beslutad'),
    /** The workplace of a placement at a company (F19.5). */
    arbetsplatsId: uuid('arbetsplats_id'),
    /** Set when an utförare wrote it: it is that utförare's own, such as its grupp. */
    utforareId: uuid('utforare_id'),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('daterad_uppgift_beslut').on(t.kommunId, t.insatsbeslutId, t.del, t.uppgift, t.fran),
    index('daterad_uppgift_arbetsplats').on(t.kommunId, t.arbetsplatsId).where(sql`arbetsplats_id is not null`),
    foreignKey({ columns: [t.kommunId, t.arbetsplatsId], foreignColumns: [arbetsplats.kommunId, arbetsplats.id] }),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    // As with omfattning, all of the nämnd's staff: the pay follows from it, and it names nobody.
    laser(
      'daterad_uppgift',
      nagonAv(
        egenNamnd,
        egenPerson,
        bada(utforDelen('daterad_uppgift'), sql`utforare_id is null or utforare_id = (select valfri.utforare_id())`),
      ),
    ),
    laggerTill(
      'daterad_uppgift',
      nagonAv(
        bada(egenNamnd, farSePerson, sql`utforare_id is null`),
        bada(utforDelen('daterad_uppgift'), sql`utforare_id = (select valfri.utforare_id())`),
      ),
    ),
  ],
)

const oppen = sql`status = 'oppen'`

/**
 * An utförare asks for a new bedömning of a dated fact, with a reason; a handläggare answers in the kommun's decided time
 * with a new value from a date, or with why not. One open at a time for each fact; what was answered is not changed.
 */
export const bedomningsbegaran = pgTable(
  'bedomningsbegaran',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    insatsbeslutId: uuid('insatsbeslut_id').notNull(),
    bestallningId: uuid('bestallning_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    del: text('del').notNull(),
    uppgift: text('uppgift').notNull(),
    skal: text('skal').notNull(),
    /** What was in force when it was asked; null when nothing was. */
    varde: text('varde'),
    svaraSenast: datum('svara_senast').notNull(),
    /** 'oppen' | 'besvarad' | 'aterkallad' */
    status: text('status').notNull().default('oppen'),
    /** 'ny' | 'oforandrad' */
    utfall: text('utfall'),
    motivering: text('motivering'),
    nyttVarde: text('nytt_varde'),
    nyttFran: datum('nytt_fran'),
    begardAv: uuid('begard_av'),
    besvaradAv: uuid('besvarad_av'),
    besvarad: tidpunkt('besvarad'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('bedomningsbegaran_namnd').on(t.kommunId, t.namndId, t.status, t.svaraSenast),
    index('bedomningsbegaran_utforare').on(t.utforareId, t.bestallningId),
    uniqueIndex('bedomningsbegaran_oppen').on(t.kommunId, t.bestallningId, t.uppgift).where(oppen),
    foreignKey({ columns: [t.kommunId, t.bestallningId], foreignColumns: [bestallning.kommunId, bestallning.id] }),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    laser('bedomningsbegaran', nagonAv(bada(egenNamnd, farSePerson), egenUtforare, egenPerson)),
    laggerTill('bedomningsbegaran', bada(egenUtforare, utforDelen('bedomningsbegaran'), oppen)),
    // Only what is open moves: the handläggare answers it, the utförare takes it back.
    pgPolicy('bedomningsbegaran_andrar', {
      for: 'update',
      using: bada(oppen, nagonAv(bada(egenNamnd, farSePerson), egenUtforare)),
      withCheck: nagonAv(
        bada(egenNamnd, farSePerson, sql`status = 'besvarad'`),
        bada(egenUtforare, sql`status = 'aterkallad'`),
      ),
    }),
  ],
)

import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, egenNamnd, laggerTill, laser } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Annonsfalt, Annonsskillnad } from './annonsfalt.ts'

/**
 * What stands on the national site for notices, as the nämnd put it there on a day: every field, and the version it tells of
 * (LOV 3:1, F3.2). Append-only: an updated notice is a new row.
 */
export const annonspost = pgTable(
  'annonspost',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    underlagId: uuid('underlag_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** 'publicerad' | 'uppdaterad' | 'nedtagen' */
    slag: text('slag').notNull(),
    annonsId: text('annons_id').notNull(),
    /** The day that it stood there as `falt` says. */
    dag: datum('dag').notNull(),
    falt: jsonb('falt').$type<Annonsfalt>().notNull(),
    registreradAv: uuid('registrerad_av').notNull(),
    registreradAvNamn: text('registrerad_av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('annonspost_underlag').on(t.kommunId, t.namndId, t.underlagId),
    laser('annonspost', egenNamnd),
    laggerTill('annonspost', egenNamnd),
  ],
)

/** That a notice no longer says what is live: raised on the day it is found, and closed when the notice agrees again (F3.2). */
export const annonslarm = pgTable(
  'annonslarm',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    underlagId: uuid('underlag_id').notNull(),
    postId: uuid('post_id').notNull(),
    /** The first day that the two differed so. */
    dag: datum('dag').notNull(),
    avslutat: tidpunkt('avslutat'),
    /** 'uppdaterad': the notice was; 'stammer': what is live went back. */
    avslutatGenom: text('avslutat_genom'),
    skillnader: jsonb('skillnader').$type<readonly Annonsskillnad[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    // One open alarm for each notice, however many times the job runs.
    uniqueIndex('annonslarm_oppet').on(t.kommunId, t.postId).where(sql`avslutat is null`),
    foreignKey({
      name: 'annonslarm_post',
      columns: [t.kommunId, t.postId],
      foreignColumns: [annonspost.kommunId, annonspost.id],
    }),
    laser('annonslarm', egenNamnd),
    laggerTill('annonslarm', egenNamnd),
    andrar('annonslarm', egenNamnd),
  ],
)

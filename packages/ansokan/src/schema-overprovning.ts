import { datum, id, kommunId, namndId, skapad } from '@valfri/db/kolumner'
import { egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { arendebeslut } from './schema.ts'

/**
 * What has happened to a refusal after the applicant was told: it went to court, the nämnd answered, the court decided, or
 * the nämnd put it right itself. The state of the decision follows from these rows. Append-only. Source: LOV 10 kap. 1-3 §§
 */
export const overprovning = pgTable(
  'overprovning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** 'ansokan' | 'yttrande' | 'dom' | 'egen-rattelse' */
    slag: text('slag').notNull(),
    /** 'forvaltningsratt' | 'kammarratt' | 'hfd'; null where the nämnd puts it right itself. */
    instans: text('instans'),
    malnummer: text('malnummer'),
    /** The day that it came in to the court, was sent there, or was decided. */
    dag: datum('dag').notNull(),
    /** Of a dom: 'avvisas' | 'avslas' | 'ny-provning' | 'godkannande'. */
    utfall: text('utfall'),
    text: text('text').notNull(),
    dokumentId: uuid('dokument_id'),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('overprovning_arende').on(t.kommunId, t.arendeId),
    foreignKey({
      name: 'overprovning_beslut',
      columns: [t.kommunId, t.beslutId],
      foreignColumns: [arendebeslut.kommunId, arendebeslut.id],
    }),
    laser('overprovning', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('overprovning', egenNamnd),
  ],
)

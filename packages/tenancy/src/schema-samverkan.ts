import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, laggerTill, laser } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Fordelningsnyckel, SamverkanRegler } from './samverkan-regler.ts'
import { beslut, samverkan } from './schema.ts'

const harVaritPart = sql`(select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id)`
const arPart = sql`(select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)`

/**
 * A matter that the members of a samverkan decide together: new written rules, a key for common costs, or a nämnd that would join. Each member
 * answers by its own decision; the matter is settled by the rules in force, and then frozen (sql/9-3-frysta.sql).
 */
export const samverkanArende = pgTable(
  'samverkan_arende',
  {
    samverkanId: uuid('samverkan_id')
      .notNull()
      .references(() => samverkan.id),
    id: id(),
    /** 'regler' | 'nyckel' | 'ny-part' */
    slag: text('slag').notNull(),
    /** For 'regler': the rules as they would read; `fran` is the day from which they, or the key, hold. */
    regler: jsonb('regler').$type<SamverkanRegler>(),
    /** For 'nyckel': how common costs are split (C25). */
    nyckel: jsonb('nyckel').$type<Fordelningsnyckel>(),
    fran: datum('fran'),
    /** For 'ny-part': who would join. */
    gallerKommunId: text('galler_kommun_id'),
    gallerNamndId: text('galler_namnd_id'),
    lagdAvKommunId: text('lagd_av_kommun_id').notNull(),
    lagdAvNamndId: text('lagd_av_namnd_id').notNull(),
    /** 'oppet' | 'antaget' | 'avslaget' */
    status: text('status').notNull().default('oppet'),
    avgjord: tidpunkt('avgjord'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.samverkanId, t.id] }),
    laser('samverkan_arende', harVaritPart),
    laggerTill(
      'samverkan_arende',
      bada(
        arPart,
        sql`lagd_av_kommun_id = (select valfri.kommun_id()) and lagd_av_namnd_id = (select valfri.namnd_id())`,
      ),
    ),
    andrar('samverkan_arende', arPart),
  ],
)

/** One member's answer to a matter, by its own decision. Append-only. */
export const samverkanSvar = pgTable(
  'samverkan_svar',
  {
    samverkanId: uuid('samverkan_id').notNull(),
    arendeId: uuid('arende_id').notNull(),
    kommunId: kommunId(),
    namndId: namndId(),
    /** 'ja' | 'nej' */
    svar: text('svar').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.samverkanId, t.arendeId, t.kommunId, t.namndId] }),
    foreignKey({
      columns: [t.samverkanId, t.arendeId],
      foreignColumns: [samverkanArende.samverkanId, samverkanArende.id],
    }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('samverkan_svar', harVaritPart),
    laggerTill('samverkan_svar', bada(egenNamnd, arPart)),
  ],
)

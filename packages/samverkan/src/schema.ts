import { datum, id, kommunId, namndId, ore, skapad, tidpunkt } from '@valfri/db/kolumner'
import { bada, egenNamnd, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { beslut, samverkan } from '@valfri/tenancy/schema'
import { underlagVersion } from '@valfri/underlag/schema'
import { sql } from 'drizzle-orm'
import { bigint, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** Members read what concerns their samverkan, also after they have left it. */
const medlem = sql`(select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id)`
const arPart = sql`(select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)`
const samverkanId = () =>
  uuid('samverkan_id')
    .notNull()
    .references(() => samverkan.id)

/** A sealed version sent to one nämnd for its decision (C4). One row per nämnd; adopting it is underlag_part. Append-only. */
export const underlagsforslag = pgTable(
  'underlagsforslag',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => underlagVersion.id),
    samverkanId: samverkanId(),
    /** What is changed and why, as the owner put it to the nämnder. */
    meddelande: text('meddelande').notNull(),
    skickat: tidpunkt('skickat').notNull(),
    /** By the rules of the samverkan; null where it has none. */
    svaraSenast: datum('svara_senast'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.versionId] }),
    laser('underlagsforslag', medlem),
    laggerTill(
      'underlagsforslag',
      bada(
        arPart,
        sql`exists (select 1 from underlag_version v join forfragningsunderlag u on u.id = v.underlag_id where v.id = version_id and u.samverkan_id = underlagsforslag.samverkan_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id()))`,
      ),
    ),
  ],
)

/** A nämnd declines a proposed version, or waits with it. Later answers follow; a nämnd may still adopt. Append-only. */
export const underlagsforslagSvar = pgTable(
  'underlagsforslag_svar',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    versionId: uuid('version_id').notNull(),
    nr: integer('nr').notNull(),
    samverkanId: samverkanId(),
    /** 'avstar' | 'avvaktar' */
    svar: text('svar').notNull(),
    datum: datum('datum').notNull(),
    diarienummer: text('diarienummer').notNull(),
    skal: text('skal').notNull(),
    /** The nämnd's decision to decline; one that waits has none yet. */
    beslutId: uuid('beslut_id'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.versionId, t.nr] }),
    foreignKey({
      columns: [t.kommunId, t.namndId, t.versionId],
      foreignColumns: [underlagsforslag.kommunId, underlagsforslag.namndId, underlagsforslag.versionId],
    }),
    foreignKey({ columns: [t.kommunId, t.beslutId], foreignColumns: [beslut.kommunId, beslut.id] }),
    laser('underlagsforslag_svar', medlem),
    laggerTill('underlagsforslag_svar', egenNamnd),
  ],
)

/** What a key counts for a member: inhabitants or volume, with where the figure is from and the day it is of. Append-only. */
export const fordelningstal = pgTable(
  'fordelningstal',
  {
    kommunId: kommunId(),
    namndId: namndId(),
    samverkanId: samverkanId(),
    /** 'folkmangd' | 'volym' */
    slag: text('slag').notNull(),
    /** The day, or the last day of the period, that the figure is of. */
    avser: datum('avser').notNull(),
    /** A figure of the same day that comes later corrects the one before. */
    nr: integer('nr').notNull(),
    antal: bigint('antal', { mode: 'number' }).notNull(),
    kalla: text('kalla').notNull(),
    /** When the source was published or read. */
    kallaDatum: datum('kalla_datum').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.samverkanId, t.slag, t.avser, t.nr] }),
    laser('fordelningstal', medlem),
    // Inhabitants are public figures that the owner may write for all; a volume is each member's own to report.
    laggerTill(
      'fordelningstal',
      bada(
        arPart,
        nagonAv(
          egenNamnd,
          sql`slag = 'folkmangd' and exists (select 1 from samverkan s where s.id = samverkan_id and s.agare_kommun_id = (select valfri.kommun_id()) and s.agare_namnd_id = (select valfri.namnd_id()))`,
        ),
      ),
    ),
  ],
)

/** A cost that a member has paid for all, split when it is posted. A correction is a row of its own. Append-only. */
export const gemensamKostnad = pgTable(
  'gemensam_kostnad',
  {
    /** Who paid, and whom the others owe. */
    kommunId: kommunId(),
    namndId: namndId(),
    id: id(),
    samverkanId: samverkanId(),
    /** 'granskning' | 'drift' | 'annat' */
    slag: text('slag').notNull(),
    text: text('text').notNull(),
    /** The day by whose members and key it is split. */
    datum: datum('datum').notNull(),
    beloppOre: ore('belopp_ore').notNull(),
    verifikation: text('verifikation').notNull(),
    /** The matter in which the members agreed on the key. */
    nyckelArendeId: uuid('nyckel_arende_id').notNull(),
    rattar: uuid('rattar'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    laser('gemensam_kostnad', medlem),
    laggerTill('gemensam_kostnad', bada(egenNamnd, arPart)),
  ],
)

/** One member's part of a cost, with the figure that it follows from. Written with the cost, never after. Append-only. */
export const kostnadsandel = pgTable(
  'kostnadsandel',
  {
    /** Whose part it is. */
    kommunId: kommunId(),
    namndId: namndId(),
    kostnadId: uuid('kostnad_id').notNull(),
    betalareKommunId: text('betalare_kommun_id').notNull(),
    samverkanId: samverkanId(),
    /** The figure of the key: 1 where all pay alike. */
    tal: bigint('tal', { mode: 'number' }).notNull(),
    talAvser: datum('tal_avser'),
    talKalla: text('tal_kalla'),
    talKallaDatum: datum('tal_kalla_datum'),
    beloppOre: ore('belopp_ore').notNull(),
    /** The öre of the remainder that is in the amount: 1, -1 or 0. */
    restOre: integer('rest_ore').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.namndId, t.kostnadId] }),
    foreignKey({
      columns: [t.betalareKommunId, t.kostnadId],
      foreignColumns: [gemensamKostnad.kommunId, gemensamKostnad.id],
    }),
    laser('kostnadsandel', medlem),
    laggerTill(
      'kostnadsandel',
      bada(
        arPart,
        sql`betalare_kommun_id = (select valfri.kommun_id()) and exists (select 1 from gemensam_kostnad k where k.kommun_id = betalare_kommun_id and k.id = kostnad_id and k.samverkan_id = kostnadsandel.samverkan_id and k.namnd_id = (select valfri.namnd_id()))`,
      ),
    ),
  ],
)

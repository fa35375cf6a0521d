import { id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, egenUtforare, laggerTill, laser, nagonAv } from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { boolean, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** The utförare that acts has a person placed there, or did while the beställning still runs. */
const harPersonDar = sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from daterad_uppgift d join bestallning b on b.kommun_id = d.kommun_id and b.insatsbeslut_id = d.insatsbeslut_id and b.del = d.del where d.kommun_id = arbetsplats.kommun_id and d.arbetsplats_id = arbetsplats.id and b.utforare_id = (select valfri.utforare_id()) and (b.till is null or b.till >= (select valfri.idag())))`

/** It is ordered of in the row's nämnd, so it may say where somebody could work. */
const utforINamnden = sql`exists (select 1 from bestallning b where b.kommun_id = arbetsplats.kommun_id and b.namnd_id = arbetsplats.namnd_id and b.utforare_id = (select valfri.utforare_id()))`

/**
 * A company where persons are placed, in a nämnd's register, with one lead contact: whoever else has a person there meets the
 * same one (F19.5). States: foreslagen (by an utförare), aktiv, avslutad. Who changed what is in the log.
 */
export const arbetsplats = pgTable(
  'arbetsplats',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    /** Ten digits. Of an enskild firma it is the owner's personnummer, and shown to the nämnd alone. */
    organisationsnummer: text('organisationsnummer').notNull(),
    arPersonnummer: boolean('ar_personnummer').notNull().default(false),
    namn: text('namn').notNull(),
    adress: text('adress').notNull(),
    postnummer: text('postnummer').notNull(),
    ort: text('ort').notNull(),
    /** Whose the lead contact is: 'kommun' | 'utforare' */
    kontaktSlag: text('kontakt_slag').$type<'kommun' | 'utforare'>().notNull(),
    kontaktUtforareId: uuid('kontakt_utforare_id'),
    kontaktNamn: text('kontakt_namn').notNull(),
    kontaktTelefon: text('kontakt_telefon'),
    kontaktEpost: text('kontakt_epost'),
    status: text('status').$type<'foreslagen' | 'aktiv' | 'avslutad'>().notNull(),
    /** Why it ended, or why a proposal was turned down. */
    skal: text('skal'),
    /** The utförare that proposed it. */
    utforareId: uuid('utforare_id'),
    rev: integer('rev').notNull().default(1),
    andrad: tidpunkt('andrad').notNull(),
    skapadAv: uuid('skapad_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    // One register, one contact: the same company at the same address is there once.
    uniqueIndex('arbetsplats_aktiv')
      .on(t.kommunId, t.namndId, t.organisationsnummer, sql`lower(adress)`)
      .where(sql`status = 'aktiv'`),
    laser('arbetsplats', nagonAv(egenNamnd, egenUtforare, harPersonDar)),
    laggerTill('arbetsplats', nagonAv(egenNamnd, bada(egenUtforare, sql`status = 'foreslagen'`, utforINamnden))),
    andrar('arbetsplats', egenNamnd),
  ],
)

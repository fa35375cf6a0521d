import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, egenNamnd, laggerTill, laser } from '@valfri/db/policy'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { arende } from './schema.ts'

const avArende = (namn: string, t: { kommunId: never; arendeId: never }) =>
  foreignKey({
    name: `${namn}_arende`,
    columns: [t.kommunId, t.arendeId],
    foreignColumns: [arende.kommunId, arende.id] as never,
  })

/**
 * Why this nämnd's outcome of a shared villkor differs from another's on the same evidence (C7). It stays in the nämnd:
 * what crosses is the outcome and its reason alone (valfri.gemensam_provning). Append-only.
 */
export const skiljaktighet = pgTable(
  'skiljaktighet',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    villkorId: text('villkor_id').notNull(),
    /** The nämnd that came to another outcome. */
    motKommunId: text('mot_kommun_id').notNull(),
    motNamndId: text('mot_namnd_id').notNull(),
    /** The two outcomes that are explained; a new outcome asks for a new explanation. */
    egetUtfall: text('eget_utfall').notNull(),
    annatUtfall: text('annat_utfall').notNull(),
    forklaring: text('forklaring').notNull(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('skiljaktighet_arende').on(t.kommunId, t.arendeId),
    avArende('skiljaktighet', t as never),
    laser('skiljaktighet', egenNamnd),
    laggerTill('skiljaktighet', egenNamnd),
  ],
)

/**
 * That a person of the nämnd is jävig towards a firm, or is found not to be. Append-only; the latest row of a person and
 * a reach counts. Source: KL 6 kap. 28-30 §§, 7 kap. 4 §; FL 16-18 §§ say the same of other matters.
 */
export const jav = pgTable(
  'jav',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    identitetId: uuid('identitet_id').notNull(),
    namn: text('namn').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** The one case that it concerns; null for every case of the firm. */
    arendeId: uuid('arende_id'),
    /** 'javig' | 'inte-javig' */
    status: text('status').notNull(),
    /** 'egen-sak' | 'narstaende' | 'stallforetradare' | 'ombud' | 'annan' */
    grund: text('grund').notNull(),
    skal: text('skal').notNull(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('jav_utforare').on(t.kommunId, t.utforareId),
    laser('jav', egenNamnd),
    laggerTill('jav', egenNamnd),
  ],
)

/** A point of the nämnd's delegationsordning: what may be decided by it, by whom and when (KL 6:37, 7:5). */
export const delegationspunkt = pgTable(
  'delegationspunkt',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    punkt: text('punkt').notNull(),
    /** What may be decided: 'godkand' and 'avslag'. */
    utfall: text('utfall').array().notNull(),
    /** The delegate; null for every beslutsfattare of the nämnd. */
    identitetId: uuid('identitet_id'),
    namn: text('namn'),
    fran: datum('fran').notNull(),
    till: datum('till'),
    /** The nämnd's own decision that delegates, such as 'ON 2025/88'. */
    beslut: text('beslut').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('delegationspunkt_namnd').on(t.kommunId, t.namndId),
    laser('delegationspunkt', egenNamnd),
    laggerTill('delegationspunkt', egenNamnd),
    andrar('delegationspunkt', egenNamnd),
  ],
)

/** How the nämnd wants its prövning done. Append-only; the latest row counts. */
export const provningsregel = pgTable(
  'provningsregel',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    /** A decision waits until a second reviewer has looked through the prövning. */
    tvaGranskare: boolean('tva_granskare').notNull(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: tidpunkt('skapad').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('provningsregel_namnd').on(t.kommunId, t.namndId),
    laser('provningsregel', egenNamnd),
    laggerTill('provningsregel', egenNamnd),
  ],
)

/** That a second reviewer has looked through the prövning as it stood at a rev of the case. Append-only. */
export const andragranskning = pgTable(
  'andragranskning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    /** The case's rev that was looked through; an outcome set later asks for a new look. */
    rev: integer('rev').notNull(),
    enig: boolean('enig').notNull(),
    utlatande: text('utlatande').notNull(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn').notNull(),
    skapad: tidpunkt('skapad').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    avArende('andragranskning', t as never),
    laser('andragranskning', egenNamnd),
    laggerTill('andragranskning', egenNamnd),
  ],
)

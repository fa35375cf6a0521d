import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import { andrar, bada, egenNamnd, egenUtforare, laggerTill, laser, nagonAv, tarBort } from '@valfri/db/policy'
import type { Provning } from '@valfri/plugin-api/provning'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AnsokanSvar, AnsokanUppgifter, InlamnadAnsokan, KommunVal, TidigareSvar } from './typer.ts'

/**
 * An utförare's application: one draft with answers by villkor, for any number of kommuner. The kommuner see nothing
 * of it before it is sent (F3.3); sending makes one ärende per nämnd and freezes what was sent there.
 */
export const ansokan = pgTable(
  'ansokan',
  {
    utforareId: uuid('utforare_id').notNull(),
    id: id(),
    underlagId: uuid('underlag_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** 'utkast' | 'inlamnad' | 'aterkallad' */
    status: text('status').notNull().default('utkast'),
    uppgifter: jsonb('uppgifter').$type<AnsokanUppgifter>().notNull().default({}),
    val: jsonb('val').$type<readonly KommunVal[]>().notNull().default([]),
    svar: jsonb('svar').$type<Record<string, AnsokanSvar>>().notNull().default({}),
    /** What the firm answered to the same krav before, by villkor. */
    tidigare: jsonb('tidigare').$type<Record<string, TidigareSvar>>().notNull().default({}),
    /** Optimistic lock: a draft saved on another device is not lost. */
    rev: integer('rev').notNull().default(1),
    andrad: tidpunkt('andrad').notNull().default(sql`now()`),
    inlamnad: tidpunkt('inlamnad'),
    inlamnadAv: uuid('inlamnad_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.utforareId, t.id] }),
    laser('ansokan', egenUtforare),
    laggerTill('ansokan', egenUtforare),
    andrar('ansokan', egenUtforare),
    tarBort('ansokan', bada(egenUtforare, sql`status = 'utkast'`)),
  ],
)

/** A nämnd's own case of an application: own diarienummer, decision, clock and avtal. */
export const arende = pgTable(
  'arende',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    ansokanId: uuid('ansokan_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    underlagId: uuid('underlag_id').notNull(),
    /** The version in force at arrival; it never changes (F2.3). */
    versionId: uuid('version_id').notNull(),
    diarienummer: text('diarienummer').notNull(),
    inkommen: tidpunkt('inkommen').notNull(),
    /** 'inkommen' | 'komplettering' | 'provning' | 'beslutad' | 'aterkallad' */
    status: text('status').notNull().default('inkommen'),
    /** When the firm took it back. */
    aterkallad: tidpunkt('aterkallad'),
    /** What was sent to this nämnd, frozen, with its hash. */
    inlamnat: jsonb('inlamnat').$type<InlamnadAnsokan>().notNull(),
    sha256: text('sha256').notNull(),
    /** The receipt that the utförare got; its own document. */
    mottagningsbevisId: uuid('mottagningsbevis_id'),
    /** The bytes that were signed: `inlamnat` as canonical JSON, a document of its own. */
    inskickatId: uuid('inskickat_id'),
    rev: integer('rev').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('arende_diarienummer').on(t.kommunId, t.namndId, t.diarienummer),
    uniqueIndex('arende_ansokan').on(t.ansokanId, t.kommunId, t.namndId),
    index('arende_utforare').on(t.utforareId),
    laser('arende', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('arende', egenUtforare),
    andrar('arende', nagonAv(egenNamnd, egenUtforare)),
  ],
)

const avArende = (namn: string, t: { kommunId: never; arendeId: never }) =>
  foreignKey({
    name: `${namn}_arende`,
    columns: [t.kommunId, t.arendeId],
    foreignColumns: [arende.kommunId, arende.id] as never,
  })

/** The outcome of one villkor in one ärende. Append-only; the latest row counts. */
export const provning = pgTable(
  'provning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    villkorId: text('villkor_id').notNull(),
    /** 'uppfylld' | 'ej-uppfylld' | 'ej-tillamplig' */
    utfall: text('utfall').notNull(),
    skal: text('skal'),
    /** What the machine check said at the time, as help. */
    stod: jsonb('stod').$type<Provning | null>(),
    av: uuid('av').notNull(),
    avNamn: text('av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('provning_arende').on(t.kommunId, t.arendeId, t.villkorId),
    avArende('provning', t as never),
    laser('provning', egenNamnd),
    laggerTill('provning', egenNamnd),
  ],
)

/** That registers are to be asked about an applicant: when an application came in, or because a person asked anew. Append-only. */
export const registerbegaran = pgTable(
  'registerbegaran',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** The reviewer who asked anew; null when it follows from the application. */
    avNamn: text('av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('registerbegaran_arende').on(t.kommunId, t.arendeId),
    avArende('registerbegaran', t as never),
    laser('registerbegaran', egenNamnd),
    laggerTill('registerbegaran', nagonAv(egenNamnd, egenUtforare)),
  ],
)

/** What one register said about one villkor of a case: a proposal with its source and time. Append-only. */
export const registersvar = pgTable(
  'registersvar',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    begaranId: uuid('begaran_id').notNull(),
    register: text('register').notNull(),
    villkorId: text('villkor_id').notNull(),
    /** 'stod' | 'motsager' | 'okand' | 'kravs-ej': never an outcome. */
    utfall: text('utfall').notNull(),
    kod: text('kod').notNull(),
    text: text('text').notNull(),
    kalla: text('kalla').notNull(),
    hamtad: tidpunkt('hamtad').notNull(),
    /** As it came, but for any personnummer; null when nothing came. */
    ra: text('ra'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    // A job that runs again after a crash stores its answers once.
    uniqueIndex('registersvar_villkor').on(t.kommunId, t.begaranId, t.villkorId),
    index('registersvar_utforare').on(t.utforareId),
    index('registersvar_arende').on(t.kommunId, t.arendeId),
    foreignKey({
      name: 'registersvar_begaran',
      columns: [t.kommunId, t.begaranId],
      foreignColumns: [registerbegaran.kommunId, registerbegaran.id],
    }),
    avArende('registersvar', t as never),
    laser('registersvar', egenNamnd),
    laggerTill('registersvar', egenNamnd),
  ],
)

/** A uteslutningsgrund that is tried (LOV 7:1). Append-only; the latest row of a grund counts. */
export const uteslutning = pgTable(
  'uteslutning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    /** 1 to 6, as the points of LOV 7:1. */
    grund: integer('grund').notNull(),
    /** 'provas' | 'utesluts' | 'utesluts-inte' */
    status: text('status').notNull(),
    skal: text('skal').notNull(),
    /** Why exclusion is proportionate, and that the applicant was heard. */
    proportionalitet: text('proportionalitet'),
    sokandenHord: datum('sokanden_hord'),
    /** A person, or null when a machine check raised the suspicion. */
    av: uuid('av'),
    avNamn: text('av_namn'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    avArende('uteslutning', t as never),
    laser('uteslutning', egenNamnd),
    laggerTill('uteslutning', egenNamnd),
  ],
)

/** "Ask for more" (LOV 6:2): which villkor, what, and until when; and the utförare's answer. */
export const komplettering = pgTable(
  'komplettering',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    villkorIds: text('villkor_ids').array().notNull(),
    text: text('text').notNull(),
    sistaDag: datum('sista_dag').notNull(),
    begard: tidpunkt('begard').notNull(),
    begardAv: uuid('begard_av').notNull(),
    begardAvNamn: text('begard_av_namn'),
    svar: jsonb('svar').$type<Record<string, AnsokanSvar>>(),
    besvarad: tidpunkt('besvarad'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    avArende('komplettering', t as never),
    laser('komplettering', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('komplettering', egenNamnd),
    andrar('komplettering', egenUtforare),
  ],
)

/** A person's decision on an ärende (LOV 8:1, KL 6:38). Append-only: a second follows only on rättelse (LOV 10:2). */
export const arendebeslut = pgTable(
  'arendebeslut',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** 1, or the next when the one before was put aside. */
    nr: integer('nr').notNull().default(1),
    /** 'godkand' | 'avslag' */
    utfall: text('utfall').notNull(),
    skal: text('skal').notNull(),
    /** For avslag: [{villkorId, skal}] and/or [{grund, skal}]. */
    brister: jsonb('brister').$type<readonly { villkorId?: string; grund?: number; skal: string }[]>().notNull(),
    /** The nämnd itself, or the delegation that the person decides by. */
    delegation: text('delegation').notNull(),
    beslutadAv: uuid('beslutad_av').notNull(),
    beslutadAvNamn: text('beslutad_av_namn').notNull(),
    datum: datum('datum').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('arendebeslut_arende').on(t.kommunId, t.arendeId, t.nr),
    avArende('arendebeslut', t as never),
    // The utförare sees its decision when it has been told (LOV 8:2), not before.
    laser(
      'arendebeslut',
      nagonAv(
        egenNamnd,
        bada(
          egenUtforare,
          sql`exists (select 1 from underrattelse r where r.kommun_id = arendebeslut.kommun_id and r.beslut_id = arendebeslut.id)`,
        ),
      ),
    ),
    laggerTill('arendebeslut', egenNamnd),
  ],
)

/** Notice of a decision with its reasons (LOV 8:2); `lamnad` starts the clock of LOV 10:3. Append-only. */
export const underrattelse = pgTable(
  'underrattelse',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    arendeId: uuid('arende_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    beslutId: uuid('beslut_id').notNull(),
    lamnad: tidpunkt('lamnad').notNull(),
    /** Last day to be in at the court; null for an approval. */
    sistaDag: datum('sista_dag'),
    oruladDag: datum('orulad_dag'),
    rattelseupplysning: text('rattelseupplysning'),
    dokumentId: uuid('dokument_id').notNull(),
    lamnadAv: uuid('lamnad_av').notNull(),
    lamnadAvNamn: text('lamnad_av_namn'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('underrattelse_beslut').on(t.kommunId, t.beslutId),
    avArende('underrattelse', t as never),
    laser('underrattelse', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('underrattelse', egenNamnd),
  ],
)

/**
 * The contract of one nämnd with one utförare for one tjänst (LOV 8:3); for egenregi an internt uppdrag, since a
 * kommun cannot contract with itself. The utförare can be chosen from `fran` once both have signed.
 */
export const avtal = pgTable(
  'avtal',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    arendeId: uuid('arende_id'),
    underlagId: uuid('underlag_id').notNull(),
    versionId: uuid('version_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    /** 'avtal' | 'internt-uppdrag' */
    slag: text('slag').notNull().default('avtal'),
    delar: text('delar').array().notNull(),
    omraden: uuid('omraden').array().notNull(),
    /** Hours (or portions) a week that it takes, per del; null where the underlag says take all. */
    kapacitet: jsonb('kapacitet').$type<Record<string, number | null>>().notNull(),
    fran: datum('fran').notNull(),
    till: datum('till'),
    /** 'utkast' | 'signerat' */
    status: text('status').notNull().default('utkast'),
    signeradUtforare: tidpunkt('signerad_utforare'),
    signeradUtforareAv: text('signerad_utforare_av'),
    signeradKommun: tidpunkt('signerad_kommun'),
    signeradKommunAv: text('signerad_kommun_av'),
    /** For an internt uppdrag: the nämnd's decision that makes egenregi direktkvalificerad (C27). */
    beslutId: uuid('beslut_id'),
    dokumentId: uuid('dokument_id'),
    /** The avtal that this one takes the place of from its start: other terms, or a new version. */
    ersatterId: uuid('ersatter_id'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('avtal_utforare').on(t.utforareId),
    index('avtal_tjanst').on(t.kommunId, t.tjanstId, t.fran),
    laser('avtal', nagonAv(egenNamnd, egenUtforare, sql`(select valfri.aktor()) is not null and status = 'signerat'`)),
    laggerTill('avtal', egenNamnd),
    andrar('avtal', nagonAv(egenNamnd, egenUtforare)),
  ],
)

/**
 * Who signed an avtal, when, and the hash of exactly what was signed. A signature of other bytes than the avtal's
 * document counts for nothing. Append-only.
 */
export const avtalSignatur = pgTable(
  'avtal_signatur',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    avtalId: uuid('avtal_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** 'utforare' | 'kommun' */
    part: text('part').notNull(),
    identitetId: uuid('identitet_id').notNull(),
    namn: text('namn').notNull(),
    roll: text('roll').notNull(),
    /** SHA-256 of the document's bytes as they were shown. */
    sha256: text('sha256').notNull(),
    dokumentId: uuid('dokument_id').notNull(),
    tid: tidpunkt('tid').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('avtal_signatur_part').on(t.kommunId, t.avtalId, t.dokumentId, t.part),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [avtal.kommunId, avtal.id] }),
    laser('avtal_signatur', nagonAv(egenNamnd, egenUtforare)),
    laggerTill(
      'avtal_signatur',
      nagonAv(bada(egenNamnd, sql`part = 'kommun'`), bada(egenUtforare, sql`part = 'utforare'`)),
    ),
  ],
)

/** Open ('ja') or closed ('nej') for new brukare, and why; closing hides from choice at once but not from the list (F5.3). Append-only. */
export const mottagande = pgTable(
  'mottagande',
  {
    kommunId: kommunId(),
    id: id(),
    utforareId: uuid('utforare_id').notNull(),
    avtalId: uuid('avtal_id').notNull(),
    oppet: text('oppet').notNull(),
    skal: text('skal'),
    fran: datum('fran').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    foreignKey({ columns: [t.kommunId, t.avtalId], foreignColumns: [avtal.kommunId, avtal.id] }),
    laser('mottagande', sql`(select valfri.aktor()) is not null`),
    laggerTill('mottagande', egenUtforare),
  ],
)

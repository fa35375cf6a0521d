import { datum, id, kommunId, namndId, skapad, tidpunkt } from '@valfri/db/kolumner'
import {
  andrar,
  bada,
  egenNamnd,
  egenPerson,
  egenUtforare,
  farSePerson,
  laggerTill,
  laser,
  nagon,
  nagonAv,
  tarBort,
} from '@valfri/db/policy'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** An utförare with a signed avtal in the row's nämnd: it opens ärenden of tjänster that need no beslut. */
const harAvtal = (tabell: string) =>
  sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from avtal a where a.kommun_id = ${sql.raw(tabell)}.kommun_id and a.namnd_id = ${sql.raw(tabell)}.namnd_id and a.utforare_id = (select valfri.utforare_id()) and a.status = 'signerat')`

/** The pseudonym of a person in a nämnd. It stays when the person is erased; all other tables refer to it. */
export const brukare = pgTable(
  'brukare',
  {
    kommunId: kommunId(),
    personId: id('person_id'),
    namndId: namndId(),
    /** What those see who may not know the person, such as 'P-7F2K9'. */
    kod: text('kod').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.personId] }),
    uniqueIndex('brukare_kod').on(t.kommunId, t.namndId, t.kod),
    laser(
      'brukare',
      nagonAv(
        egenNamnd,
        egenPerson,
        sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = brukare.kommun_id and b.person_id = brukare.person_id and b.utforare_id = (select valfri.utforare_id()))`,
      ),
    ),
    laggerTill('brukare', nagonAv(egenNamnd, harAvtal('brukare'))),
  ],
)

/**
 * Who the pseudonym is. Erasable (SoL 16:1), and the only place of a personnummer. Protected persons are reached by
 * their own team alone (OSL 21:3, R-706).
 */
export const person = pgTable(
  'person',
  {
    kommunId: kommunId(),
    personId: uuid('person_id').notNull(),
    namndId: namndId(),
    personnummer: text('personnummer').notNull(),
    /** Keyed hash, to find the person at sign-in and to find doubles. */
    personnummerHash: text('personnummer_hash').notNull(),
    namn: text('namn').notNull(),
    adress: text('adress'),
    postnummer: text('postnummer'),
    ort: text('ort'),
    telefon: text('telefon'),
    /** 'ingen' | 'sekretessmarkering' | 'skyddad-folkbokforing' | 'fingerade' */
    skydd: text('skydd').notNull().default('ingen'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.personId] }),
    foreignKey({ columns: [t.kommunId, t.personId], foreignColumns: [brukare.kommunId, brukare.personId] }),
    uniqueIndex('person_personnummer_hash').on(t.kommunId, t.namndId, t.personnummerHash),
    index('person_hash').on(t.personnummerHash),
    index('person_namn').on(t.kommunId, t.namndId, t.namn),
    laser(
      'person',
      nagonAv(
        bada(
          egenNamnd,
          farSePerson,
          sql`skydd = 'ingen' or exists (select 1 from person_team pt where pt.kommun_id = person.kommun_id and pt.person_id = person.person_id and pt.identitet_id = (select valfri.identitet_id()))`,
        ),
        egenPerson,
        // An utförare knows those it has a beställning for, while it has it; of a protected person it is told by the handläggare.
        sql`(select valfri.aktor()) = 'utforare' and skydd = 'ingen' and exists (select 1 from bestallning b where b.kommun_id = person.kommun_id and b.person_id = person.person_id and b.utforare_id = (select valfri.utforare_id()) and (b.till is null or b.till >= (select valfri.idag())))`,
      ),
    ),
    laggerTill('person', bada(egenNamnd, farSePerson)),
    andrar('person', bada(egenNamnd, farSePerson)),
    tarBort('person', bada(egenNamnd, farSePerson)),
  ],
)

/** The named handläggare who may open a protected person. */
export const personTeam = pgTable(
  'person_team',
  {
    kommunId: kommunId(),
    personId: uuid('person_id').notNull(),
    namndId: namndId(),
    identitetId: uuid('identitet_id').notNull(),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.personId, t.identitetId] }),
    foreignKey({ columns: [t.kommunId, t.personId], foreignColumns: [brukare.kommunId, brukare.personId] }),
    laser('person_team', bada(egenNamnd, farSePerson)),
    laggerTill('person_team', bada(egenNamnd, farSePerson)),
  ],
)

const seBeslut = nagonAv(bada(egenNamnd, farSePerson), egenPerson)

/** The part of a biståndsbeslut that this system needs. The case system's id is kept: the same beslut twice makes one. */
export const insatsbeslut = pgTable(
  'insatsbeslut',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    /** The law follows the beslut, not the tjänst's name (R-1002), such as 'SoL 11:1'. */
    lagrum: text('lagrum').notNull(),
    /** The case system's own id; null when a handläggare registered it here. */
    externId: text('extern_id'),
    datum: datum('datum').notNull(),
    fran: datum('fran').notNull(),
    till: datum('till'),
    skapadAv: uuid('skapad_av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    uniqueIndex('insatsbeslut_extern').on(t.kommunId, t.namndId, t.externId),
    index('insatsbeslut_person').on(t.kommunId, t.personId),
    foreignKey({ columns: [t.kommunId, t.personId], foreignColumns: [brukare.kommunId, brukare.personId] }),
    laser('insatsbeslut', seBeslut),
    laggerTill('insatsbeslut', bada(egenNamnd, farSePerson)),
    andrar('insatsbeslut', bada(egenNamnd, farSePerson)),
  ],
)

/** What is granted, from a date: units per del. Append-only; the latest that has begun counts. */
export const omfattning = pgTable(
  'omfattning',
  {
    kommunId: kommunId(),
    insatsbeslutId: uuid('insatsbeslut_id').notNull(),
    fran: datum('fran').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    /** {del: granted minutes a month, or portions a week, as the plugin's beställning says} plus zon, dubbelbemanning … */
    delar: jsonb('delar').$type<Record<string, number>>().notNull(),
    uppgifter: jsonb('uppgifter').$type<Record<string, unknown>>().notNull().default({}),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.insatsbeslutId, t.fran, t.nr] }),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    laser(
      'omfattning',
      nagonAv(
        seBeslut,
        sql`(select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())`,
        sql`(select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = omfattning.kommun_id and b.insatsbeslut_id = omfattning.insatsbeslut_id and b.utforare_id = (select valfri.utforare_id()))`,
      ),
    ),
    laggerTill('omfattning', bada(egenNamnd, farSePerson)),
  ],
)

/** A choice, or an ickeval, for one del of a beslut, from a date. Append-only; the latest that has begun counts (F6.4). */
export const val = pgTable(
  'val',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    insatsbeslutId: uuid('insatsbeslut_id').notNull(),
    del: text('del').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    /** 'val' | 'ickeval' | 'byte' | 'ej-valbar' (a del outside choice, F15.3) */
    slag: text('slag').notNull(),
    /** 'webb' | 'telefon' | 'mote' | 'blankett' | 'system' */
    kanal: text('kanal').notNull(),
    fran: datum('fran').notNull(),
    gjortAv: uuid('gjort_av'),
    /** For ickeval: rule and its version, input hash, every candidate and why it was passed over (R-604, C10). */
    protokoll: jsonb('protokoll'),
    skal: text('skal'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('val_beslut').on(t.kommunId, t.insatsbeslutId, t.del, t.fran),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    laser('val', seBeslut),
    laggerTill('val', nagonAv(bada(egenNamnd, farSePerson), egenPerson)),
  ],
)

/**
 * The order to the chosen utförare for one del. Both parties see it. Dates move; what happened is in bestallning_handelse.
 * An ärende of a tjänst that needs no beslut is one without beslut and val, opened by the utförare (see `kodarende`).
 */
export const bestallning = pgTable(
  'bestallning',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    insatsbeslutId: uuid('insatsbeslut_id'),
    valId: uuid('val_id'),
    utforareId: uuid('utforare_id').notNull(),
    avtalId: uuid('avtal_id').notNull(),
    tjanstId: text('tjanst_id').notNull(),
    del: text('del').notNull(),
    /** 'privat' | 'egenregi': on every row, so that reports need no re-keying. */
    regi: text('regi').notNull(),
    zon: text('zon'),
    omradeId: uuid('omrade_id'),
    /** From when it is ordered. */
    fran: datum('fran').notNull(),
    /** Last day, inclusive; null while it runs. */
    till: datum('till'),
    /** 'skickad' | 'bekraftad' | 'avbojd' | 'avslutad' */
    status: text('status').notNull().default('skickad'),
    /** The start date that the utförare confirmed. */
    start: datum('start'),
    sedd: tidpunkt('sedd'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('bestallning_person').on(t.kommunId, t.personId, t.utforareId),
    index('bestallning_utforare').on(t.utforareId, t.kommunId, t.status),
    index('bestallning_beslut').on(t.kommunId, t.insatsbeslutId, t.del),
    foreignKey({ columns: [t.kommunId, t.personId], foreignColumns: [brukare.kommunId, brukare.personId] }),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    laser('bestallning', nagonAv(egenNamnd, egenUtforare, egenPerson)),
    laggerTill(
      'bestallning',
      nagonAv(
        bada(egenNamnd, farSePerson),
        egenPerson,
        bada(
          egenUtforare,
          sql`insatsbeslut_id is null and val_id is null and exists (select 1 from avtal a where a.kommun_id = bestallning.kommun_id and a.namnd_id = bestallning.namnd_id and a.id = bestallning.avtal_id and a.tjanst_id = bestallning.tjanst_id and a.utforare_id = (select valfri.utforare_id()) and a.status = 'signerat')`,
        ),
      ),
    ),
    andrar('bestallning', nagonAv(egenNamnd, egenUtforare, egenPerson)),
  ],
)

/**
 * What an utförare says of an ärende that has a code instead of a person: only what the tjänst's fields ask for, none of
 * which can hold a name. Append-only; the latest counts. Who the code is, the utförare alone knows (SoL 14:4, 15:9; OSL 26:3).
 */
export const kodarende = pgTable(
  'kodarende',
  {
    kommunId: kommunId(),
    bestallningId: uuid('bestallning_id').notNull(),
    nr: integer('nr').notNull(),
    namndId: namndId(),
    utforareId: uuid('utforare_id').notNull(),
    /** Answers to the fields of the tjänst's beställning. */
    falt: jsonb('falt').$type<Record<string, unknown>>().notNull(),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.bestallningId, t.nr] }),
    foreignKey({ columns: [t.kommunId, t.bestallningId], foreignColumns: [bestallning.kommunId, bestallning.id] }),
    laser('kodarende', nagonAv(egenNamnd, egenUtforare)),
    laggerTill('kodarende', egenUtforare),
  ],
)

/** What happened to a beställning: skickad, sedd, bekraftad, avbojd, startad, andrad, avslutad. Append-only. */
export const bestallningHandelse = pgTable(
  'bestallning_handelse',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    bestallningId: uuid('bestallning_id').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    personId: uuid('person_id').notNull(),
    handelse: text('handelse').notNull(),
    data: jsonb('data').notNull().default({}),
    av: uuid('av'),
    skapad: skapad(),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('bestallning_handelse_bestallning').on(t.kommunId, t.bestallningId),
    foreignKey({ columns: [t.kommunId, t.bestallningId], foreignColumns: [bestallning.kommunId, bestallning.id] }),
    laser('bestallning_handelse', nagonAv(egenNamnd, egenUtforare, egenPerson)),
    laggerTill('bestallning_handelse', nagonAv(egenNamnd, egenUtforare, egenPerson)),
  ],
)

/**
 * Somebody wants an utförare that is full, and waits for it. The order is that of time. `avslutad` is set when a
 * val was made or the person no longer waits.
 */
export const vantan = pgTable(
  'vantan',
  {
    kommunId: kommunId(),
    id: id(),
    namndId: namndId(),
    personId: uuid('person_id').notNull(),
    insatsbeslutId: uuid('insatsbeslut_id').notNull(),
    del: text('del').notNull(),
    utforareId: uuid('utforare_id').notNull(),
    skapad: skapad(),
    avslutad: tidpunkt('avslutad'),
    /** 'val' | 'aterkallad' */
    avslut: text('avslut'),
  },
  (t) => [
    primaryKey({ columns: [t.kommunId, t.id] }),
    index('vantan_utforare').on(t.kommunId, t.utforareId, t.del, t.skapad),
    uniqueIndex('vantan_oppen').on(t.kommunId, t.insatsbeslutId, t.del).where(sql`avslutad is null`),
    foreignKey({ columns: [t.kommunId, t.insatsbeslutId], foreignColumns: [insatsbeslut.kommunId, insatsbeslut.id] }),
    laser('vantan', nagonAv(bada(egenNamnd, farSePerson), egenPerson)),
    laggerTill('vantan', nagonAv(bada(egenNamnd, farSePerson), egenPerson)),
    andrar('vantan', nagonAv(bada(egenNamnd, farSePerson), egenPerson)),
  ],
)

/**
 * How much of an avtal's kapacitet is ordered, per del: what the public comparison says of room. Counted anew by
 * valfri.rakna_belaggning after each change, and when something counted has ended; holds sums alone.
 */
export const belaggning = pgTable(
  'belaggning',
  {
    kommunId: kommunId(),
    avtalId: uuid('avtal_id').notNull(),
    /** {del: granted units, in the unit of the del's first mängd} */
    belagt: jsonb('belagt').$type<Record<string, number>>().notNull(),
    /** The day for which it was counted. */
    dag: datum('dag').notNull(),
    /** The first day on which something that was counted ends; after it the sums are counted anew. */
    forstaSlut: datum('forsta_slut'),
  },
  (t) => [primaryKey({ columns: [t.kommunId, t.avtalId] }), laser('belaggning', nagon)],
)

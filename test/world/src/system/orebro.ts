import dagligVerksamhet from '@valfri/plugin-daglig-verksamhet/tjanst'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import mat from '@valfri/plugin-mat/tjanst'
import { orebroBeslut } from './orebro-beslut.ts'
import { orebroFirmor } from './orebro-firmor.ts'
import { orebroPersoner } from './orebro-personer.ts'
import type { System, SystemTjanst } from './typer.ts'

/*
 * Örebro, from the presentation of its project for valfrihet (2012 to 2014). From the text: which services and from when,
 * larm and natt outside the choice, HSL outside it until 2015, volumes and costs of 2012, "some thirty" utförare of service
 * of whom all but one are private. Constructed: diarienummer, paragrafer and days of decisions, every price that is not a
 * quotient of the text's figures, and how many choose. test/world/README.md lists them.
 */

/** Öre an hour: 250 million kronor for 518 000 hours in 2012 are 482,63. */
export const OREBRO_OMVARDNAD = 48_263
/** Constructed: the text has no cost of servicetjänster. */
export const OREBRO_SERVICE = 39_500
/** Constructed: nobody has published what a larm costs there. */
export const OREBRO_LARM = 21_500
/** Constructed so that 1 000 persons cost about the text's 31 million a year: 36 portions and 9 deliveries a month each. */
export const OREBRO_MAT = { portion: 6_000, leverans: 4_500 } as const
/** Constructed so that 556 persons cost about the text's 65 million a year. Öre a day by nivå. */
export const OREBRO_DAGPRIS: Readonly<Record<string, number>> = {
  1: 26_000,
  2: 38_000,
  3: 51_000,
  4: 69_000,
  5: 98_000,
}

const AVRUNDNING = { rad: { till: 'ore', metod: 'halv-upp' } } as const
const utfordTid = (del: string) => ({ del, underlag: 'utford-tid' })

const HEMTJANST: SystemTjanst = {
  tjanst: hemtjanst,
  fran: '2009-05-01',
  beslut: { aktivera: 'aktivera-tjanst:service', anta: 'anta-underlag', pris: 'pris' },
  lagrum: 'SoL 11:1',
  egenregi: 'egenregi-orebro',
  andelSomValt: 0.35,
  kapacitet: 'ta-alla',
  varden: [
    { parameter: 'timpris', segment: { del: 'service' }, ore: OREBRO_SERVICE, enhet: 'timme', beslut: 'pris' },
    ...['omvardnad', 'hsl', 'natt'].map((del) => ({
      parameter: 'timpris',
      segment: { del },
      ore: OREBRO_OMVARDNAD,
      enhet: 'timme',
      beslut: 'pris',
    })),
    { parameter: 'larmpris', ore: OREBRO_LARM, enhet: 'manad', beslut: 'pris' },
    {
      parameter: 'modell',
      beslut: 'modell',
      varde: {
        modell: 'utford',
        val: {
          insatser: {
            service: utfordTid('service'),
            omvardnad: utfordTid('omvardnad'),
            hsl: utfordTid('hsl'),
            natt: utfordTid('natt'),
            trygghetslarm: { del: 'trygghetslarm', underlag: 'manad' },
          },
          avvikelser: { avbojt: { '*': '0' }, senAvbokning: { '*': '0' }, avbokadSenastTimmar: '24' },
          radgruppering: 'bestallning',
          avrundning: AVRUNDNING,
        },
      },
    },
    {
      parameter: 'utanfor-valet',
      fran: '2014-03-01',
      beslut: 'annat:utanfor-valet-2014',
      varde: {
        delar: {
          hsl: 'Hälso- och sjukvården ingår inte i valet ännu: ersättning och handledning utreds. Kommunen utför den själv.',
        },
      },
    },
    { parameter: 'utanfor-valet', fran: '2015-01-01', beslut: 'annat:utanfor-valet-2015', varde: { delar: {} } },
    ...[
      { post: 'hemtjanst', ore: 30_000, enhet: 'timme' },
      { post: 'hemsjukvard', ore: 30_000, enhet: 'manad' },
      { post: 'trygghetslarm', ore: 20_000, enhet: 'manad' },
    ].map(({ post, ore, enhet }) => ({
      parameter: `avgift.${post}`,
      ore,
      enhet,
      beslut: 'avgift',
      varde: { inomMaxtaxa: true, friaMinuter: 0 },
    })),
  ],
  utforande: {
    service: { slag: 'besok', typ: 'besok', minuter: [40, 45], timmar: [10, 13, 15] },
    omvardnad: { slag: 'besok', typ: 'besok', minuter: [20, 45], timmar: [7, 8, 9, 11, 12, 14, 16, 17, 19, 20] },
    hsl: { slag: 'besok', typ: 'besok', minuter: [10, 20], timmar: [6, 18, 21] },
    natt: { slag: 'besok', typ: 'besok', minuter: [15, 25], timmar: [23, 2, 4] },
  },
}

const MAT: SystemTjanst = {
  tjanst: mat,
  fran: '2014-05-01',
  beslut: { aktivera: 'aktivera-tjanst:mat', anta: 'anta-underlag', pris: 'pris' },
  lagrum: 'SoL 11:1',
  egenregi: 'egenregi-orebro',
  andelSomValt: 0.3,
  kapacitet: 'ta-alla',
  varden: [
    ...['matlada', 'specialkost'].map((del) => ({
      parameter: 'portion',
      segment: { del },
      ore: OREBRO_MAT.portion,
      enhet: 'portion',
      beslut: 'pris',
    })),
    { parameter: 'leverans', ore: OREBRO_MAT.leverans, enhet: 'leverans', beslut: 'pris' },
    {
      parameter: 'maltidsstod-timpris',
      segment: { del: 'maltidsstod' },
      ore: OREBRO_OMVARDNAD,
      enhet: 'timme',
      beslut: 'pris',
    },
    {
      parameter: 'modell',
      beslut: 'modell',
      varde: {
        modell: 'per-portion',
        val: {
          insatser: {
            matlada: { del: 'matlada', underlag: 'tillfalle' },
            specialkost: { del: 'specialkost', underlag: 'tillfalle' },
            maltidsstod: utfordTid('maltidsstod'),
          },
          avvikelser: { senAvbestallning: { portion: '50' }, avbojt: { '*': '0' } },
          radgruppering: 'bestallning',
          avrundning: AVRUNDNING,
        },
      },
    },
    {
      parameter: 'avgift.maltid',
      ore: 2_800,
      enhet: 'portion',
      beslut: 'avgift',
      varde: { inomMaxtaxa: false, friaMinuter: 0 },
    },
    {
      parameter: 'avgift.leverans',
      ore: 0,
      enhet: 'leverans',
      beslut: 'avgift',
      varde: { inomMaxtaxa: true, friaMinuter: 0 },
    },
    {
      parameter: 'avgift.maltidsstod',
      ore: 30_000,
      enhet: 'timme',
      beslut: 'avgift',
      varde: { inomMaxtaxa: true, friaMinuter: 0 },
    },
  ],
  utforande: {
    matlada: { slag: 'portioner' },
    specialkost: { slag: 'portioner' },
    maltidsstod: { slag: 'besok', typ: 'maltidsstod', minuter: [20, 30], timmar: [13, 18] },
  },
}

const NIVAER = ['1', '2', '3', '4', '5'] as const

const DAGLIG_VERKSAMHET: SystemTjanst = {
  tjanst: dagligVerksamhet,
  fran: '2014-09-01',
  beslut: { aktivera: 'aktivera-tjanst:dv', anta: 'anta-underlag', pris: 'pris' },
  lagrum: 'LSS 9 § 10',
  egenregi: 'egenregi-orebro-dv',
  andelSomValt: 0.1,
  kapacitet: 'ta-alla',
  varden: [
    ...NIVAER.map((niva) => ({
      parameter: 'dagpris',
      segment: { niva },
      ore: OREBRO_DAGPRIS[niva] as number,
      enhet: 'dag',
      beslut: 'pris',
    })),
    {
      parameter: 'modell',
      beslut: 'modell',
      varde: {
        modell: 'per-dag',
        val: {
          insatser: { plats: { del: 'plats', underlag: 'dag' } },
          franvaro: {
            raknasPa: 'planerad-dag',
            faktorer: [
              { dagFran: 1, dagTill: 5, procent: '100' },
              { dagFran: 6, dagTill: 20, procent: '50' },
            ],
          },
          radgruppering: 'bestallning',
          avrundning: AVRUNDNING,
        },
      },
    },
    {
      // Care is free by LSS; a lunch may cost. Constructed.
      parameter: 'avgift.lunch',
      ore: 6_500,
      enhet: 'portion',
      beslut: 'avgift',
      varde: { inomMaxtaxa: false, friaMinuter: 0 },
    },
    {
      parameter: 'instrument.niva',
      beslut: 'annat:instrument',
      varde: { namn: 'Nivåbedömning', steg: NIVAER.map((id) => ({ id, namn: `Nivå ${id}` })), svarsdagar: 21 },
    },
  ],
  utforande: { plats: { slag: 'dagar' } },
}

/** Örebro: omvårdnad and service, mat with måltidsstöd, and daglig verksamhet, in October 2026. */
export const orebro: System = {
  kommunId: '1880',
  slug: 'orebro',
  namn: 'Örebro',
  namndId: '1880-vard-och-omsorgsnamnden',
  namnd: 'Vård- och omsorgsnämnden',
  fran: '2026-01-01',
  manad: '2026-10',
  beslut: orebroBeslut,
  ekonomi: { organisationsnummer: '2120001967', fakturareferens: 'VON-7400', postnummer: '70135', ort: 'Örebro' },
  tatorter: ['Örebro'],
  tjanster: [HEMTJANST, MAT, DAGLIG_VERKSAMHET],
  firmor: orebroFirmor,
  persona: 'brukare-britta',
  personer: orebroPersoner,
  avgift: 'korning',
}

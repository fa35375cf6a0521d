import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import { namndaUtforare, type VarldUtforare } from '../utforare.ts'
import { firma } from './namnda-utforare.ts'
import type { System, SystemBeslut, SystemFirma, SystemTjanst } from './typer.ts'
import { VASTERAS_TIDSMALL, vasterasPersoner } from './vasteras-personer.ts'

/*
 * Västerås, from the city's presentation of its hemtjänstval (2008) and LOV (2010). From the text: paid for exactly performed
 * time, avgift for the same time, 3 % momskompensation to private utförare, the same price for egenregi, six private utförare
 * with 43 % of hemtjänsten, from insats to time, years and months of the decisions. The two prices are those that the city
 * published in 2024 for its residents' visits in another kommun. Constructed: the days of decisions, diarienummer, the avgift
 * per hour, the tidsmall's minutes, and how many persons there are. test/world/README.md lists them.
 */

const BESLUT: readonly SystemBeslut[] = [
  {
    slag: 'annat:tidsmall',
    instans: 'namnd',
    rubrik: 'Från beviljad insats till beviljad tid: tidsmall',
    datum: '2007-11-20',
    paragraf: '§ 171',
    diarienummer: 'KONSTR ÄN 2007/188',
  },
  {
    slag: 'momskompensation',
    instans: 'namnd',
    rubrik: '3 % momskompensation till privata utförare',
    datum: '2007-11-20',
    paragraf: '§ 172',
    diarienummer: 'KONSTR ÄN 2007/189',
  },
  {
    slag: 'tillampa-lov',
    instans: 'kf',
    rubrik: 'Införa LOV',
    datum: '2009-04-16',
    paragraf: '§ 84',
    diarienummer: 'KONSTR KS 2009/121',
  },
  {
    slag: 'aktivera-tjanst',
    instans: 'namnd',
    rubrik: 'LOV i hemtjänsten från den 1 januari 2010',
    datum: '2009-11-17',
    paragraf: '§ 155',
    diarienummer: 'KONSTR ÄN 2009/240',
  },
  {
    slag: 'anta-underlag',
    instans: 'namnd',
    rubrik: 'Anta förfrågningsunderlag 2026',
    datum: '2025-11-18',
    paragraf: '§ 160',
    diarienummer: 'KONSTR ÄN 2025/288',
  },
  {
    slag: 'pris',
    instans: 'namnd',
    rubrik: 'Timersättning 2026, lika för kommunal och privat utförare',
    datum: '2025-11-18',
    paragraf: '§ 161',
    diarienummer: 'KONSTR ÄN 2025/289',
  },
  {
    slag: 'modell',
    instans: 'namnd',
    rubrik: 'Ersättning för exakt utförd tid',
    datum: '2025-11-18',
    paragraf: '§ 162',
    diarienummer: 'KONSTR ÄN 2025/290',
  },
  {
    slag: 'direktkvalificering',
    instans: 'namnd',
    rubrik: 'Egen regi som utförare med samma villkor',
    datum: '2025-11-18',
    paragraf: '§ 163',
    diarienummer: 'KONSTR ÄN 2025/291',
  },
  {
    slag: 'avgift',
    instans: 'kf',
    rubrik: 'Avgift för exakt utförd tid 2026',
    datum: '2025-11-27',
    paragraf: '§ 301',
    diarienummer: 'KONSTR KS 2025/711',
  },
]

/** Öre an hour, published for 2024. */
export const VASTERAS_PRIS = { tatort: 50_700, landsbygd: 76_900 } as const
/** Öre an hour: what the city charged up to six hours a month in 2024. That it is by the hour throughout is constructed. */
export const VASTERAS_AVGIFT = 32_000

const DELAR = ['service', 'omvardnad'] as const

const HEMTJANST: SystemTjanst = {
  tjanst: hemtjanst,
  fran: '2010-01-01',
  beslut: { aktivera: 'aktivera-tjanst', anta: 'anta-underlag', pris: 'pris' },
  lagrum: 'SoL 11:1',
  egenregi: 'egenregi-vasteras',
  andelSomValt: 0.43,
  kapacitet: 'ta-alla',
  varden: [
    ...DELAR.flatMap((del) =>
      Object.entries(VASTERAS_PRIS).map(([zon, ore]) => ({
        parameter: 'timpris',
        segment: { del, zon },
        ore,
        enhet: 'timme',
        beslut: 'pris',
      })),
    ),
    {
      parameter: 'modell',
      beslut: 'modell',
      varde: {
        modell: 'utford',
        val: {
          insatser: Object.fromEntries(DELAR.map((del) => [del, { del, underlag: 'utford-tid' }])),
          // Exactly performed time: who is turned away at the door has performed none, and the row says so.
          avvikelser: { avbojt: { '*': '0' }, senAvbokning: { '*': '0' }, avbokadSenastTimmar: '24' },
          radgruppering: 'bestallning',
          avrundning: { rad: { till: 'ore', metod: 'halv-upp' } },
        },
      },
    },
    {
      parameter: 'momskompensation',
      fran: '2008-01-01',
      beslut: 'momskompensation',
      varde: { procent: '3', regi: ['privat'], pa: 'summa' },
    },
    { parameter: 'tidsmall', fran: '2008-01-01', beslut: 'annat:tidsmall', varde: VASTERAS_TIDSMALL },
    {
      parameter: 'avgift.hemtjanst',
      ore: VASTERAS_AVGIFT,
      enhet: 'timme',
      beslut: 'avgift',
      varde: { inomMaxtaxa: true, friaMinuter: 0 },
    },
  ],
  utforande: {
    service: { slag: 'besok', typ: 'besok', minuter: [40, 45], timmar: [10, 13, 15] },
    omvardnad: { slag: 'besok', typ: 'besok', minuter: [15, 40], timmar: [7, 8, 9, 11, 12, 14, 16, 17, 19, 20] },
  },
}

const namnd = (nyckel: string): VarldUtforare => namndaUtforare.find((u) => u.nyckel === nyckel) as VarldUtforare

/** Six private utförare, as in the text, and the city's own. */
const FIRMOR: readonly SystemFirma[] = [
  {
    utforare: namnd('egenregi-vasteras'),
    tjanster: { hemtjanst: DELAR },
    vikt: 0,
    sprak: ['svenska', 'finska', 'arabiska'],
    presentation: 'Stadens egen hemtjänst.',
  },
  { utforare: namnd('malarvard'), tjanster: { hemtjanst: DELAR }, vikt: 12, sprak: ['svenska', 'engelska'] },
  ...['Arosens omsorg', 'Hamnens hemtjänst', 'Skultuna vård', 'Bäckby hemvård', 'Vallby omsorg'].map((namn, i) => ({
    utforare: firma(200 + i, `vasteras-${i + 1}`, namn, i === 2 ? 'Skultuna' : 'Västerås', i === 2 ? '73040' : '72213'),
    tjanster: { hemtjanst: DELAR },
    vikt: [9, 8, 5, 5, 4][i] as number,
  })),
]

/** Västerås: hemtjänst paid and charged by exactly performed time, in October 2026. */
export const vasteras: System = {
  kommunId: '1980',
  slug: 'vasteras',
  namn: 'Västerås',
  namndId: '1980-aldrenamnden',
  namnd: 'Äldrenämnden',
  fran: '2026-01-01',
  manad: '2026-10',
  beslut: BESLUT,
  ekonomi: { organisationsnummer: '2120002080', fakturareferens: 'ÄN-7420', postnummer: '72187', ort: 'Västerås' },
  tatorter: ['Västerås'],
  tjanster: [HEMTJANST],
  firmor: FIRMOR,
  persona: 'brukare-harry',
  personer: vasterasPersoner,
  avgift: 'korning',
}

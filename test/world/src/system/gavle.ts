import dagligVerksamhet from '@valfri/plugin-daglig-verksamhet/tjanst'
import type { Slump } from '../slump.ts'
import { namndaUtforare, type VarldUtforare } from '../utforare.ts'
import { firma } from './namnda-utforare.ts'
import type { PlaneradPerson, PlaneradUppgift, System, SystemBeslut, SystemFirma, SystemTjanst } from './typer.ts'

/*
 * Gävle, from the inquiry of February 2017 into LOV in daglig verksamhet. From the text: 390 persons of whom 60 on places of
 * their own, 66 million kronor in 2016, 20 % who change, three to five private utförare with 5 to 10 %, EDV for everyone who
 * does not choose and under another nämnd than the one that orders, four to eight nivåer by Södertörnsmodellen, the names of
 * EDV's groups. Constructed: the days and numbers of decisions, five nivåer and their prices. test/world/README.md lists them.
 */

const BESLUT: readonly SystemBeslut[] = [
  {
    slag: 'tillampa-lov',
    instans: 'kf',
    rubrik: 'Införa LOV i daglig verksamhet under 2017',
    datum: '2016-11-28',
    paragraf: '§ 144',
    diarienummer: 'KONSTR KS 2016/402',
  },
  {
    slag: 'aktivera-tjanst',
    instans: 'namnd',
    rubrik: 'Valfrihet i daglig verksamhet',
    datum: '2025-11-20',
    paragraf: '§ 118',
    diarienummer: 'KONSTR OVN 2025/211',
  },
  {
    slag: 'anta-underlag',
    instans: 'namnd',
    rubrik: 'Anta förfrågningsunderlag; EDV utför åt den som inte väljer',
    datum: '2025-11-20',
    paragraf: '§ 119',
    diarienummer: 'KONSTR OVN 2025/212',
  },
  {
    slag: 'pris',
    instans: 'namnd',
    rubrik: 'Ersättning per månad och nivå 2026',
    datum: '2025-11-20',
    paragraf: '§ 120',
    diarienummer: 'KONSTR OVN 2025/213',
  },
  {
    slag: 'modell',
    instans: 'namnd',
    rubrik: 'Ersättning per månad efter nivå',
    datum: '2025-11-20',
    paragraf: '§ 121',
    diarienummer: 'KONSTR OVN 2025/214',
  },
  {
    slag: 'annat:instrument',
    instans: 'namnd',
    rubrik: 'Södertörnsmodellen med fem nivåer',
    datum: '2025-11-20',
    paragraf: '§ 122',
    diarienummer: 'KONSTR OVN 2025/215',
  },
  {
    slag: 'direktkvalificering',
    instans: 'namnd',
    rubrik: 'EDV som utförare med samma villkor',
    datum: '2025-11-20',
    paragraf: '§ 123',
    diarienummer: 'KONSTR OVN 2025/216',
  },
]

const NIVAER = ['1', '2', '3', '4', '5'] as const
/** Öre a month. Constructed so that 390 persons cost about the text's 66 million a year. */
export const GAVLE_MANADSPRIS: Readonly<Record<string, number>> = {
  1: 680_000,
  2: 990_000,
  3: 1_360_000,
  4: 1_890_000,
  5: 2_640_000,
}

const DAGLIG_VERKSAMHET: SystemTjanst = {
  tjanst: dagligVerksamhet,
  fran: '2026-01-01',
  beslut: { aktivera: 'aktivera-tjanst', anta: 'anta-underlag', pris: 'pris' },
  lagrum: 'LSS 9 § 10',
  egenregi: 'egenregi-gavle',
  andelSomValt: 0.08,
  kapacitet: 'ta-alla',
  varden: [
    ...NIVAER.map((niva) => ({
      parameter: 'manadspris',
      segment: { niva },
      ore: GAVLE_MANADSPRIS[niva] as number,
      enhet: 'manad',
      beslut: 'pris',
    })),
    {
      parameter: 'modell',
      beslut: 'modell',
      varde: {
        modell: 'per-manad',
        val: {
          insatser: { plats: { del: 'plats', underlag: 'manad' } },
          radgruppering: 'bestallning',
          avrundning: { rad: { till: 'ore', metod: 'halv-upp' } },
        },
      },
    },
    {
      parameter: 'instrument.niva',
      beslut: 'annat:instrument',
      varde: { namn: 'Södertörnsmodellen', steg: NIVAER.map((id) => ({ id, namn: `Nivå ${id}` })), svarsdagar: 21 },
    },
  ],
  utforande: { plats: { slag: 'dagar' } },
}

const namnd = (nyckel: string): VarldUtforare => namndaUtforare.find((u) => u.nyckel === nyckel) as VarldUtforare
const PLATS = { 'daglig-verksamhet': ['plats'] }

const FIRMOR: readonly SystemFirma[] = [
  {
    utforare: namnd('egenregi-gavle'),
    tjanster: PLATS,
    vikt: 0,
    presentation: 'Kommunens egen dagliga verksamhet, under en annan nämnd än den som beställer.',
  },
  { utforare: namnd('gastrike'), tjanster: PLATS, vikt: 4, inriktning: ['arbete på företag'] },
  ...['Valbo hästar och hage', 'Bomhus musik', 'Hamnens data och bild'].map((namn, i) => ({
    utforare: firma(220 + i, `gavle-${i + 1}`, namn, i === 0 ? 'Valbo' : 'Gävle', i === 0 ? '81830' : '80321'),
    tjanster: PLATS,
    vikt: 2,
    inriktning: [['djur och natur'], ['musik'], ['data och bild']][i] as string[],
  })),
]

const PERSONER = 390
const ENSKILDA_PLATSER = 60
const ANDEL_SOM_BYTER = 0.2
const GRUPPER: Readonly<Record<string, readonly string[]>> = {
  'enskild-plats': ['Coach Center'],
  foretagsgrupp: [
    'Café Limhällen',
    'Team Bomhus',
    'Team Sätra',
    'Team Söder',
    'Fixargruppen',
    'Servicegruppen Nordost',
    'Team City',
    'Fjärran Höjder',
    'Möbelpoolen',
    'Skeppsbron',
  ],
  basverksamhet: [
    'Linden',
    'Möjligheten',
    'Bock och Tack-teatern',
    'Viljan',
    'Utegruppen',
    'Hoppet',
    'Team Strömsbro',
    'Timmermansgatan',
  ],
}

function gavlePersoner(slump: Slump, skala: number): readonly PlaneradPerson[] {
  const n = (antal: number): number => Math.round(antal * skala)
  return Array.from({ length: n(PERSONER) }, (_, i): PlaneradPerson => {
    const placering = i < n(ENSKILDA_PLATSER) ? 'enskild-plats' : slump.tal() < 0.5 ? 'foretagsgrupp' : 'basverksamhet'
    const niva = String(1 + slump.vagt([12, 24, 32, 22, 10]))
    const uppgift = (id: string, varde: string, mer: Partial<PlaneradUppgift> = {}): PlaneradUppgift => ({
      del: 'plats',
      uppgift: id,
      varde,
      ...mer,
    })
    const grupper = GRUPPER[placering] as readonly string[]
    const uppgifter = [
      uppgift('niva', niva),
      uppgift('placering', placering),
      uppgift('grupp', slump.val(grupper), { avUtforaren: true }),
      ...(slump.tal() < ANDEL_SOM_BYTER
        ? [uppgift('grupp', slump.val(grupper), { avUtforaren: true, fran: '2026-08-17' })]
        : []),
      // A new nivå in the middle of the settled month splits the pay there.
      ...(i % 60 === 5 ? [uppgift('niva', niva === '5' ? '4' : String(Number(niva) + 1), { fran: '2026-10-15' })] : []),
    ]
    return {
      arskull: 'lss',
      beslut: [
        {
          tjanst: 'daglig-verksamhet',
          delar: { plats: slump.tal() < 0.75 ? 5 : slump.heltal(2, 4) },
          fran: '2026-01-01',
          uppgifter,
        },
      ],
    }
  })
}

/** Gävle: daglig verksamhet paid by the month and nivå, in October 2026. */
export const gavle: System = {
  kommunId: '2180',
  slug: 'gavle',
  namn: 'Gävle',
  namndId: '2180-omvardnadsnamnden',
  namnd: 'Omvårdnadsnämnden',
  fran: '2026-01-01',
  manad: '2026-10',
  beslut: BESLUT,
  ekonomi: { organisationsnummer: '2120002338', fakturareferens: 'ON-7510', postnummer: '80184', ort: 'Gävle' },
  tatorter: ['Gävle', 'Valbo'],
  tjanster: [DAGLIG_VERKSAMHET],
  firmor: FIRMOR,
  persona: 'brukare-linn',
  personer: gavlePersoner,
  avgift: 'ingen',
}

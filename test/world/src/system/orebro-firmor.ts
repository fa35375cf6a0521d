import { namndaUtforare, type VarldUtforare } from '../utforare.ts'
import { firma } from './namnda-utforare.ts'
import type { SystemFirma } from './typer.ts'

const namnd = (nyckel: string): VarldUtforare => namndaUtforare.find((u) => u.nyckel === nyckel) as VarldUtforare

const OMVARDNAD = ['service', 'omvardnad', 'hsl']
const PLATSER = ['70211', '70225', '70340', '70365', '70510'] as const

/** Those that do more than service. How many of them there are the text does not say: constructed. */
const STORRE: readonly SystemFirma[] = [
  {
    utforare: namnd('karlslund'),
    tjanster: { hemtjanst: OMVARDNAD, mat: ['maltidsstod'] },
    vikt: 12,
    sprak: ['svenska', 'engelska'],
  },
  ...[
    'Ekens omsorg',
    'Kvarnens hemvård',
    'Trygg vardag i Örebro',
    'Närkes omsorg',
    'Hjälmarens hemvård',
    'Tybbles omsorg',
  ].map((namn, i) => ({
    utforare: firma(100 + i, `orebro-omsorg-${i + 1}`, namn, 'Örebro', PLATSER[i % 5] as string),
    tjanster: { hemtjanst: OMVARDNAD },
    vikt: 6,
  })),
]

/** Servicetjänster alone, up to "some thirty" utförare of whom all but the kommun are private: 31 with those above. */
const SERVICE: readonly SystemFirma[] = Array.from({ length: 24 }, (_, i) => ({
  utforare: firma(110 + i, `orebro-service-${i + 1}`, `Örebro hemservice ${i + 1}`, 'Örebro', PLATSER[i % 5] as string),
  tjanster: { hemtjanst: ['service'] },
  vikt: 1,
  ...(i % 3 === 0 && { bara: 'tatort' as const }),
}))

const OVRIGA: readonly SystemFirma[] = [
  ...['Närkeköket', 'Matbilen i Örebro'].map((namn, i) => ({
    utforare: firma(140 + i, `orebro-mat-${i + 1}`, namn, 'Örebro', PLATSER[i] as string),
    tjanster: { mat: ['matlada', 'specialkost'] },
    vikt: 5,
  })),
  ...['Skogens verkstad', 'Ateljén vid ån', 'Gården i Lillån', 'Kretsloppet'].map((namn, i) => ({
    utforare: firma(150 + i, `orebro-dv-${i + 1}`, namn, 'Örebro', PLATSER[i] as string),
    tjanster: { 'daglig-verksamhet': ['plats'] },
    vikt: 2,
    inriktning: [['trä och snickeri'], ['bild och form'], ['djur och natur'], ['återbruk']][i] as string[],
  })),
]

/** Everyone in Örebro's system; egenregi alone performs larm and natt. */
export const orebroFirmor: readonly SystemFirma[] = [
  {
    utforare: namnd('egenregi-orebro'),
    tjanster: { hemtjanst: [...OMVARDNAD, 'trygghetslarm', 'natt'], mat: ['matlada', 'specialkost', 'maltidsstod'] },
    vikt: 0,
    sprak: ['svenska', 'finska', 'arabiska'],
    presentation: 'Kommunens egen hemvård, med larm och nattpatrull i hela kommunen.',
  },
  {
    utforare: namnd('egenregi-orebro-dv'),
    tjanster: { 'daglig-verksamhet': ['plats'] },
    vikt: 0,
    presentation: 'Kommunens egen dagliga verksamhet: 51 grupper på 32 adresser.',
  },
  ...STORRE,
  ...SERVICE,
  ...OVRIGA,
]

import { namndaUtforare, type VarldUtforare } from './utforare.ts'

/** What an utförare of the world does, and where. */
export interface Aktivitet {
  readonly utforare: VarldUtforare
  readonly tjanster: Readonly<Partial<Record<'hemtjanst' | 'mat', readonly string[]>>>
  readonly kommuner: readonly string[]
  /** How large a part of those who choose that it gets, against the others. */
  readonly vikt: number
  /** Hours a week that it takes, per del. */
  readonly kapacitet: number
  readonly sprak: readonly string[]
  readonly presentation?: string
}

const S = '1427'
const M = '1430'
const T = '1435'
const alla = ['service', 'omvardnad', 'hsl']
const mat = ['matlada', 'specialkost']

const firma = (
  nyckel: string,
  namn: string,
  form: string,
  organisationsnummer: string,
  ort: string,
  postnummer: string,
): VarldUtforare => ({ nyckel, namn, form, organisationsnummer, ort, postnummer })

/** Firms beside the ones that the story names; every number is from the published test lists. */
const ovriga: readonly VarldUtforare[] = [
  firma('vastkustomsorg', 'Västkustens Omsorg', 'ekonomisk-forening', '8572090606', 'Hunnebostrand', '45660'),
  firma('hallo', 'Hållö Hemtjänst', 'ekonomisk-forening', '8020051952', 'Smögen', '45651'),
  firma('ramso', 'Ramsö Vård och Service', 'ekonomisk-forening', '8020057538', 'Grebbestad', '45772'),
  firma('dinglevard', 'Dingle Vård', 'ekonomisk-forening', '8024062302', 'Dingle', '45597'),
  firma('granit', 'Granitkustens Hemservice', 'ekonomisk-forening', '8551040721', 'Bovallstrand', '45647'),
  firma('idealhemmet', 'Föreningen Idealhemmet', 'ideell-forening', '8020144120', 'Tanumshede', '45731'),
  firma('nordkust', 'Nordkustens Assistans och Hemtjänst AB', 'aktiebolag', '5592440001', 'Strömstad', '45252'),
  firma('annas', 'Annas hushållshjälp', 'enskild-firma', '9502809990', 'Kungshamn', '45632'),
  firma('bengts', 'Bengts hemhjälp', 'enskild-firma', '6802709995', 'Munkedal', '45532'),
  firma('fyren', 'Fyrens omsorg', 'enskild-firma', '0304839996', 'Fjällbacka', '45741'),
  firma('havsbris', 'Havsbris service', 'enskild-firma', '7904739997', 'Hamburgsund', '45745'),
  firma('tradgard', 'Trädgård och hem i Tanum', 'enskild-firma', '4511809891', 'Tanumshede', '45732'),
  firma('omtanke', 'Omtanke i Sotenäs', 'enskild-firma', '8601769915', 'Hunnebostrand', '45661'),
  firma('stigens', 'Stigens hemtjänst', 'enskild-firma', '6102709976', 'Hedekas', '45595'),
  firma('kustkoket', 'Kustköket', 'enskild-firma', '5212779895', 'Kungshamn', '45633'),
  firma('matvagnen', 'Matvagnen i Bohuslän', 'enskild-firma', '5102179974', 'Munkedal', '45533'),
  firma('grebbestadsmat', 'Grebbestads matlådor', 'enskild-firma', '4912109958', 'Grebbestad', '45795'),
]

const byKey = (nyckel: string): VarldUtforare =>
  [...namndaUtforare, ...ovriga].find((u) => u.nyckel === nyckel) as VarldUtforare
const hemtjanst = (
  nyckel: string,
  delar: readonly string[],
  kommuner: readonly string[],
  vikt: number,
  kapacitet: number,
  sprak: readonly string[] = ['svenska'],
): Aktivitet => ({ utforare: byKey(nyckel), tjanster: { hemtjanst: delar }, kommuner, vikt, kapacitet, sprak })
const matfirma = (nyckel: string, kommuner: readonly string[], vikt: number, kapacitet: number): Aktivitet => ({
  utforare: byKey(nyckel),
  tjanster: { mat },
  kommuner,
  vikt,
  kapacitet,
  sprak: ['svenska'],
})

/** Everyone with an avtal or an internt uppdrag in Norra Bohuslän: a chain, small firms, one-person firms and egenregi. */
export const marknad: readonly Aktivitet[] = [
  {
    ...hemtjanst('egenregi-sotenas', [...alla, 'trygghetslarm', 'natt'], [S], 60, 4000, [
      'svenska',
      'finska',
      'arabiska',
    ]),
    tjanster: { hemtjanst: [...alla, 'trygghetslarm', 'natt'], mat },
  },
  {
    ...hemtjanst('egenregi-munkedal', [...alla, 'trygghetslarm', 'natt'], [M], 60, 4000, ['svenska', 'arabiska']),
    tjanster: { hemtjanst: [...alla, 'trygghetslarm', 'natt'], mat },
  },
  {
    ...hemtjanst('egenregi-tanum', [...alla, 'trygghetslarm', 'natt'], [T], 60, 4000, ['svenska', 'norska']),
    tjanster: { hemtjanst: [...alla, 'trygghetslarm', 'natt'], mat },
  },
  {
    ...hemtjanst('bohusomsorg', alla, [S, M, T], 14, 1200, ['svenska', 'engelska', 'polska']),
    presentation: 'Vi arbetar i små grupper nära dig, i hela norra Bohuslän.',
  },
  hemtjanst('nordkust', alla, [S, M, T], 9, 900, ['svenska', 'norska', 'engelska']),
  hemtjanst('vastkustomsorg', alla, [S, T], 5, 400),
  hemtjanst('hallo', alla, [S], 4, 250, ['svenska', 'tyska']),
  hemtjanst('ramso', alla, [T], 4, 300, ['svenska', 'norska']),
  hemtjanst('dinglevard', alla, [M], 5, 300),
  hemtjanst('granit', ['service'], [S, T], 2, 120),
  hemtjanst('idealhemmet', ['service', 'omvardnad'], [T], 2, 150, ['svenska', 'spanska']),
  hemtjanst('klippan', ['service'], [T], 1, 35),
  hemtjanst('annas', ['service'], [S], 1, 30),
  hemtjanst('bengts', ['service'], [M], 1, 30),
  hemtjanst('fyren', ['service'], [T], 1, 30),
  hemtjanst('havsbris', ['service'], [T], 1, 35, ['svenska', 'engelska']),
  hemtjanst('tradgard', ['service'], [T], 1, 30),
  hemtjanst('omtanke', ['service', 'omvardnad'], [S], 1, 38),
  hemtjanst('stigens', ['service', 'omvardnad'], [M], 1, 38),
  matfirma('kustkoket', [S], 20, 900),
  matfirma('matvagnen', [S, M, T], 25, 1400),
  matfirma('grebbestadsmat', [T], 18, 700),
]

/** The firms that loadGrund does not already have. */
export const ovrigaUtforare = ovriga

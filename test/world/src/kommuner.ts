/** The eight kommuner of the world. Norra Bohuslän is live; the others are registered. */
export interface VarldKommun {
  readonly kommunId: string
  readonly slug: string
  readonly namn: string
  readonly status: 'live' | 'registrerad'
  readonly farg: string
  readonly forvaltningsratt: string
  readonly invanare: number
  readonly namnder: readonly { readonly namndId: string; readonly namn: string; readonly diarieprefix: string }[]
}

const nobo = (
  kommunId: string,
  slug: string,
  namn: string,
  farg: string,
  invanare: number,
  extra: VarldKommun['namnder'] = [],
): VarldKommun => ({
  kommunId,
  slug,
  namn,
  status: 'live',
  farg,
  forvaltningsratt: 'Förvaltningsrätten i Göteborg',
  invanare,
  namnder: [{ namndId: `${kommunId}-omsorgsnamnden`, namn: 'Omsorgsnämnden', diarieprefix: 'ON' }, ...extra],
})

export const varldKommuner: readonly VarldKommun[] = [
  nobo('1484', 'lysekil', 'Lysekil', '#0b5c8a', 14_100),
  nobo('1430', 'munkedal', 'Munkedal', '#4b6b2f', 10_300),
  // A second nämnd of the same kommun: one of the wrong aktörer in every test of access.
  nobo('1427', 'sotenas', 'Sotenäs', '#8a3b12', 9_000, [
    { namndId: '1427-utbildningsnamnden', namn: 'Utbildningsnämnden', diarieprefix: 'UN' },
  ]),
  nobo('1435', 'tanum', 'Tanum', '#5b3a8c', 12_900),
  {
    kommunId: '1880',
    slug: 'orebro',
    namn: 'Örebro',
    status: 'registrerad',
    farg: '#a3123a',
    forvaltningsratt: 'Förvaltningsrätten i Karlstad',
    invanare: 158_000,
    namnder: [{ namndId: '1880-vard-och-omsorgsnamnden', namn: 'Vård- och omsorgsnämnden', diarieprefix: 'VON' }],
  },
  {
    kommunId: '1980',
    slug: 'vasteras',
    namn: 'Västerås',
    status: 'registrerad',
    farg: '#00628a',
    forvaltningsratt: 'Förvaltningsrätten i Uppsala',
    invanare: 159_000,
    namnder: [
      { namndId: '1980-aldrenamnden', namn: 'Äldrenämnden', diarieprefix: 'ÄN' },
      { namndId: '1980-funktionsnamnden', namn: 'Nämnden för personer med funktionsnedsättning', diarieprefix: 'NF' },
      { namndId: '1980-individ-och-familjenamnden', namn: 'Individ- och familjenämnden', diarieprefix: 'IFN' },
    ],
  },
  {
    kommunId: '2180',
    slug: 'gavle',
    namn: 'Gävle',
    status: 'registrerad',
    farg: '#1d6b4f',
    forvaltningsratt: 'Förvaltningsrätten i Falun',
    invanare: 103_000,
    namnder: [
      { namndId: '2180-omvardnadsnamnden', namn: 'Omvårdnadsnämnden', diarieprefix: 'OVN' },
      { namndId: '2180-funktionsrattsnamnden', namn: 'Arbetsmarknads- och funktionsrättsnämnden', diarieprefix: 'AFN' },
    ],
  },
  {
    kommunId: '0182',
    slug: 'nacka',
    namn: 'Nacka',
    status: 'registrerad',
    farg: '#114f8f',
    forvaltningsratt: 'Förvaltningsrätten i Stockholm',
    invanare: 111_000,
    namnder: [
      { namndId: '0182-aldrenamnden', namn: 'Äldrenämnden', diarieprefix: 'ÄLN' },
      { namndId: '0182-socialnamnden', namn: 'Socialnämnden', diarieprefix: 'SN' },
    ],
  },
]

/** The four kommuner of Norra Bohuslän by slug, for tests that name one. */
export const varlden = {
  lysekil: { kommunId: '1484', namndId: '1484-omsorgsnamnden' },
  munkedal: { kommunId: '1430', namndId: '1430-omsorgsnamnden' },
  sotenas: { kommunId: '1427', namndId: '1427-omsorgsnamnden' },
  tanum: { kommunId: '1435', namndId: '1435-omsorgsnamnden' },
  sotenasAnnanNamnd: { kommunId: '1427', namndId: '1427-utbildningsnamnden' },
} as const

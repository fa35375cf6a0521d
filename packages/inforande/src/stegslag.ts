/** What a step is: its name in a new plan, and where its real day is read from. */
export const STEGSLAG = {
  samrad: 'Samråd med KPR, KHR, fackliga organisationer och företag',
  'kf-beslut': 'Fullmäktige beslutar att tillämpa LOV',
  personalregler: 'Regler för anställda som vill starta eget',
  'namndbeslut-innehall': 'Nämnden beslutar om innehåll och områden',
  'namndbeslut-pris': 'Nämnden beslutar om ersättning',
  'underlag-beslut': 'Nämnden antar förfrågningsunderlaget',
  'underlag-publicering': 'Förfrågningsunderlaget publiceras',
  oppning: 'Valet öppnar',
  eget: 'Eget steg',
} as const
export type Stegslag = keyof typeof STEGSLAG

/** What the real day of a step is read from. A decision about content and a step of its own kind are told by somebody. */
export const HARLEDS: Readonly<Record<Stegslag, string | null>> = {
  samrad: 'Samrådsloggen: alla fyra parterna är hörda',
  'kf-beslut': 'Fullmäktiges beslut i beslutsregistret',
  personalregler: 'Den första personalregelns beslut',
  'namndbeslut-innehall': null,
  'namndbeslut-pris': 'Prislistans första beslut',
  'underlag-beslut': 'Nämndens beslut om den första versionen',
  'underlag-publicering': 'Den första publicerade versionen',
  oppning: 'Tjänsten är påslagen och underlaget öppet',
  eget: null,
}

interface Mallsteg {
  readonly slag: Stegslag
  readonly beror: readonly Stegslag[]
  /** Where it lies on the way from KF's decision (0) to the opening (1); before the decision it is below zero. */
  readonly andel: number
  readonly ledtidDagar: number
}

/** The way that a plan begins with. Each nämnd moves, adds and takes away as it needs. */
export const MALL: readonly Mallsteg[] = [
  { slag: 'samrad', beror: [], andel: -1 / 6, ledtidDagar: 0 },
  { slag: 'kf-beslut', beror: ['samrad'], andel: 0, ledtidDagar: 0 },
  { slag: 'personalregler', beror: ['kf-beslut'], andel: 0.4, ledtidDagar: 0 },
  { slag: 'namndbeslut-innehall', beror: ['kf-beslut'], andel: 0.5, ledtidDagar: 0 },
  { slag: 'namndbeslut-pris', beror: ['namndbeslut-innehall'], andel: 0.6, ledtidDagar: 0 },
  { slag: 'underlag-beslut', beror: ['namndbeslut-innehall', 'namndbeslut-pris'], andel: 0.68, ledtidDagar: 14 },
  { slag: 'underlag-publicering', beror: ['underlag-beslut'], andel: 0.75, ledtidDagar: 0 },
  // Applications are tried and avtal signed before there is anybody to choose among.
  { slag: 'oppning', beror: ['underlag-publicering'], andel: 1, ledtidDagar: 60 },
]

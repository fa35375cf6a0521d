import { fileURLToPath } from 'node:url'

/** Source Sans 3 (SIL Open Font License 1.1): Latin with all its accents, Greek and Cyrillic; figures are tabular. */
export const TYPSNITT = {
  normal: fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')),
  halvfet: fileURLToPath(
    import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  ),
} as const

export type Typsnitt = keyof typeof TYPSNITT

/** One way to set text: font, size and distance between baselines in points, colour. */
export interface Stil {
  readonly typsnitt: Typsnitt
  readonly grad: number
  readonly rad: number
  readonly farg: string
}

const SVART = '#1a1a1a'
const GRA = '#4d4d4d'

export const STIL = {
  brod: { typsnitt: 'normal', grad: 10.5, rad: 15, farg: SVART },
  brodFet: { typsnitt: 'halvfet', grad: 10.5, rad: 15, farg: SVART },
  h1: { typsnitt: 'halvfet', grad: 19, rad: 24, farg: SVART },
  h2: { typsnitt: 'halvfet', grad: 13, rad: 18, farg: SVART },
  h3: { typsnitt: 'halvfet', grad: 11, rad: 15, farg: SVART },
  avsandare: { typsnitt: 'halvfet', grad: 15, rad: 19, farg: SVART },
  liten: { typsnitt: 'normal', grad: 8.5, rad: 11.5, farg: GRA },
  litenFet: { typsnitt: 'halvfet', grad: 8.5, rad: 11.5, farg: GRA },
  cell: { typsnitt: 'normal', grad: 9.5, rad: 13, farg: SVART },
  cellFet: { typsnitt: 'halvfet', grad: 9.5, rad: 13, farg: SVART },
} as const satisfies Record<string, Stil>

/** Rules and fills; decoration only, so no contrast with text depends on them. */
export const YTA = { linje: '#8c8c8c', hartlinje: '#c9c9c9', rubrikrad: '#eceff1', ruta: '#f3f5f7' } as const

/**
 * The people of the demo and the tests: invented names, personnummer from Skatteverket's published list of test numbers
 * (test/extern/personnummer). Who they are is fixed, so that a test can name them.
 */
export interface Persona {
  readonly nyckel: string
  readonly personnummer: string
  readonly namn: string
  /** The heading that the sign-in page puts the person under. */
  readonly grupp: string
  readonly beskrivning: string
  readonly typ: 'kommun' | 'utforare' | 'person' | 'plattform' | 'ingen'
  readonly kommunId?: string
  readonly namndId?: string
  /** Key of the utförare in utforare.ts. */
  readonly utforare?: string
  readonly roller: readonly string[]
}

type Rad = readonly [nyckel: string, personnummer: string, namn: string]

/** Those that a nämnd has, by what their key ends with. */
const BEFATTNING: Readonly<Record<string, { beskrivning: string; roller: readonly string[] }>> = {
  upphandlare: { beskrivning: 'Upphandlare', roller: ['upphandlare'] },
  beslutsfattare: { beskrivning: 'Enhetschef, beslutar på delegation', roller: ['beslutsfattare'] },
  registrator: { beskrivning: 'Registrator', roller: ['registrator'] },
  handlaggare: { beskrivning: 'Biståndshandläggare', roller: ['handlaggare'] },
  'lss-handlaggare': { beskrivning: 'LSS-handläggare', roller: ['handlaggare'] },
  handlaggare2: { beskrivning: 'Biståndshandläggare', roller: ['handlaggare'] },
  ekonom: { beskrivning: 'Ekonom', roller: ['ekonom'] },
  attestant: { beskrivning: 'Ekonomichef, attesterar', roller: ['attestant', 'ekonom'] },
  avgiftshandlaggare: { beskrivning: 'Avgiftshandläggare', roller: ['avgiftshandlaggare'] },
  admin: { beskrivning: 'Systemadministratör', roller: ['systemadministrator'] },
}

/** The staff of a nämnd, by what their key ends with. */
export const namndens = (slug: string, kommun: string, namndId: string, rader: readonly Rad[]): Persona[] =>
  rader.map(([nyckel, personnummer, namn]) => ({
    nyckel: `${slug}-${nyckel}`,
    personnummer,
    namn,
    grupp: `${kommun} kommun`,
    ...(BEFATTNING[nyckel] as (typeof BEFATTNING)[string]),
    typ: 'kommun',
    kommunId: namndId.slice(0, 4),
    namndId,
  }))

/** One person who runs a registered kommun until it starts. */
export const ensam = (slug: string, kommun: string, namndId: string, personnummer: string, namn: string): Persona => ({
  nyckel: `${slug}-admin`,
  personnummer,
  namn,
  grupp: `${kommun} kommun`,
  beskrivning: 'Systemadministratör och upphandlare',
  typ: 'kommun',
  kommunId: namndId.slice(0, 4),
  namndId,
  roller: ['systemadministrator', 'upphandlare'],
})

export const EGENREGI = {
  beskrivning: 'Verksamhetsansvarig i egenregi',
  roller: ['verksamhetsansvarig', 'planerare', 'utforarekonom'],
}
export const FIRMATECKNARE = {
  beskrivning: 'Firmatecknare',
  roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
}
export const PLANERARE = { beskrivning: 'Planerare', roller: ['planerare'] }
type Befattning = Pick<Persona, 'beskrivning' | 'roller'>

export const hosUtforare = (
  utforare: string,
  namn: string,
  slut: string,
  befattning: Befattning,
  rad: [string, string],
): Persona => ({
  nyckel: `${utforare}-${slut}`,
  personnummer: rad[0],
  namn: rad[1],
  grupp: namn,
  ...befattning,
  typ: 'utforare',
  utforare,
})

export const brukare = (
  [nyckel, personnummer, namn]: Rad,
  kommun: string,
  namndId: string,
  beskrivning = 'Har beslut om hemtjänst',
): Persona => ({
  nyckel: `brukare-${nyckel}`,
  personnummer,
  namn,
  grupp: `Brukare i ${kommun}`,
  beskrivning,
  typ: 'person',
  kommunId: namndId.slice(0, 4),
  namndId,
  roller: [],
})

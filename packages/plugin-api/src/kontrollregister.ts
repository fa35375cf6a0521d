/** The public registers that can be asked of a firm, and how the one who reviews knows them. */
export const KONTROLLREGISTER = {
  foretag: 'Bolagsverkets företagsregister',
  'f-skatt': 'Skatteverket, F-skatt och arbetsgivare',
  skatteskuld: 'Kronofogden, restförda skatter och avgifter',
  konkurs: 'Bolagsverket, konkurs och näringsförbud',
  ivo: 'IVO:s register',
  'verklig-huvudman': 'Registret över verkliga huvudmän',
} as const

export type Kontrollregister = keyof typeof KONTROLLREGISTER
export const KONTROLLREGISTER_ID = Object.keys(KONTROLLREGISTER) as [Kontrollregister, ...Kontrollregister[]]

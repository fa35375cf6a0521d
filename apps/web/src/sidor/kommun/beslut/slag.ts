import type { T } from '../../../i18n/use-texter.ts'
import type { beslutTexter } from '../../../texter/kommun/beslut.ts'

export type BeslutTexter = T<keyof typeof beslutTexter.sv & string>

/** Kinds of decision in the order that a kommun takes them, with the key of each name. */
const slagNyckel = {
  'tillampa-lov': 'slag_tillampaLov',
  'anta-underlag': 'slag_antaUnderlag',
  'aktivera-tjanst': 'slag_aktiveraTjanst',
  pris: 'slag_pris',
  modell: 'slag_modell',
  momskompensation: 'slag_momskompensation',
  avgift: 'slag_avgift',
  ickeval: 'slag_ickeval',
  samverkan: 'slag_samverkan',
  direktkvalificering: 'slag_direktkvalificering',
  upphora: 'slag_upphora',
  annat: 'slag_annat',
} as const
export type Slag = keyof typeof slagNyckel
export const allaSlag = Object.keys(slagNyckel) as Slag[]

const instansNyckel = { kf: 'instans_kf', namnd: 'instans_namnd', delegat: 'instans_delegat' } as const
export type Instans = keyof typeof instansNyckel

/** The name of a kind; one that this version does not know is written as it is. */
export function slagText(t: BeslutTexter, slag: string): string {
  return slag in slagNyckel ? t(slagNyckel[slag as Slag]) : slag
}

export function instansText(t: BeslutTexter, instans: string): string {
  return instans in instansNyckel ? t(instansNyckel[instans as Instans]) : instans
}

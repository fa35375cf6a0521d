import type { T } from '../../../i18n/use-texter.ts'
import type { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import type { Villkor } from './use-utkast.ts'

export type VillkorTexter = T<keyof typeof underlagVillkorTexter.sv & string>
export type Kontroll = Villkor['kontrollpunkter'][number]

export const foljdNyckel = {
  'ej-godkannande': 'f_ejGodkannande',
  'utesluts-efter-provning': 'f_uteslutsEfterProvning',
  'begard-rattelse': 'f_begardRattelse',
  varning: 'f_varning',
  vite: 'f_vite',
  avauktorisation: 'f_avauktorisation',
} as const
export type Foljd = keyof typeof foljdNyckel
export const foljder = Object.keys(foljdNyckel) as Foljd[]

/** When a krav is checked, in words. */
export function kontrollText(t: VillkorTexter, k: Kontroll): string {
  if (k.typ === 'visa-upp') return k.bevis ? t('visaUppBevis', { bevis: k.bevis.sv }) : t('visaUpp')
  if (k.typ === 'egen-anmalan') return t('egenAnmalan', { dagar: k.inomDagar })
  return k.manader ? t('uppfoljningManader', { manader: k.manader }) : t('uppfoljning')
}

export const bristText = (t: VillkorTexter, v: Villkor) => v.vidBrist.map((f) => t(foljdNyckel[f])).join(', ')

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

function kontrollVerb(t: VillkorTexter, k: Kontroll): string {
  if (k.typ === 'visa-upp') return t('visaUpp')
  if (k.typ === 'egen-anmalan') return k.inomDagar ? t('egenAnmalanDagar', { dagar: k.inomDagar }) : t('egenAnmalan')
  return k.manader ? t('uppfoljningManader', { manader: k.manader }) : t('uppfoljning')
}

/** When a krav is checked and by what, in words. */
export const kontrollText = (t: VillkorTexter, k: Kontroll): string =>
  `${kontrollVerb(t, k)}${k.bevis ? `: ${k.bevis.sv}` : ''}`

export const mattText = (t: VillkorTexter, m: NonNullable<Villkor['matt']>[number]): string =>
  t(m.grans, { namn: m.namn.sv, varde: m.varde.replace('.', ','), enhet: m.enhet })

export const bristText = (t: VillkorTexter, v: Pick<Villkor, 'vidBrist'>) =>
  v.vidBrist.map((f) => t(foljdNyckel[f])).join(', ')

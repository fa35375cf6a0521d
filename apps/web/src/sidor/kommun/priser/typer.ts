import type { T } from '../../../i18n/use-texter.ts'
import type { priserTexter } from '../../../texter/kommun/priser.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type Prislista = RouterOutputs['tenancy']['pris']['hamta']
export type Grupp = Prislista['grupper'][number]
export type PrisRad = Grupp['rader'][number]
export type PrisTexter = T<keyof typeof priserTexter.sv & string>

const enheter = {
  timme: 'e_timme',
  dag: 'e_dag',
  manad: 'e_manad',
  tillfalle: 'e_tillfalle',
  samtal: 'e_samtal',
  portion: 'e_portion',
  leverans: 'e_leverans',
  'extra-portion': 'e_extraPortion',
  besok: 'e_besok',
  dygn: 'e_dygn',
  'paborjad-vecka': 'e_paborjadVecka',
} as const

export const enhetText = (t: PrisTexter, enhet: string) =>
  enhet in enheter ? t(enheter[enhet as keyof typeof enheter]) : enhet

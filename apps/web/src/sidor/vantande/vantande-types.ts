import type { T } from '../../i18n/use-texter.ts'
import type { vantandeTexter } from '../../texter/vantande/vantande.ts'

export type VantandeT = T<keyof typeof vantandeTexter.sv>
export type Dorr = 'kommun' | 'utforare'

/** Reasons for waiting, as the filter offers them. */
export const ORSAKER = [
  'ingen-bestallning',
  'ej-bekraftad',
  'fore-start',
  'utanfor-bestallning',
  'efter-avliden',
  'efter-flytt',
  'dubbel',
  'dag-dubbel',
  'overlapp',
  'saknar-slut',
  'lang',
  'orimligt-dygn',
] as const
export type Orsak = (typeof ORSAKER)[number]

type Understreck<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Understreck<B>}` : S
/** A code as the keys of the texts write it. */
export const nyckel = <S extends string>(kod: S): Understreck<S> => kod.replaceAll('-', '_') as Understreck<S>

import { formatMinuter } from '@valfri/ui/format'
import type { T } from '../../i18n/use-texter.ts'
import type { utforandegradTexter } from '../../texter/utforandegrad/utforandegrad.ts'
import type { RouterOutputs } from '../../trpc/client.ts'
import { nyckel, type Orsak, type VantandeT } from '../vantande/vantande-types.ts'

export type RateT = T<keyof typeof utforandegradTexter.sv>
export type Utforandegrad = RouterOutputs['utfort']['utforandegrad']
export type RateRow = Utforandegrad['rader'][number]
export type Cause = RateRow['orsaker'][number]

/** "82,5 %" from per mille. */
export const share = (t: RateT, perMille: number): string =>
  t('procent', { tal: (perMille / 10).toLocaleString('sv-SE', { maximumFractionDigits: 1 }) })

/** Hours and minutes that stay on one line. */
export const time = (minuter: number): string => formatMinuter(minuter).replaceAll(' ', '\u00a0')

/** A cause in words, with the reason where one was given. */
export function causeText(t: RateT, v: VantandeT, o: Cause): string {
  const orsak = t(`orsak_${nyckel(o.kod)}`)
  const narmare = o.kod === 'vantar' ? v(`orsak_${nyckel(o.orsak as Orsak)}`) : o.text
  return narmare ? t('orsakMed', { orsak, narmare }) : orsak
}

import type { T } from '../../i18n/use-texter.ts'
import type sv from '../../texter/val/val.sv.ts'

type Val = T<keyof typeof sv & string>

/** "12 timmar i månaden", "7 portioner i veckan"; empty when the quantity is not known. */
export function mangdText(t: Val, antal: number | null, enhet: string | null, per: string | null): string {
  if (antal === null || enhet === null) return ''
  const mangd =
    enhet === 'minuter'
      ? timmar(t, antal)
      : t(enhet as 'portioner' | 'tillfallen' | 'leveranser' | 'dagar' | 'samtal', { antal })
  const ofta = { dag: 'perDag', vecka: 'perVecka', manad: 'perManad', arende: 'perArende' } as const
  return per && per in ofta ? `${mangd} ${t(ofta[per as keyof typeof ofta])}` : mangd
}

/** Granted time in whole words: brukare read it too. */
function timmar(t: Val, minuter: number): string {
  const h = Math.trunc(minuter / 60)
  const m = minuter % 60
  return [h > 0 && t('timmar', { antal: h }), (m > 0 || h === 0) && t('minuter', { antal: m })]
    .filter(Boolean)
    .join(' ')
}

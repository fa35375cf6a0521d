import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { felFrom } from '@valfri/ui/fel'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { valTexter } from '../../texter/val/val.ts'
import type { Mojligheter, Valbar } from './choice-form.tsx'

interface ConfirmChoiceProps {
  oppen: boolean
  m: Mojligheter
  vald: Valbar | undefined
  nuvarande: Valbar | undefined
  fran: string
  pagar: boolean
  error: unknown
  onBekrafta: () => void
  onStang: () => void
}

/** Says in whole sentences what will happen, before it does. */
export function ConfirmChoice({ m, vald, nuvarande, fran, error, ...dialog }: ConfirmChoiceProps) {
  const t = useTexter(valTexter)
  if (!vald) return null
  const namn = vald.namn
  return (
    <ConfirmDialog
      {...dialog}
      rubrik={m.nuvarande ? t('bekraftaBytRubrik', { namn }) : t('bekraftaRubrik', { namn })}
      bekrafta={m.nuvarande ? t('jaByt') : t('ja')}
    >
      <p>{t('bekraftaText', { namn, del: m.delnamn.toLocaleLowerCase('sv'), datum: fran ? formatDatum(fran) : '' })}</p>
      {nuvarande && <p>{t('bekraftaByte', { gammal: nuvarande.namn })}</p>}
      <p>{t('bekraftaNar')}</p>
      {Boolean(error) && felFrom(error).kod !== 'utforare-full' && <ErrorState error={error} />}
    </ConfirmDialog>
  )
}

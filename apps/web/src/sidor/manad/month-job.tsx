import { Card } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import type { ReactNode } from 'react'
import type { T } from '../../i18n/use-texter.ts'

export interface MonthJobProps {
  t: T<'pagar' | 'misslyckad' | 'pagarText' | 'pagarVantar'>
  forlopp: { readonly status: string; readonly klart: number; readonly totalt: number | null } | null
  /** The way on when it has stopped. */
  igen: ReactNode
  /** What can be done while it runs. */
  children?: ReactNode
}

/** How far a month's computation has come, and a way on when it stopped. */
export function MonthJob({ t, forlopp, igen, children }: MonthJobProps) {
  if (!forlopp || forlopp.status === 'misslyckad' || forlopp.status === 'avbruten')
    return (
      <Notice ton="vantar" rubrik={t('pagar')}>
        <p>{t('misslyckad')}</p>
        {igen}
      </Notice>
    )
  const totalt = forlopp.totalt ?? 0
  return (
    <Card ton="lugn">
      <label className="vf-forlopp">
        <strong>{t('pagar')}</strong>
        <progress max={totalt || undefined} value={totalt ? forlopp.klart : undefined} />
      </label>
      <p role="status">{totalt ? t('pagarText', { klart: forlopp.klart, totalt }) : t('pagarVantar')}</p>
      {children}
    </Card>
  )
}

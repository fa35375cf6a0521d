import { DateText } from '@valfri/ui/date-text'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

type Lage = RouterOutputs['provning']['arenden'][number]['lage']

const TON: Record<Lage, Ton> = {
  inkommen: 'info',
  provning: 'info',
  komplettering: 'neutral',
  'komplettering-besvarad': 'vantar',
  'komplettering-forfallen': 'vantar',
  beslutad: 'neutral',
  aterkallad: 'neutral',
}
export const LAGEN = Object.keys(TON) as Lage[]

export function ArendeLage({ arende: a }: { arende: { lage: Lage; utfall: 'godkand' | 'avslag' | null } }) {
  const t = useTexter(arendeTexter)
  if (a.utfall) return <StatusTag ton={a.utfall === 'godkand' ? 'klart' : 'fel'}>{t(`utfall_${a.utfall}`)}</StatusTag>
  return <StatusTag ton={TON[a.lage]}>{t(`lage_${a.lage}`)}</StatusTag>
}

/** The promised day, and how near it is in words: a quarter of the time left, or past it, asks for attention. */
export function DagarKvar({ dag, dagar }: { dag: string; dagar: number }) {
  const t = useTexter(arendeTexter)
  const text = dagar < 0 ? t('dagarOver', { dagar: -dagar }) : t('dagarKvar', { dagar })
  return (
    <span className="vf-dagar-kvar">
      <DateText datum={dag} form="kort" />{' '}
      {dagar <= 15 ? (
        <StatusTag ton={dagar < 0 ? 'fel' : 'vantar'}>{text}</StatusTag>
      ) : (
        <span className="vf-svag">{text}</span>
      )}
    </span>
  )
}

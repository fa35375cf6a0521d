import { StatusTag } from '@valfri/ui/status-tag'
import type { T } from '../../i18n/use-texter.ts'
import type { kalenderTexter } from '../../texter/skal/kalender.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

export type KalenderT = T<keyof typeof kalenderTexter.sv>
export type Kalenderdag = RouterOutputs['notis']['kalender']['dagar'][number]

/** Days ahead at which what waits is marked as near. */
const SNART = 7

/** Whether something waits and for how long, in words; colour only repeats them. */
export function dayText(t: KalenderT, { vantar, forsenad, dagar }: Kalenderdag): string {
  if (forsenad) return t('forsenad', { dagar: -dagar })
  if (vantar) return dagar === 0 ? t('iDag') : t('kvar', { dagar })
  return dagar < 0 ? t('passerad') : dagar === 0 ? t('iDag') : t('kommer')
}

export function DayStatus({ t, dag }: { t: KalenderT; dag: Kalenderdag }) {
  const ton = dag.forsenad ? 'fel' : dag.vantar ? (dag.dagar <= SNART ? 'vantar' : 'info') : 'neutral'
  return <StatusTag ton={ton}>{dayText(t, dag)}</StatusTag>
}

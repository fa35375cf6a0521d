import { StatusTag } from '@valfri/ui/status-tag'
import type { AvgiftTexter } from './fee-frame.tsx'

const TON = { oppen: 'info', beraknad: 'vantar', last: 'klart' } as const

/** The state of a month of avgifter, in words. */
export function FeeStatus({ t, status }: { t: AvgiftTexter; status: keyof typeof TON }) {
  return <StatusTag ton={TON[status]}>{t(`status_${status}`)}</StatusTag>
}

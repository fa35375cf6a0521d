import { StatusTag, type Ton } from '@valfri/ui/status-tag'

const TON: Readonly<Record<string, Ton>> = {
  oppen: 'info',
  beraknad: 'vantar',
  granskad: 'vantar',
  last: 'info',
  attesterad: 'klart',
  utbetald: 'klart',
}

/** The state of a month, in words. */
export function RunStatus({ status, text }: { status: string; text: string }) {
  return <StatusTag ton={TON[status] ?? 'neutral'}>{text}</StatusTag>
}

/** The states that texts exist for; an unknown one is shown as the first. */
export const KORNINGSSTATUS = ['oppen', 'beraknad', 'granskad', 'last', 'attesterad', 'utbetald'] as const
export type Korningsstatus = (typeof KORNINGSSTATUS)[number]
export const asStatus = (status: string): Korningsstatus => KORNINGSSTATUS.find((s) => s === status) ?? 'oppen'

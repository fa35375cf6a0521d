import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

export type AvtalIList = RouterOutputs['avtal']['lista'][number]
export type AvtalSida = RouterOutputs['avtal']['ett']
export type Lage = AvtalIList['lage']

export const LAGEN = ['vantar-bada', 'vantar-utforare', 'vantar-kommun', 'kommande', 'i-kraft', 'avslutat'] as const
const TON: Record<Lage, Ton> = {
  'vantar-bada': 'vantar',
  'vantar-utforare': 'vantar',
  'vantar-kommun': 'vantar',
  kommande: 'info',
  'i-kraft': 'klart',
  avslutat: 'neutral',
}

export const lageNyckel = (lage: Lage) => `lage_${lage.replaceAll('-', '_')}` as `lage_${'kommande'}`

export function AvtalLage({ lage }: { lage: Lage }) {
  const t = useTexter(avtalTexter)
  return <StatusTag ton={TON[lage]}>{t(lageNyckel(lage))}</StatusTag>
}

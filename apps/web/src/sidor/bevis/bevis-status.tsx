import { formatDatum } from '@valfri/ui/format'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import type { BevisLage } from './typer.ts'

const TON: Record<BevisLage, Ton> = {
  giltigt: 'klart',
  'gar-ut': 'vantar',
  utganget: 'fel',
  ifragasatt: 'fel',
  aterkallat: 'fel',
}

/** Where a proof stands, in words. */
export function BevisStatus({ lage }: { lage: BevisLage }) {
  const t = useTexter(bevisTexter)
  return <StatusTag ton={TON[lage]}>{t(`lage_${lage}`)}</StatusTag>
}

/** Until when it is valid, in a sentence. */
export function BevisTid({ lage, giltigtTill }: { lage: BevisLage; giltigtTill: string | null }) {
  const t = useTexter(bevisTexter)
  if (!giltigtTill) return <>{t('utanSlut')}</>
  return <>{t(lage === 'utganget' ? 'gickUt' : 'gallerTill', { dag: formatDatum(giltigtTill) })}</>
}

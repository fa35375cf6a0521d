import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTexter } from '../../../texter/kommun/underlag.ts'

const lagen = {
  'ej-beslutad': ['lage_ejBeslutad', 'neutral'],
  beslutad: ['lage_beslutad', 'vantar'],
  publicerad: ['lage_publicerad', 'vantar'],
  oppen: ['lage_oppen', 'klart'],
  ersatt: ['lage_ersatt', 'neutral'],
  upphord: ['lage_upphord', 'neutral'],
  avstangd: ['lage_avstangd', 'neutral'],
} as const satisfies Record<string, readonly [string, Ton]>

/** Where a version stands with one party. */
export function LageTag({ lage }: { lage: keyof typeof lagen }) {
  const t = useTexter(underlagTexter)
  const [nyckel, ton] = lagen[lage]
  return <StatusTag ton={ton}>{t(nyckel)}</StatusTag>
}

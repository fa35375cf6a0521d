import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { valTexter } from '../../texter/val/val.ts'

const lagen = {
  skickad: ['vantar', 'statusSkickad'],
  sedd: ['info', 'statusSedd'],
  bekraftad: ['klart', 'statusBekraftad'],
  avbojd: ['fel', 'statusAvbojd'],
  avslutad: ['neutral', 'statusAvslutad'],
} as const satisfies Record<string, readonly [Ton, string]>

export type Bestallningslage = keyof typeof lagen

/** A beställning that somebody has opened is no longer merely sent. */
export function lageAv(b: { status: string; sedd: string | null }): Bestallningslage {
  if (b.status === 'skickad' && b.sedd) return 'sedd'
  return b.status in lagen ? (b.status as Bestallningslage) : 'skickad'
}

export function BestallningStatus({ b }: { b: { status: string; sedd: string | null } }) {
  const t = useTexter(valTexter)
  const [ton, text] = lagen[lageAv(b)]
  return <StatusTag ton={ton}>{t(text)}</StatusTag>
}

const slag = { val: 'slagVal', byte: 'slagByte', ickeval: 'slagIckeval', 'ej-valbar': 'slagEjValbar' } as const

/** How somebody came to have an utförare. */
export function useSlag(): (s: string) => string {
  const t = useTexter(valTexter)
  return (s) => (s in slag ? t(slag[s as keyof typeof slag]) : s)
}

import { formatAntal, formatKronor } from '@valfri/ui/format'
import type { T } from '../../../i18n/use-texter.ts'
import type sv from '../../../texter/kommun/taxa.sv.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type TaxaTexter = T<keyof typeof sv>
export type Taxavy = RouterOutputs['avgift']['taxa']
export type Tjanstetaxa = Taxavy['taxor'][number]
export type Taxepost = Tjanstetaxa['poster'][number]
export type Taxesteg = Taxepost['historik'][number]
export type Grund = Taxepost['grunder'][number]

/** What a post costs, in one line. */
export function priceText(t: TaxaTexter, s: Taxesteg): string {
  const fria = s.friaMinuter > 0 ? t('fria', { timmar: formatAntal(s.friaMinuter / 60) }) : ''
  if (s.per !== 'niva')
    return `${t(`per_${s.per as Exclude<Grund, 'niva'>}`, { belopp: formatKronor(s.ore ?? 0) })}${fria}`
  const nivaer = s.nivaer.map((n) => {
    const per = t(n.per === 'timme' ? 'iTimmen' : 'iManaden')
    const belopp = formatKronor(n.ore)
    return n.tillMinuter === null
      ? t('nivaOver', { belopp, per })
      : t('nivaTill', { timmar: formatAntal(n.tillMinuter / 60), belopp, per })
  })
  return `${t('per_niva', { antal: s.nivaer.length, text: nivaer.join(', ') })}${fria}`
}

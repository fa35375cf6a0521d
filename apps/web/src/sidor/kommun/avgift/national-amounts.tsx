import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { SimpleTable } from '../../simple-table.tsx'
import type { TaxaTexter, Taxavy } from './taxa-text.ts'

type Belopp = Taxavy['nationella'][number]

export const SLAGNAMN = {
  prisbasbelopp: 'slag_prisbasbelopp',
  maxtaxa: 'slag_maxtaxa',
  'minimibelopp-ensamstaende': 'slag_minimibeloppEnsamstaende',
  'minimibelopp-sammanlevande': 'slag_minimibeloppSammanlevande',
} as const
export type Beloppslag = keyof typeof SLAGNAMN

/** The amounts of the law year by year, each with its source and whether somebody has published it. */
export function NationalAmounts({ t, belopp }: { t: TaxaTexter; belopp: readonly Belopp[] }) {
  return (
    <Section rubrik={t('nationella')} ingress={<p>{t('nationellaIngress')}</p>}>
      <SimpleTable
        caption={t('nationella')}
        rader={belopp}
        radId={(b) => b.id}
        kolumner={[
          {
            id: 'slag',
            rubrik: t('slag'),
            radrubrik: true,
            varde: (b) => `${t(SLAGNAMN[b.slag as Beloppslag])} ${b.ar}`,
          },
          { id: 'kronor', rubrik: t('kronor'), tal: true, varde: (b) => b.ore, visa: (b) => <Krona ore={b.ore} /> },
          {
            id: 'lage',
            rubrik: t('lage'),
            varde: (b) => t(b.bekraftad ? 'bekraftad' : 'obekraftad'),
            visa: (b) => (
              <StatusTag ton={b.bekraftad ? 'klart' : 'vantar'}>
                {t(b.bekraftad ? 'bekraftad' : 'obekraftad')}
              </StatusTag>
            ),
          },
          { id: 'kalla', rubrik: t('kalla'), varde: (b) => b.kalla },
        ]}
      />
    </Section>
  )
}

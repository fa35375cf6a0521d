import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { SimpleTable } from '../../simple-table.tsx'
import type { PublikPart, PubliktTexter } from './typer.ts'

const lagen = {
  publicerad: 'lage_publicerad',
  oppen: 'lage_oppen',
  ersatt: 'lage_ersatt',
  upphord: 'lage_upphord',
  avstangd: 'lage_avstangd',
} as const

function lageText(t: PubliktTexter, p: PublikPart): string {
  const lage = p.lage?.lage
  return lage && lage in lagen ? t(lagen[lage as keyof typeof lagen]) : t('ejOppen')
}

/** Where one can apply, kommun by kommun, and by which decision. */
export function PartStatus({ parter }: { parter: readonly PublikPart[] }) {
  const t = useTexter(publikUnderlagTexter)
  return (
    <Section rubrik={t('kommuner')}>
      <SimpleTable
        caption={t('kommuner')}
        rader={parter}
        radId={(p) => p.part.kommunId}
        kolumner={[
          { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (p) => p.part.kommun },
          {
            id: 'lage',
            rubrik: t('lage'),
            varde: (p) => lageText(t, p),
            visa: (p) => <StatusTag ton={p.lage?.lage === 'oppen' ? 'klart' : 'neutral'}>{lageText(t, p)}</StatusTag>,
          },
          {
            id: 'beslut',
            rubrik: t('beslut'),
            varde: (p) => {
              const b = p.lage?.beslut
              return b ? `${formatDatum(b.datum, 'kort')} ${b.paragraf ?? ''}, ${b.diarienummer}` : null
            },
          },
          { id: 'annons', rubrik: t('annons'), varde: (p) => p.lage?.annonsId },
        ]}
      />
    </Section>
  )
}

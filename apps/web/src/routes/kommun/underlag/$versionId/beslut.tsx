import { createFileRoute } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../../i18n/use-texter.ts'
import { KravCoverage } from '../../../../sidor/kommun/underlag/krav-summary.tsx'
import { LageTag } from '../../../../sidor/kommun/underlag/lage-tag.tsx'
import { NextStep } from '../../../../sidor/kommun/underlag/next-step.tsx'
import { NoticeSection } from '../../../../sidor/kommun/underlag/notice-section.tsx'
import { type Utkast, useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { SimpleTable } from '../../../../sidor/simple-table.tsx'
import { underlagBeslutTexter } from '../../../../texter/kommun/underlag-beslut.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/beslut')({ component: DecisionPage })

type Part = Utkast['parter'][number]
type Kalla = NonNullable<Part['lage']>['beslut']

const inWords = (b: Kalla | undefined) =>
  b ? `${formatDatum(b.datum, 'kort')} ${b.paragraf ?? ''}, ${b.diarienummer}` : null

function partColumns(t: T<keyof typeof underlagBeslutTexter.sv & string>): readonly Kolumn<Part>[] {
  return [
    { id: 'part', rubrik: t('partNamn'), radrubrik: true, varde: (p) => `${p.kommun}, ${p.namnd}` },
    {
      id: 'lage',
      rubrik: t('partLage'),
      varde: (p) => p.lage?.lage,
      visa: (p) => <LageTag lage={p.lage?.lage ?? 'ej-beslutad'} />,
    },
    { id: 'kf', rubrik: t('partKf'), varde: (p) => inWords(p.lage?.kfBeslut) ?? t('ejBeslut') },
    { id: 'beslut', rubrik: t('partBeslut'), varde: (p) => inWords(p.lage?.beslut) ?? t('ejBeslut') },
    { id: 'annons', rubrik: t('partAnnons'), varde: (p) => p.lage?.annonsId ?? '–' },
  ]
}

function DecisionPage() {
  const t = useTexter(underlagBeslutTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  const kolumner = useMemo(() => partColumns(t), [t])
  if (!data) return null
  return (
    <>
      {data.egen && (
        <Section rubrik={t('nasta')}>
          <KravCoverage utkast={data} />
          <NextStep utkast={data} reload={reload} />
        </Section>
      )}
      <Section rubrik={t('oversikt')}>
        <SimpleTable
          caption={t('oversikt')}
          kolumner={kolumner}
          rader={data.parter}
          radId={(p) => `${p.kommunId} ${p.namndId}`}
        />
      </Section>
      {data.egen && <NoticeSection underlagId={data.underlag.id} />}
    </>
  )
}

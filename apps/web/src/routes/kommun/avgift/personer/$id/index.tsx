import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../../i18n/use-texter.ts'
import { FeeDecision, type FeePerson } from '../../../../../sidor/kommun/avgift/fee-decision.tsx'
import type { AvgiftTexter } from '../../../../../sidor/kommun/avgift/fee-frame.tsx'
import { SimpleTable } from '../../../../../sidor/simple-table.tsx'
import { avgiftTexter } from '../../../../../texter/kommun/avgift.ts'
import { trpc } from '../../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/personer/$id/')({ component: FeePersonPage })

/** A person's avgiftsbeslut and fees. */
function FeePersonPage() {
  const t = useTexter(avgiftTexter)
  const { id } = Route.useParams()
  const { data: p, error, refetch } = useQuery(trpc.avgift.person.visa.queryOptions({ personId: id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!p) return <Skeleton rader={8} />
  return (
    <>
      <PageHeader
        rubrik={p.namn}
        spar={[{ text: t('flikPersoner'), lank: (text) => <Link to="/kommun/avgift/personer">{text}</Link> }]}
        ingress={<p>{p.kod}</p>}
        handling={
          <Button asChild variant="primary">
            <Link to="/kommun/avgift/personer/$id/beslut" params={{ id }}>
              {t('nyttBeslut')}
            </Link>
          </Button>
        }
      />
      {p.skydd !== 'ingen' && (
        <Notice ton="vantar" rubrik={t('skydd')}>
          <p>{t('skyddText')}</p>
        </Notice>
      )}
      <Section rubrik={t('beslut')}>
        {p.beslut.length === 0 && (
          <EmptyState rubrik={t('ingaBeslut')} ikon="dokument">
            <p>{t('ingaBeslutText')}</p>
          </EmptyState>
        )}
        {p.beslut.map((b) => (
          <FeeDecision key={b.id} t={t} beslut={b} />
        ))}
      </Section>
      <Section rubrik={t('avgifter')}>
        <PersonFees t={t} avgifter={p.avgifter} />
      </Section>
    </>
  )
}

function PersonFees({ t, avgifter }: { t: AvgiftTexter; avgifter: FeePerson['avgifter'] }) {
  if (avgifter.length === 0) return <p>{t('ingaPersonAvgifter')}</p>
  return (
    <SimpleTable
      caption={t('avgifter')}
      rader={avgifter}
      radId={(r) => r.id}
      kolumner={[
        {
          id: 'manad',
          rubrik: t('manad'),
          radrubrik: true,
          varde: (r) => r.manad,
          visa: (r) => (
            <Link to="/kommun/avgift/person/$id" params={{ id: r.id }}>
              {formatManad(r.manad)}
            </Link>
          ),
        },
        { id: 'slag', rubrik: t('slag'), varde: (r) => t(`slag_${r.slag}`) },
        { id: 'begransad', rubrik: t('begransad'), varde: (r) => t(`begransad_${r.begransadAv}`) },
        { id: 'status', rubrik: t('status'), varde: (r) => t(r.last ? 'status_last' : 'status_beraknad') },
        {
          id: 'belopp',
          rubrik: t('belopp'),
          tal: true,
          varde: (r) => r.beloppOre,
          visa: (r) => <Krona ore={r.beloppOre} />,
        },
      ]}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { FeeFrame } from '../../../../sidor/kommun/avgift/fee-frame.tsx'
import { FeePersonSearch } from '../../../../sidor/kommun/avgift/fee-person-search.tsx'
import { avgiftTexter } from '../../../../texter/kommun/avgift.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/personer/')({ component: FeePersonsPage })

/** Finds a person, and says who has help but no avgiftsbeslut. */
function FeePersonsPage() {
  const t = useTexter(avgiftTexter)
  const { data, error, refetch } = useQuery(trpc.avgift.person.utanBeslut.queryOptions())
  return (
    <FeeFrame flik="personer">
      <FeePersonSearch t={t} />
      <Section rubrik={t('saknarBeslut')} ingress={<p>{t('saknarBeslutText')}</p>}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rader={4} />}
        {data?.length === 0 && (
          <Notice ton="klart">
            <p>{t('allaHarBeslut')}</p>
          </Notice>
        )}
        {data && data.length > 0 && (
          <ul className="vf-traffar" aria-label={t('saknarBeslut')}>
            {data.map((p) => (
              <li key={p.personId}>
                {p.namn ? (
                  <Link to="/kommun/avgift/personer/$id" params={{ id: p.personId }}>
                    {p.namn}
                  </Link>
                ) : (
                  <span>{t('skydd')}</span>
                )}
                <span className="vf-svag">{p.kod}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </FeeFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { type AvgiftTexter, FeeFrame } from '../../../../sidor/kommun/avgift/fee-frame.tsx'
import { PersonSearch } from '../../../../sidor/kommun/brukare/person-search.tsx'
import { avgiftTexter } from '../../../../texter/kommun/avgift.ts'
import { type RouterOutputs, trpc, trpcClient } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/personer/')({ component: FeePersonsPage })

type Person = RouterOutputs['avgift']['person']['attBesluta']['utanBeslut'][number]

/** Finds a person, and says who has help but no decision, or has not been told of one. */
function FeePersonsPage() {
  const t = useTexter(avgiftTexter)
  const { data, error, refetch } = useQuery(trpc.avgift.person.attBesluta.queryOptions())
  return (
    <FeeFrame flik="personer">
      <PersonSearch
        rubrik={t('sokRubrik')}
        hjalp={t('sokHjalp')}
        sok={(fraga) => trpcClient.avgift.person.sok.query(fraga)}
        lank={(p) => (
          <Link to="/kommun/avgift/personer/$id" params={{ id: p.personId }}>
            {p.namn}
          </Link>
        )}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={4} />}
      {data && (
        <Section rubrik={t('saknarBeslut')} ingress={<p>{t('saknarBeslutText')}</p>}>
          {data.utanBeslut.length === 0 && (
            <Notice ton="klart">
              <p>{t('allaHarBeslut')}</p>
            </Notice>
          )}
          <PersonLinks t={t} namn={t('saknarBeslut')} personer={data.utanBeslut} />
        </Section>
      )}
      {data && data.ejUnderrattade.length > 0 && (
        <Section rubrik={t('ejUnderrattade')} ingress={<p>{t('ejUnderrattadeText')}</p>}>
          <PersonLinks t={t} namn={t('ejUnderrattade')} personer={data.ejUnderrattade} />
        </Section>
      )}
    </FeeFrame>
  )
}

/** A protected person outside one's team is a code, and cannot be opened. */
function PersonLinks({ t, namn, personer }: { t: AvgiftTexter; namn: string; personer: readonly Person[] }) {
  if (personer.length === 0) return null
  return (
    <ul className="vf-traffar" aria-label={namn}>
      {personer.map((p) => (
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
  )
}

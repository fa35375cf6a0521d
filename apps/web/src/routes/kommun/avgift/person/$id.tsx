import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Stack } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { FeeExplanation } from '../../../../sidor/avgift/fee-explanation.tsx'
import { avgiftTexter } from '../../../../texter/kommun/avgift.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/person/$id')({ component: FeePage })

/** One person's fee for a month, opened. */
function FeePage() {
  const t = useTexter(avgiftTexter)
  const { id } = Route.useParams()
  const { data: a, error, refetch } = useQuery(trpc.avgift.person.avgift.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!a) return <Skeleton rader={8} />
  const manad = formatManad(a.manad)
  return (
    <>
      <PageHeader
        rubrik={a.slag === 'manad' ? t('avgiftFor', { manad }) : t('justeringFor', { manad })}
        spar={[
          { text: t('rubrik'), lank: (text) => <Link to="/kommun/avgift">{text}</Link> },
          {
            text: t('lista'),
            lank: (text) => (
              <Link to="/kommun/avgift/$id" params={{ id: a.korningId }}>
                {text}
              </Link>
            ),
          },
        ]}
        ingress={
          <p>
            <Link to="/kommun/avgift/personer/$id" params={{ id: a.personId }}>
              {a.namn ?? a.kod}
            </Link>
            {a.namn && `, ${a.kod}`}
          </p>
        }
      />
      <Stack>
        {!a.last && (
          <Notice>
            <p>{t('preliminar')}</p>
          </Notice>
        )}
        <Card>
          <p className="vf-storsumma">
            <span>{t('belopp')}</span> <Krona ore={a.beloppOre} />
          </p>
          <p className="vf-verifierad" data-ok={a.verifierad}>
            <Ikon namn={a.verifierad ? 'bockRing' : 'varning'} /> {a.verifierad ? t('verifierad') : t('ejVerifierad')}
          </p>
        </Card>
        <FeeExplanation avgift={a} />
      </Stack>
    </>
  )
}

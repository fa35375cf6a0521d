import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikInforandeTexter } from '../../../texter/publik/inforande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/_publik/inforande/prenumeration')({
  validateSearch: (s: Record<string, unknown>): { nyckel?: string } => ({
    nyckel: typeof s.nyckel === 'string' && s.nyckel !== '' ? s.nyckel : undefined,
  }),
  component: SubscriptionPage,
})

/** Where the link of a letter leads. Nothing is changed by opening it: a mail server that follows links confirms nothing. */
function SubscriptionPage() {
  const t = useTexter(publikInforandeTexter)
  const { nyckel } = Route.useSearch()
  return (
    <>
      <PageHeader rubrik={t('prenRubrik')} />
      {nyckel ? <Subscription nyckel={nyckel} /> : <p>{t('utanNyckel')}</p>}
    </>
  )
}

function Subscription({ nyckel }: { nyckel: string }) {
  const t = useTexter(publikInforandeTexter)
  const { data, error, refetch } = useQuery(trpc.inforande.publikt.prenumeration.queryOptions({ nyckel }))
  const bekrafta = useMutation(trpc.inforande.publikt.bekrafta.mutationOptions({ onSuccess: () => void refetch() }))
  const avsluta = useMutation(trpc.inforande.publikt.avsluta.mutationOptions())
  if (avsluta.isSuccess)
    return (
      <Notice ton="klart">
        <p role="status">{t('avslutad')}</p>
      </Notice>
    )
  const fel = error ?? bekrafta.error ?? avsluta.error
  if (fel) return <ErrorState error={fel} />
  if (!data) return <Skeleton rader={3} />
  return (
    <>
      <p>{t('prenText', { namnd: data.namnd, kommun: data.kommun, epost: data.epost })}</p>
      {data.bekraftad && (
        <Notice ton="klart">
          <p role="status">{t('bekraftad')}</p>
        </Notice>
      )}
      <Actions>
        {!data.bekraftad && (
          <Button variant="primary" pagar={bekrafta.isPending} onClick={() => bekrafta.mutate({ nyckel })}>
            {t('bekrafta')}
          </Button>
        )}
        <Button pagar={avsluta.isPending} onClick={() => avsluta.mutate({ nyckel })}>
          {t('avsluta')}
        </Button>
      </Actions>
      <p>
        <Link to="/inforande/$kommun" params={{ kommun: data.kommunSlug }}>
          {t('tillSidan')}
        </Link>
      </p>
    </>
  )
}

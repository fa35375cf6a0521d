import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../i18n/use-texter.ts'
import { NeedsProvider } from '../../../sidor/kommun/brukare/needs-provider.tsx'
import { PersonSearch } from '../../../sidor/kommun/brukare/person-search.tsx'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import { trpc, trpcClient } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/brukare/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.handlaggare.attGora.queryOptions()),
  component: BrukarePage,
})

function BrukarePage() {
  const t = useTexter(brukareTexter)
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <Button asChild variant="primary">
            <Link to="/kommun/beslut-in">{t('registrera')}</Link>
          </Button>
        }
      />
      <PersonSearch
        rubrik={t('sokRubrik')}
        hjalp={t('sokHjalp')}
        sok={(fraga) => trpcClient.val.handlaggare.sok.query(fraga)}
        lank={(p) => (
          <Link to="/kommun/brukare/$id" params={{ id: p.personId }}>
            {p.namn}
          </Link>
        )}
      />
      <NeedsProvider />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../i18n/use-texter.ts'
import { AvtalTabell } from '../../../sidor/avtal/avtal-tabell.tsx'
import { FragaVillkor } from '../../../sidor/avtal/fraga-villkor.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { avtalTexter } from '../../../texter/skal/avtal.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avtal/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.avtal.lista.queryOptions()),
  component: AgreementListPage,
})

function AgreementListPage() {
  const t = useTexter(avtalTexter)
  const { data, error, refetch } = useQuery(trpc.avtal.lista.queryOptions())
  const { valt } = useJag()
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingressKommun')}</p>}
        handling={
          valt?.roller.includes('upphandlare') && (
            <Button asChild variant="secondary">
              <Link to="/kommun/avtal/egenregi">{t('interntUppdrag')}</Link>
            </Button>
          )
        }
      />
      {valt?.roller.includes('upphandlare') && <FragaVillkor />}
      <AvtalTabell dorr="kommun" avtal={data} error={error} onRetry={() => void refetch()} />
    </>
  )
}

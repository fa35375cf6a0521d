import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { TaxaForm } from '../../../../sidor/kommun/avgift/taxa-form.tsx'
import { taxaTexter } from '../../../../texter/kommun/taxa.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/taxa/$tjanst')({ component: DecideTaxaPage })

function DecideTaxaPage() {
  const t = useTexter(taxaTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.avgift.taxa.queryOptions())
  const taxa = data?.taxor.find((x) => x.id === tjanst)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!taxa) return <Skeleton rader={6} />
  return (
    <>
      <PageHeader
        rubrik={t('besluta', { tjanst: taxa.namn })}
        ingress={<p>{t('formIngress')}</p>}
        spar={[{ text: t('taxaSida'), lank: (text) => <Link to="/kommun/avgift/taxa">{text}</Link> }]}
      />
      <TaxaForm t={t} taxa={taxa} />
    </>
  )
}

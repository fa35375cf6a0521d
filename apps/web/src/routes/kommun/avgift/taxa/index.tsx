import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { FeeFrame } from '../../../../sidor/kommun/avgift/fee-frame.tsx'
import { NationalAmounts } from '../../../../sidor/kommun/avgift/national-amounts.tsx'
import { FeeRules, TaxaList } from '../../../../sidor/kommun/avgift/taxa-list.tsx'
import { taxaTexter } from '../../../../texter/kommun/taxa.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/taxa/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.avgift.taxa.queryOptions()),
  component: TaxaPage,
})

/** What persons pay here, the nämnd's own limits, and the amounts of the law. */
function TaxaPage() {
  const t = useTexter(taxaTexter)
  const { data, error, refetch } = useQuery(trpc.avgift.taxa.queryOptions())
  return (
    <FeeFrame flik="taxa">
      <p className="vf-ingress">{t('ingress')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={6} />}
      {data?.taxor.map((taxa) => (
        <TaxaList key={taxa.id} t={t} taxa={taxa} />
      ))}
      {data && <FeeRules t={t} regler={data.regler} />}
      {data && <NationalAmounts t={t} belopp={data.nationella} />}
    </FeeFrame>
  )
}

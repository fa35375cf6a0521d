import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { useHasRoll } from '../../../../sidor/kommun/installningar/settings-frame.tsx'
import { SplitCost } from '../../../../sidor/kommun/samverkan/cost-forms.tsx'
import { CostKey } from '../../../../sidor/kommun/samverkan/cost-key.tsx'
import { Balances, CostList } from '../../../../sidor/kommun/samverkan/cost-list.tsx'
import { SamverkanFrame } from '../../../../sidor/kommun/samverkan/samverkan-frame.tsx'
import { samverkanKostnaderTexter } from '../../../../texter/kommun/samverkan-kostnader.ts'
import { trpc } from '../../../../trpc/client.ts'

const fraga = (samverkanId: string) => trpc.samverkan.kostnad.visa.queryOptions({ samverkanId })

export const Route = createFileRoute('/kommun/samverkan/$id/kostnader')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(fraga(params.id)),
  component: CostsPage,
})

/** What the members pay together: the key and its figures, who owes whom, and each cost with its parts. */
function CostsPage() {
  const t = useTexter(samverkanKostnaderTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(fraga(id))
  const ekonom = useHasRoll(['ekonom'])
  return (
    <SamverkanFrame id={id} namn={data?.namn} ingress={t('ingress')} flik="kostnader">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && (
        <>
          <CostKey sida={data} />
          <Balances rader={data.mellanhavanden} />
          <CostList sida={data} farAterfora={ekonom} />
          {ekonom && data.arMedlem && data.underlag && <SplitCost sida={data} />}
        </>
      )}
    </SamverkanFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { Loaded } from '../../../sidor/kommun/inforande/loaded.tsx'
import { PlanForm } from '../../../sidor/kommun/inforande/plan-form.tsx'
import { PlanSection } from '../../../sidor/kommun/inforande/plan-section.tsx'
import { useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.plan.lista.queryOptions()),
  component: PlansPage,
})

function PlansPage() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare'])
  const fraga = useQuery(trpc.inforande.plan.lista.queryOptions())
  return (
    <InforandeFrame flik="plan">
      <Loaded fraga={fraga} tomt={{ om: (p) => p.length === 0, rubrik: t('planTomtRubrik'), text: t('planTomtText') }}>
        {(planer) => planer.map((plan) => <PlanSection key={plan.id} t={t} plan={plan} far={far} />)}
      </Loaded>
      {far && fraga.data && <PlanForm t={t} oppen={fraga.data.length === 0} />}
    </InforandeFrame>
  )
}

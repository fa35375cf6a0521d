import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { DelegationForm } from '../../../sidor/kommun/installningar/delegation-form.tsx'
import { DelegationTable } from '../../../sidor/kommun/installningar/delegation-table.tsx'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { TwoReviewers } from '../../../sidor/kommun/installningar/two-reviewers.tsx'
import { granskningTexter } from '../../../texter/kommun/granskning.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/provning')({ component: ReviewSettingsPage })

function ReviewSettingsPage() {
  const t = useTexter(granskningTexter)
  const far = useHasRoll(['beslutsfattare', 'registrator', 'systemadministrator'])
  const laser = useHasRoll(['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator'])
  const { data, error, refetch } = useQuery(trpc.provning.granskning.regler.queryOptions(undefined, { enabled: laser }))
  return (
    <SettingsFrame flik="provning">
      {!far && (
        <Notice>
          <p>{t('ejBehorig')}</p>
        </Notice>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {laser && !data && !error && <Skeleton rader={4} />}
      {data && <TwoReviewers regler={data} far={far} />}
      {data && <DelegationTable regler={data} far={far} />}
      {data && far && (
        <Section rubrik={t('nyPunkt')}>
          <DelegationForm regler={data} />
        </Section>
      )}
    </SettingsFrame>
  )
}

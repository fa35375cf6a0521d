import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ServiceCard } from '../../../sidor/kommun/installningar/service-card.tsx'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.tjanst.lista.queryOptions()),
  component: ServiceSettingsPage,
})

function ServiceSettingsPage() {
  const t = useTexter(installningarTexter)
  const far = useHasRoll(['systemadministrator'])
  const [oppen, setOppen] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  return (
    <SettingsFrame flik="tjanster">
      <p className="vf-ingress">{t('tjansterIngress')}</p>
      {!far && (
        <Notice>
          <p>{t('ejBehorig')}</p>
        </Notice>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={4} />}
      {data?.map((x) => (
        <ServiceCard
          key={x.tjanstId}
          tjanst={x}
          far={far}
          oppen={oppen === x.tjanstId}
          onOppna={(ja) => setOppen(ja ? x.tjanstId : null)}
        />
      ))}
    </SettingsFrame>
  )
}

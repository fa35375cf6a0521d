import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'

import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../i18n/use-texter.ts'
import { AvtalTabell } from '../../../sidor/avtal/avtal-tabell.tsx'

import { avtalTexter } from '../../../texter/skal/avtal.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/avtal/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.avtal.lista.queryOptions()),
  component: AgreementListPage,
})

function AgreementListPage() {
  const t = useTexter(avtalTexter)
  const { data, error, refetch } = useQuery(trpc.avtal.lista.queryOptions())

  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingressUtforare')}</p>} />
      <AvtalTabell dorr="utforare" avtal={data} error={error} onRetry={() => void refetch()} />
    </>
  )
}

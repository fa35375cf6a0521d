import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ChangesView } from '../../../sidor/vantande/changes-view.tsx'
import { lastMonth, MonthChoice, parseMonth } from '../../../sidor/vantande/month-choice.tsx'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/vantande/andringar')({
  validateSearch: (s: Record<string, unknown>): { manad?: string } => ({ manad: parseMonth(s.manad) }),
  component: OwnChangesPage,
})

function OwnChangesPage() {
  const t = useTexter(vantandeTexter)
  const navigate = useNavigate()
  const { manad = lastMonth() } = Route.useSearch()
  const { data, error, refetch } = useQuery(
    trpc.utfort.vantande.egnaAndringar.queryOptions({ manad }, { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <WaitingHead t={t} dorr="utforare" flik="andringar" ingress={t('andringarIngress')} />
      <MonthChoice
        etikett={t('manad')}
        manad={manad}
        onManad={(m) => void navigate({ to: '.', search: { manad: m }, replace: true })}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ChangesView t={t} bild={data} />
      ) : (
        <Skeleton form="tabell" rader={5} />
      )}
    </>
  )
}

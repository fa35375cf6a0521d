import { useQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { MyMonth } from '../../../sidor/brukare/my-month.tsx'
import { minAvgiftTexter } from '../../../texter/brukare/avgift.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/min/avgift/')({
  validateSearch: (sok: Record<string, unknown>): { manad?: string } => ({
    manad: typeof sok.manad === 'string' && /^20\d\d-\d\d$/.test(sok.manad) ? sok.manad : undefined,
  }),
  component: MyFeesPage,
})

/** The brukare's visits and fee, a month at a time. */
function MyFeesPage() {
  const t = useTexter(minAvgiftTexter)
  const { manad } = Route.useSearch()
  const navigate = useNavigate()
  const { data: manader, error, refetch } = useQuery(trpc.avgift.min.manader.queryOptions())
  const vald = manad ?? manader?.[0]
  return (
    <div className="vf-min">
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!manader && !error && <Skeleton form="kort" rader={2} />}
      {manader && manader.length > 0 && (
        <label className="vf-falt-rad">
          {t('manad')}{' '}
          <select
            className="ds-input"
            value={vald}
            onChange={(e) => void navigate({ to: '/min/avgift', search: { manad: e.target.value } })}
          >
            {manader.map((m) => (
              <option key={m} value={m}>
                {formatManad(m)}
              </option>
            ))}
          </select>
        </label>
      )}
      {vald && <MyMonth manad={vald} />}
    </div>
  )
}

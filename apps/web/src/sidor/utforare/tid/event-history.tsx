import { useQuery } from '@tanstack/react-query'
import { formatTidpunkt } from '@valfri/ui/format'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { trpc } from '../../../trpc/client.ts'
import type { TidT } from './event-button.tsx'
import { eventText } from './week-types.ts'

/** What the event was before, and who changed it when and why. */
export function EventHistory({ t, id }: { t: TidT; id: string }) {
  const { data, error } = useQuery(trpc.utfort.handelse.queryOptions({ id }))
  if (error) return <ErrorState error={error} />
  if (!data) return <Skeleton rader={2} />
  return (
    <section className="vf-historik" aria-label={t('historik')}>
      <ol>
        {data.map((v, i) => (
          <li key={v.id} data-nu={i === 0 || undefined}>
            <strong>{eventText(v)}</strong>
            <span className="vf-svag">
              {v.skal
                ? t('andradAv', { nar: formatTidpunkt(v.skapad, 'kort'), av: v.av ?? 'null' })
                : t('rapporterad', { nar: formatTidpunkt(v.skapad, 'kort') })}
            </span>
            {v.skal && <span>{v.skal}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

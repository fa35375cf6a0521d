import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DateText } from '@valfri/ui/date-text'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { kalenderTexter } from '../../texter/skal/kalender.ts'
import { trpc } from '../../trpc/client.ts'
import { DayStatus } from '../kalender/day-status.tsx'

/** What waits for the reader by its day, the longest past first; nothing at all when nothing has a day. */
export function DueSection({ dorr }: { dorr: 'kommun' | 'utforare' }) {
  const t = useTexter(kalenderTexter)
  const { data, error, refetch } = useQuery(trpc.notis.attGora.queryOptions())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data || data.dagar.length === 0) return null
  const fler = data.antal - data.dagar.length
  return (
    <Section
      rubrik={t('attGora')}
      ingress={data.forsenade > 0 ? <p>{t('attGoraForsenade', { antal: data.forsenade })}</p> : undefined}
      handling={
        <Link to={`/${dorr}/kalender`} search={{ vy: 'lista' }}>
          {fler > 0 ? t('attGoraFler', { antal: data.antal }) : t('tillKalendern')}
        </Link>
      }
    >
      <ul className="vf-datumlista">
        {data.dagar.map((d) => (
          <li key={d.id} data-sen={d.forsenad || undefined}>
            <DateText datum={d.datum} form="kort" />
            <span className="vf-datumlista-vad">
              <Link to={d.lank}>{d.namn}</Link>
              <span>{d.om}</span>
            </span>
            <DayStatus t={t} dag={d} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

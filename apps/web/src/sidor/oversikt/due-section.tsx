import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DateText } from '@valfri/ui/date-text'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { kalenderTexter } from '../../texter/skal/kalender.ts'
import { trpc } from '../../trpc/client.ts'
import { DayStatus, type Kalenderdag, type KalenderT } from '../kalender/day-status.tsx'

/** What waits for the reader by its day, the longest past first, and the next days to know of; nothing at all when there is none. */
export function DueSection({ dorr }: { dorr: 'kommun' | 'utforare' }) {
  const t = useTexter(kalenderTexter)
  const { data, error, refetch } = useQuery(trpc.notis.attGora.queryOptions())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const fler = data.antal - data.dagar.length
  const lank = (text: string) => (
    <Link to={`/${dorr}/kalender`} search={{ vy: 'lista' }}>
      {text}
    </Link>
  )
  return (
    <>
      {data.dagar.length > 0 && (
        <Section
          rubrik={t('attGora')}
          ingress={data.forsenade > 0 ? <p>{t('attGoraForsenade', { antal: data.forsenade })}</p> : undefined}
          handling={lank(fler > 0 ? t('attGoraFler', { antal: data.antal }) : t('tillKalendern'))}
        >
          <Days t={t} dagar={data.dagar} />
        </Section>
      )}
      {data.kommande.length > 0 && (
        <Section rubrik={t('kommande')} handling={data.dagar.length === 0 ? lank(t('tillKalendern')) : undefined}>
          <Days t={t} dagar={data.kommande} />
        </Section>
      )}
    </>
  )
}

function Days({ t, dagar }: { t: KalenderT; dagar: readonly Kalenderdag[] }) {
  return (
    <ul className="vf-datumlista">
      {dagar.map((d) => (
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
  )
}

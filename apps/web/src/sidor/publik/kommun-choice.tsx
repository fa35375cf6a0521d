import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useId, useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { startTexter } from '../../texter/publik/start.ts'
import { kommunerQuery } from './kommuner-query.ts'

/** So many kommuner fit in one look; with more there is a field to search in. */
const utanSokfalt = 12

/** The kommuner of this instance; choosing one leads to its utförare. */
export function KommunChoice() {
  const t = useTexter(startTexter)
  const { data, error, refetch } = useQuery(kommunerQuery)
  const [sok, setSok] = useState('')
  const id = useId()

  const borjar = sok.trim().toLocaleLowerCase('sv')
  const traffar = data?.filter((k) => k.namn.toLocaleLowerCase('sv').startsWith(borjar))
  return (
    <section className="vf-kommunval" aria-labelledby={id}>
      <h2 id={id}>{t('valjKommun')}</h2>
      {data && data.length > utanSokfalt && (
        <input
          type="search"
          className="ds-input"
          aria-labelledby={id}
          placeholder={t('valjKommunHjalp')}
          value={sok}
          onChange={(e) => setSok(e.target.value)}
        />
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={4} />}
      {data?.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="byggnad">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {traffar?.length === 0 && data && data.length > 0 && <p role="status">{t('ingenKommun')}</p>}
      <ul>
        {traffar?.map((k) => (
          <li key={k.kommunId}>
            <Link to="/jamfor" search={{ kommun: k.slug }}>
              <span className="vf-kommunval-namn">{k.namn}</span>
              <span className="vf-svag">
                {k.status === 'live' ? t('antal', { antal: k.antalUtforare }) : t('ejIgang')}
              </span>
              <Ikon namn="pil" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

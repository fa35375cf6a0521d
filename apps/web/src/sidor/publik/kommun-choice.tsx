import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useId, useState } from 'react'
import { textI } from '../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../i18n/use-texter.ts'
import { startTexter } from '../../texter/publik/start.ts'
import { trpc } from '../../trpc/client.ts'

/** So many kommuner fit in one look; with more there is a field to search in. */
const utanSokfalt = 12

/** The kommuner that have choice, and in what; choosing one leads to its utförare. */
export function KommunChoice() {
  const t = useTexter(startTexter)
  const sprak = useSprak()
  const { data, error, refetch } = useQuery(trpc.val.jamfor.start.queryOptions())
  const [sok, setSok] = useState('')
  const id = useId()

  const borjar = sok.trim().toLocaleLowerCase('sv')
  const traffar = data?.filter((k) => k.namn.toLocaleLowerCase('sv').startsWith(borjar)) ?? []
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
      {data && data.length > 0 && traffar.length === 0 && <p role="status">{t('ingenKommun')}</p>}
      <ul>
        {traffar.map((k) => (
          <li key={k.kommunId}>
            <Link to="/jamfor" search={{ kommun: k.slug }}>
              <span className="vf-kommunval-namn">{k.namn}</span>
              <span className="vf-svag">
                {k.tjanster.map((tjanst) => textI(tjanst.namn, sprak)).join(', ') || t('ejIgang')}
              </span>
              <Ikon namn="pil" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

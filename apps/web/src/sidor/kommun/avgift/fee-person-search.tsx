import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState } from '@valfri/ui/states'
import { type FormEvent, useId, useState } from 'react'
import { type RouterOutputs, trpcClient } from '../../../trpc/client.ts'
import { formatPersonnummer } from '../brukare/person-search.tsx'
import type { AvgiftTexter } from './fee-frame.tsx'

type Begrepp = 'namn' | 'personnummer' | 'arendenummer'
type Traff = RouterOutputs['avgift']['person']['sok'][number]

/** Name, personnummer or case number; what is typed never stands in an address. */
export function FeePersonSearch({ t }: { t: AvgiftTexter }) {
  const id = useId()
  const [pa, setPa] = useState<Begrepp>('namn')
  const [ord, setOrd] = useState('')
  const sok = useMutation({
    mutationFn: (v: { pa: Begrepp; ord: string }) => trpcClient.avgift.person.sok.query({ [v.pa]: v.ord }),
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    sok.mutate({ pa, ord })
  }
  return (
    <Section rubrik={t('sokRubrik')}>
      <search>
        <form className="vf-personsok" onSubmit={submit}>
          <div className="vf-falt">
            <label className="ds-label" htmlFor={`${id}-pa`}>
              {t('sokPa')}
            </label>
            <select id={`${id}-pa`} className="ds-input" value={pa} onChange={(e) => setPa(e.target.value as Begrepp)}>
              <option value="namn">{t('sokNamn')}</option>
              <option value="personnummer">{t('sokPersonnummer')}</option>
              <option value="arendenummer">{t('sokArendenummer')}</option>
            </select>
          </div>
          <div className="vf-falt">
            <label className="ds-label" htmlFor={`${id}-ord`}>
              {t('sokord')}
            </label>
            <input
              id={`${id}-ord`}
              className="ds-input"
              type="search"
              autoComplete="off"
              aria-describedby={`${id}-hjalp`}
              value={ord}
              onChange={(e) => setOrd(e.target.value)}
            />
          </div>
          <Button type="submit" ikon="sok" pagar={sok.isPending}>
            {t('sokKnapp')}
          </Button>
          <p id={`${id}-hjalp`} className="vf-falt-hjalp">
            {t('sokHjalp')}
          </p>
        </form>
      </search>
      <div aria-live="polite">
        {sok.error && <ErrorState error={sok.error} />}
        {sok.data && <Hits t={t} traffar={sok.data} />}
      </div>
    </Section>
  )
}

function Hits({ t, traffar }: { t: AvgiftTexter; traffar: readonly Traff[] }) {
  if (traffar.length === 0)
    return (
      <EmptyState rubrik={t('ingenTraff')} ikon="sok">
        <p>{t('ingenTraffText')}</p>
      </EmptyState>
    )
  return (
    <ul className="vf-traffar" aria-label={t('traffar')}>
      {traffar.map((p) => (
        <li key={p.personId}>
          <Link to="/kommun/avgift/personer/$id" params={{ id: p.personId }}>
            {p.namn}
          </Link>
          <span>{formatPersonnummer(p.personnummer)}</span>
          <span>{p.ort}</span>
          <span className="vf-svag">{p.kod}</span>
        </li>
      ))}
    </ul>
  )
}

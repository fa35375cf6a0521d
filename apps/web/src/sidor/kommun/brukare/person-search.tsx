import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState } from '@valfri/ui/states'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

type Begrepp = 'namn' | 'personnummer' | 'arendenummer'
type Traff = RouterOutputs['val']['handlaggare']['sok'][number]

export interface PersonSearchProps {
  rubrik: string
  hjalp: string
  /** Asks the server as the role that searches. */
  sok: (fraga: Partial<Record<Begrepp, string>>) => Promise<readonly Traff[]>
  /** The way to the person's page, in the door's own part. */
  lank: (person: Traff) => ReactNode
}

/** Name, personnummer or case number, and nothing else. What is typed never stands in an address. */
export function PersonSearch({ rubrik, hjalp, sok: search, lank }: PersonSearchProps) {
  const t = useTexter(brukareTexter)
  const id = useId()
  const [pa, setPa] = useState<Begrepp>('namn')
  const [ord, setOrd] = useState('')
  const sok = useMutation({
    mutationFn: (v: { pa: Begrepp; ord: string }) => search({ [v.pa]: v.ord }),
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    sok.mutate({ pa, ord })
  }
  return (
    <Section rubrik={rubrik}>
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
            {t('sok')}
          </Button>
          <p id={`${id}-hjalp`} className="vf-falt-hjalp">
            {hjalp}
          </p>
        </form>
      </search>
      <div aria-live="polite">
        {sok.error && <ErrorState error={sok.error} />}
        {sok.data && <Hits traffar={sok.data} lank={lank} />}
      </div>
    </Section>
  )
}

function Hits({ traffar, lank }: { traffar: readonly Traff[] } & Pick<PersonSearchProps, 'lank'>) {
  const t = useTexter(brukareTexter)
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
          {lank(p)}
          <span>{formatPersonnummer(p.personnummer)}</span>
          <span>{p.ort}</span>
          <span className="vf-svag">{p.kod}</span>
        </li>
      ))}
    </ul>
  )
}

/** ÅÅÅÅMMDD-NNNN from twelve digits. */
export const formatPersonnummer = (p: string) => `${p.slice(0, 8)}-${p.slice(8)}`

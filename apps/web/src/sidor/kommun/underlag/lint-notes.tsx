import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Notice } from '@valfri/ui/states'
import { useEffect, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagKravTexter } from '../../../texter/kommun/underlag-krav.ts'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import type { Utkast } from './use-utkast.ts'

type Anmarkning = Utkast['krav']['anmarkningar'][string][number]
type Fraga = RouterInputs['underlag']['utkast']['lintaVillkor']

/** What makes a krav hard to follow up, and what to do about it. */
export function LintNotes({ anmarkningar }: { anmarkningar: readonly Anmarkning[] }) {
  const t = useTexter(underlagKravTexter)
  if (anmarkningar.length === 0) return null
  return (
    <Notice ton="vantar" rubrik={t('granskas')}>
      <ul className="vf-lint">
        {anmarkningar.map((a) => (
          <li key={`${a.kod} ${a.text}`}>
            <strong>{a.text}</strong> {a.rad}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The value as it was when the writer last paused. */
function usePaused<T>(varde: T, vanta = 400): T {
  const [lugn, setLugn] = useState(varde)
  const nu = JSON.stringify(varde)
  useEffect(() => {
    const timer = setTimeout(() => setLugn(JSON.parse(nu) as T), vanta)
    return () => clearTimeout(timer)
  }, [nu, vanta])
  return lugn
}

/** The same while a krav is being written. A reader hears it when the writer pauses. */
export function LiveLint({ versionId, id, innehall }: Fraga) {
  const t = useTexter(underlagKravTexter)
  const fraga = usePaused({ versionId, id, innehall })
  const { data } = useQuery({
    ...trpc.underlag.utkast.lintaVillkor.queryOptions(fraga, { placeholderData: keepPreviousData }),
    enabled: fraga.innehall.text !== '',
  })
  return (
    <div aria-live="polite">
      {data && data.length > 0 && <LintNotes anmarkningar={data} />}
      {data?.length === 0 && fraga.innehall.text !== '' && (
        <Notice ton="klart">
          <p>{t('granskasIngenting')}</p>
        </Notice>
      )}
    </div>
  )
}

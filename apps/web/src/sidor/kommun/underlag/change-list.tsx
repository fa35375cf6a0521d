import { useQuery } from '@tanstack/react-query'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagBeslutTexter } from '../../../texter/kommun/underlag-beslut.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

type Andring = RouterOutputs['underlag']['andringar'][number]

export interface ChangeListProps {
  fore: { readonly id: string; readonly nr: number }
  efter: { readonly id: string; readonly nr: number }
}

/** What a version changes, before and after beside each other. */
export function ChangeList({ fore, efter }: ChangeListProps) {
  const t = useTexter(underlagBeslutTexter)
  const { data, error, refetch } = useQuery(
    trpc.underlag.andringar.queryOptions({ foreId: fore.id, efterId: efter.id }),
  )
  return (
    <Section rubrik={t('andringar', { fore: fore.nr, efter: efter.nr })}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={4} />}
      {data?.length === 0 && <p className="vf-svag">{t('ingaAndringar')}</p>}
      {data?.map((a) => (
        <Change key={`${a.omrade} ${a.kommun ?? ''} ${a.namn} ${a.fore ?? ''}`} andring={a} />
      ))}
    </Section>
  )
}

function Change({ andring: a }: { andring: Andring }) {
  const t = useTexter(underlagBeslutTexter)
  const plats = a.kommun ? `${t('omrade_lokal')}, ${a.kommun}` : t(`omrade_${a.omrade}`)
  return (
    <Section niva={3} rubrik={a.namn} ingress={<p>{plats}</p>}>
      <div className="vf-andring">
        {a.fore !== null && (
          <div data-fore>
            <strong>{t(a.efter === null ? 'borta' : 'fore')}</strong>
            <p>{a.fore}</p>
          </div>
        )}
        {a.efter !== null && (
          <div data-efter>
            <strong>{t(a.fore === null ? 'nytt' : 'efter')}</strong>
            <p>{a.efter}</p>
          </div>
        )}
      </div>
    </Section>
  )
}

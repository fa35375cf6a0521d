import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'

const TON: Record<string, Ton> = { utkast: 'neutral', foreslaget: 'vantar', bekraftat: 'klart', avvisat: 'fel' }

/** What has been proposed, by whom, and what became of it. */
export function ForslagLista({ tjanst }: { tjanst: string }) {
  const t = useTexter(priserForslagTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.forslag.lista.queryOptions({ tjanstId: tjanst }))
  return (
    <Section
      rubrik={t('forslag')}
      ingress={<p>{t('forslagIngress')}</p>}
      handling={
        <Link to="/kommun/priser/$tjanst/jamfor" params={{ tjanst }}>
          {t('jamforLank')}
        </Link>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={2} />}
      {data?.length === 0 && <p>{t('ingaForslag')}</p>}
      {data && data.length > 0 && (
        <SimpleTable
          caption={t('forslag')}
          rader={data}
          radId={(f) => f.id}
          kolumner={[
            {
              id: 'vad',
              rubrik: t('k_vad'),
              radrubrik: true,
              varde: (f) => t(`slag_${f.slag}`),
              visa: (f) => (
                <Link to="/kommun/priser/$tjanst/forslag/$id" params={{ tjanst, id: f.id }}>
                  {t(`slag_${f.slag}`)} {f.fran ? formatDatum(f.fran, 'kort') : t('utanDatum')}
                </Link>
              ),
            },
            {
              id: 'lage',
              rubrik: t('k_lage'),
              varde: (f) => t(`s_${f.status}`),
              visa: (f) => <StatusTag ton={TON[f.status]}>{t(`s_${f.status}`)}</StatusTag>,
            },
            { id: 'antal', rubrik: t('k_antal'), tal: true, varde: (f) => f.antal },
            { id: 'beslut', rubrik: t('k_diarie'), varde: (f) => f.diarienummer },
            { id: 'av', rubrik: t('k_av'), varde: (f) => f.forfattare },
            { id: 'provat', rubrik: t('k_provat'), varde: (f) => f.provadAv },
          ]}
        />
      )}
    </Section>
  )
}

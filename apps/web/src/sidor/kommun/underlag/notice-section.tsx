import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagAnnonsTexter } from '../../../texter/kommun/underlag-annons.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { NoticeForm } from './notice-form.tsx'

export type Annons = RouterOutputs['underlag']['annons']['visa']
type Falt = NonNullable<Annons['live']>['falt']

/** The nämnd's notice on the national site: what it should say, whether it does, and what it said before (F3.2). */
export function NoticeSection({ underlagId }: { underlagId: string }) {
  const t = useTexter(underlagAnnonsTexter)
  const { data, error, refetch } = useQuery(trpc.underlag.annons.visa.queryOptions({ underlagId }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  if (!data.live && data.poster.length === 0) return null
  return (
    <Section rubrik={t('rubrik')} ingress={<p>{t(data.live ? 'ingress' : 'ingenLive')}</p>}>
      <Lage annons={data} />
      {data.skillnader.length > 0 && <Differences annons={data} />}
      <NoticeForm underlagId={underlagId} annons={data} />
      {data.live && (
        <details className="vf-fallbar" open={data.skillnader.length > 0}>
          <summary>{t('falten')}</summary>
          <Fields falt={data.live.falt} />
        </details>
      )}
      <History poster={data.poster} />
    </Section>
  )
}

function Lage({ annons: a }: { annons: Annons }) {
  const t = useTexter(underlagAnnonsTexter)
  const [post] = a.poster
  const oppet = a.larm.find((l) => l.avslutat === null)
  if (a.skillnader.length > 0)
    return (
      <Notice ton="vantar" rubrik={t('avviker')}>
        <p>
          {oppet && `${t('avvikerSedan', { dag: formatDatum(oppet.dag) })} `}
          {t('avvikerText')}
        </p>
      </Notice>
    )
  if (!post || post.slag === 'nedtagen') return null
  return (
    <Notice ton="klart" rubrik={t('stammer')}>
      <p>{t('stammerText', { dag: formatDatum(post.dag), nr: post.version, annonsId: post.annonsId })}</p>
    </Notice>
  )
}

function Differences({ annons: a }: { annons: Annons }) {
  const t = useTexter(underlagAnnonsTexter)
  return (
    <SimpleTable
      caption={t('skillnader')}
      rader={a.skillnader}
      radId={(s) => s.falt}
      kolumner={[
        { id: 'falt', rubrik: t('falt'), radrubrik: true, varde: (s) => t(`f_${s.falt}`) },
        { id: 'annonserat', rubrik: t('annonserat'), varde: (s) => s.annonserat },
        { id: 'gallande', rubrik: t('gallande'), varde: (s) => s.gallande },
      ]}
    />
  )
}

function Fields({ falt }: { falt: Falt }) {
  const t = useTexter(underlagAnnonsTexter)
  const write = (namn: keyof Falt) => {
    const varde = falt[namn]
    if (namn === 'sistaDag') return falt.sistaDag ? formatDatum(falt.sistaDag) : t('lopande')
    if (typeof varde === 'boolean') return t(varde ? 'ja' : 'nej')
    return Array.isArray(varde) ? varde.join(', ') : String(varde)
  }
  return (
    <KeyValueList
      uppgifter={(Object.keys(falt) as (keyof Falt)[]).map((namn) => ({
        namn: t(`f_${namn}`),
        varde:
          namn === 'kontrollsumma' ? (
            <span className="vf-hash">{falt.kontrollsumma}</span>
          ) : namn === 'adress' ? (
            <a href={falt.adress}>{`${window.location.origin}${falt.adress}`}</a>
          ) : (
            write(namn)
          ),
      }))}
    />
  )
}

function History({ poster }: Pick<Annons, 'poster'>) {
  const t = useTexter(underlagAnnonsTexter)
  if (poster.length === 0) return null
  return (
    <SimpleTable
      caption={t('historik')}
      rader={poster}
      radId={(p) => p.id}
      kolumner={[
        { id: 'dag', rubrik: t('dag'), radrubrik: true, varde: (p) => formatDatum(p.dag, 'kort') },
        { id: 'slag', rubrik: t('slag'), varde: (p) => t(`slag_${p.slag}`) },
        { id: 'version', rubrik: t('version'), varde: (p) => p.version },
        { id: 'annonsId', rubrik: t('annonsId'), varde: (p) => p.annonsId },
        { id: 'vem', rubrik: t('vem'), varde: (p) => p.registreradAvNamn },
      ]}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { DecideNext } from '../../../../sidor/kommun/priser/decide-next.tsx'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import { TidsmallForm } from '../../../../sidor/kommun/priser/tidsmall-form.tsx'
import { regelTexter } from '../../../../texter/kommun/regel.ts'
import { type RouterOutputs, trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/tidsmall')({ component: TidsmallPage })

type Lage = RouterOutputs['tenancy']['regel']['tidsmall']

/** How long each insats takes: the mall in force, those before and after, and a form for the next. */
function TidsmallPage() {
  const t = useTexter(regelTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.tenancy.regel.tidsmall.queryOptions({ tjanstId: tjanst }))
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={t('prislista')}
        rubrik={t('tidsmall', { tjanst: data?.tjanst.namn.toLocaleLowerCase('sv') ?? '' })}
        ingress={t('tidsmallIngress')}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={6} />}
      {data?.delar.length === 0 && (
        <EmptyState rubrik={t('tidsmallTomt')} ikon="klocka">
          <p>{t('tidsmallTomtText')}</p>
        </EmptyState>
      )}
      {data && data.delar.length > 0 && (
        <>
          <CurrentMall lage={data} />
          <DecideNext text={t('besluta')} form={(onStang) => <TidsmallForm lage={data} onStang={onStang} />} />
          <OtherMallar lage={data} />
        </>
      )}
    </>
  )
}

function CurrentMall({ lage }: { lage: Lage }) {
  const t = useTexter(regelTexter)
  const { galler } = lage
  if (!galler) return <p>{t('tidsmallSaknas')}</p>
  const rubrik = t('gallerFran', { fran: formatDatum(galler.fran, 'kort'), beslut: galler.beslut.diarienummer })
  return (
    <Section rubrik={rubrik} ingress={<p>{t('manaden', { veckor: galler.varde.veckorPerManad })}</p>}>
      <div className="vf-tabell-ram">
        <table className="vf-tabell-tabell">
          <caption className="ds-sr-only">{rubrik}</caption>
          <thead>
            <tr>
              <th scope="col">{t('insats')}</th>
              <th scope="col">{t('del')}</th>
              <th scope="col">{t('minuter')}</th>
            </tr>
          </thead>
          <tbody>
            {galler.varde.insatser.map((i) => (
              <tr key={i.id}>
                <th scope="row">{i.namn}</th>
                <td data-rubrik={t('del')}>{lage.delar.find((d) => d.id === i.del)?.namn ?? i.del}</td>
                <td data-rubrik={t('minuter')}>{i.minuter}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function OtherMallar({ lage }: { lage: Lage }) {
  const t = useTexter(regelTexter)
  const andra = lage.alla.filter((m) => m.fran !== lage.galler?.fran)
  if (andra.length === 0) return null
  return (
    <Section rubrik={t('tidigare')}>
      <ul className="vf-punkter">
        {andra.map((m) => (
          <li key={m.fran}>
            {t('gallerFran', { fran: formatDatum(m.fran, 'kort'), beslut: m.beslut.diarienummer })}:{' '}
            {m.varde.insatser.map((i) => `${i.namn} ${i.minuter}`).join(', ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { DecideNext } from '../../../../sidor/kommun/priser/decide-next.tsx'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import { UtanforForm } from '../../../../sidor/kommun/priser/utanfor-form.tsx'
import { regelTexter } from '../../../../texter/kommun/regel.ts'
import { type RouterOutputs, trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/valet')({ component: ChoicePage })

type Lage = RouterOutputs['tenancy']['regel']['utanforValet']

/** Which delar of a tjänst one can choose utförare for, and from when. */
function ChoicePage() {
  const t = useTexter(regelTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.tenancy.regel.utanforValet.queryOptions({ tjanstId: tjanst }))
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={t('prislista')}
        rubrik={t('valet', { tjanst: data?.tjanst.namn ?? '' })}
        ingress={t('valetIngress')}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && (
        <>
          <Choosable lage={data} />
          <DecideNext text={t('valetBesluta')} form={(onStang) => <UtanforForm lage={data} onStang={onStang} />} />
          <Always lage={data} />
          <Others lage={data} />
        </>
      )}
    </>
  )
}

function Choosable({ lage }: { lage: Lage }) {
  const t = useTexter(regelTexter)
  const { galler } = lage
  const sedan =
    galler && t('gallerFran', { fran: formatDatum(galler.fran, 'kort'), beslut: galler.beslut.diarienummer })
  return (
    <Section rubrik={t('ingarRubrik')} ingress={sedan && <p>{sedan}</p>}>
      <ul className="vf-punkter">
        {lage.delar.map((d) => {
          const skal = galler?.delar[d.id]
          return (
            <li key={d.id}>
              <strong>{d.namn}</strong> {skal ? t('utanfor', { skal }) : t('ingar')}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Always({ lage }: { lage: Lage }) {
  const t = useTexter(regelTexter)
  if (lage.alltid.length === 0) return null
  return (
    <Section rubrik={t('alltid')} ingress={<p>{t('alltidIngress')}</p>}>
      <ul className="vf-punkter">
        {lage.alltid.map((d) => (
          <li key={d.id}>
            <strong>{d.namn}</strong> {d.skal}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Others({ lage }: { lage: Lage }) {
  const t = useTexter(regelTexter)
  const andra = lage.alla.filter((v) => v.fran !== lage.galler?.fran)
  if (andra.length === 0) return null
  const namnen = (delar: Readonly<Record<string, string>>) =>
    lage.delar
      .filter((d) => delar[d.id])
      .map((d) => t('utanfor', { skal: d.namn }))
      .join(', ') || t('valetAlla')
  return (
    <Section rubrik={t('valetTidigare')}>
      <ul className="vf-punkter">
        {andra.map((v) => (
          <li key={v.fran}>
            {t('gallerFran', { fran: formatDatum(v.fran, 'kort'), beslut: v.beslut.diarienummer })}: {namnen(v.delar)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { formatDatum, formatKronor, formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Card, Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import type sv from '../../texter/brukare/avgift.sv.ts'
import { minAvgiftTexter } from '../../texter/brukare/avgift.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { FeeExplanation } from '../avgift/fee-explanation.tsx'
import { MyVisits } from './my-visits.tsx'

export type MinTexter = T<keyof typeof sv>
export type MinManad = RouterOutputs['avgift']['min']['manad'][number]
type Avgift = MinManad['avgifter'][number]

/** What was done and what it costs in a month; most people are known in one kommun, some in two. */
export function MyMonth({ manad }: { manad: string }) {
  const t = useTexter(minAvgiftTexter)
  const { data, error, refetch } = useQuery(trpc.avgift.min.manad.queryOptions({ manad }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="kort" rader={3} />
  if (data.every((n) => n.besok.length === 0 && n.avgifter.length === 0))
    return (
      <EmptyState rubrik={t('tomtRubrik')} ikon="kalender">
        <p>{t('tomt')}</p>
      </EmptyState>
    )
  return data.map((n) => (
    <div key={n.namndId} className="vf-stapel">
      {n.avgifter.map((a) => (
        <MyFee key={`${a.slag} ${a.lage} ${a.beloppOre}`} t={t} avgift={a} kommun={n.kommun} />
      ))}
      {n.avgifter.length === 0 && <p>{t('ingenAvgift')}</p>}
      <MyVisits t={t} manad={manad} besok={n.besok} />
      <MyFeeDecision t={t} beslut={n.beslut} />
    </div>
  ))
}

function amountWord(a: Avgift): 'attBetala' | 'hittills' | 'farTillbaka' {
  if (a.beloppOre < 0) return 'farTillbaka'
  return a.lage === 'preliminar' ? 'hittills' : 'attBetala'
}

function MyFee({ t, avgift: a, kommun }: { t: MinTexter; avgift: Avgift; kommun: string }) {
  const manad = formatManad(a.avserManad)
  const text = a.slag === 'justering' ? 'justering' : a.lage
  return (
    <Section rubrik={t(a.slag === 'justering' ? 'avgiftAndrad' : 'avgiftFor', { manad })}>
      <Card>
        <p className="vf-storsumma">
          <span>{t(amountWord(a))}</span> <Krona ore={Math.abs(a.beloppOre)} />
        </p>
        <p>{t(text, { manad, kommun: `${kommun} kommun` })}</p>
        {a.slag === 'manad' && a.beloppOre > 0 && <p>{t(`av_${a.begransadAv}`)}</p>}
        <p>{t('lika')}</p>
        <details>
          <summary>{t('hurRaknat')}</summary>
          <div className="vf-stapel">
            <FeeExplanation avgift={a} niva={3} />
          </div>
        </details>
      </Card>
    </Section>
  )
}

function MyFeeDecision({ t, beslut: b }: { t: MinTexter; beslut: MinManad['beslut'] }) {
  return (
    <Section rubrik={t('beslut')}>
      {!b && <p>{t('beslutSaknas')}</p>}
      {b && (
        <p>
          {b.nettoinkomstOre === null
            ? t('beslutUtan', { fran: formatDatum(b.fran) })
            : t('beslutText', {
                fran: formatDatum(b.fran),
                inkomst: formatKronor(b.nettoinkomstOre, { ore: false }),
                boende: formatKronor(b.bostadskostnadOre, { ore: false }),
              })}
        </p>
      )}
      {b?.underrattad && (
        <p>
          <a href={`/export/avgiftsbeslut/${b.id}.pdf`}>{t('lasBeslut')}</a>
        </p>
      )}
    </Section>
  )
}

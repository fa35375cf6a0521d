import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { utforandegradTexter } from '../../texter/utforandegrad/utforandegrad.ts'
import { trpc } from '../../trpc/client.ts'
import { MonthChoice } from '../vantande/month-choice.tsx'
import type { Dorr } from '../vantande/vantande-types.ts'
import { CauseSection } from './cause-section.tsx'
import { RateSummary } from './rate-summary.tsx'
import { RateTable } from './rate-table.tsx'
import type { RateT, Utforandegrad } from './rate-types.ts'

interface RatePageProps {
  dorr: Dorr
  /** 'ÅÅÅÅ-MM' */
  manad: string
  tjanst: string | undefined
}

/** Performed of granted time in a month, by cause, as both doors see it: the kommun all utförare, an utförare its own kommuner. */
export function RatePage({ dorr, manad, tjanst }: RatePageProps) {
  const t = useTexter(utforandegradTexter)
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(
    trpc.utfort.utforandegrad.queryOptions({ manad, tjanst }, { placeholderData: keepPreviousData }),
  )
  const choose = (nytt: { manad?: string; tjanst?: string | undefined }) =>
    void navigate({ to: '.', search: (forut: object) => ({ ...forut, sida: undefined, ...nytt }), replace: true })
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t(`ingress_${dorr}`)}</p>} />
      <div className="vf-sokrad">
        <MonthChoice etikett={t('manad')} manad={manad} onManad={(m) => choose({ manad: m })} />
        <ServiceChoice
          t={t}
          tjanst={tjanst}
          tjanster={data?.tjanster ?? []}
          onTjanst={(id) => choose({ tjanst: id })}
        />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Rate t={t} dorr={dorr} manad={manad} grad={data} />
      ) : (
        <Skeleton form="tabell" rader={6} />
      )}
    </>
  )
}

interface ServiceChoiceProps {
  t: RateT
  tjanst: string | undefined
  tjanster: Utforandegrad['tjanster']
  onTjanst: (id: string | undefined) => void
}

function ServiceChoice({ t, tjanst, tjanster, onTjanst }: ServiceChoiceProps) {
  return (
    <div className="vf-falt vf-manadsval">
      <label htmlFor="tjanst" className="ds-label">
        {t('tjanst')}
      </label>
      <select
        id="tjanst"
        className="ds-input"
        value={tjanst ?? ''}
        onChange={(e) => onTjanst(e.target.value || undefined)}
      >
        <option value="">{t('allaTjanster')}</option>
        {tjanst && !tjanster.some((x) => x.id === tjanst) && <option value={tjanst}>{tjanst}</option>}
        {tjanster.map((x) => (
          <option key={x.id} value={x.id}>
            {x.namn}
          </option>
        ))}
      </select>
    </div>
  )
}

function Rate({ t, dorr, manad, grad }: { t: RateT; dorr: Dorr; manad: string; grad: Utforandegrad }) {
  if (grad.rader.length === 0)
    return (
      <EmptyState rubrik={t('tomt')} ikon="klocka">
        <p>{t('tomtText')}</p>
      </EmptyState>
    )
  return (
    <>
      {grad.pagar && (
        <Notice>
          <p>{t('pagar', { dag: formatDatum(grad.tom) })}</p>
        </Notice>
      )}
      <RateSummary t={t} totalt={grad.totalt} />
      <CauseSection t={t} totalt={grad.totalt} />
      <RateTable t={t} dorr={dorr} manad={manad} rader={grad.rader} />
    </>
  )
}

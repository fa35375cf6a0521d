import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Actions, Card, Section, Stack } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import type { Month } from '../../../routes/kommun/ersattning/$id.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { bokforingTexter } from '../../../texter/kommun/bokforing.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { InvoiceList } from './invoice-list.tsx'
import { MarkPaid } from './mark-paid.tsx'

export type BokforingTexter = T<keyof typeof bokforingTexter.sv>
export type Ekonomi = RouterOutputs['ersattning']['ekonomi']['korning']
const FILER = ['sie', 'bokforing', 'betalning'] as const

/** How a locked month is booked and paid: its plan, its files, and where each invoice stands. */
export function MonthBooking({ korning }: { korning: Month }) {
  const t = useTexter(bokforingTexter)
  const { data, error, refetch } = useQuery(
    trpc.ersattning.ekonomi.korning.queryOptions(
      { id: korning.id },
      // The files of each underlag are drawn by a job after the lock.
      {
        refetchInterval: (q) =>
          q.state.data && q.state.data.underlagsfiler.klara < q.state.data.underlagsfiler.av ? 2000 : false,
      },
    ),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  return (
    <Section rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>}>
      <Stack>
        {data.plan ? (
          <Card>
            <KeyValueList uppgifter={facts(t, data)} />
            <BookingActions t={t} korning={korning} ekonomi={data} />
          </Card>
        ) : (
          <Notice ton="vantar">
            <p>{t('planSaknas')}</p>
            <p>
              <Link to="/kommun/ersattning/regler">{t('besluta')}</Link>
            </p>
          </Notice>
        )}
        {data.plan && <InvoiceList t={t} ekonomi={data} />}
      </Stack>
    </Section>
  )
}

function facts(t: BokforingTexter, e: Ekonomi) {
  const fran = e.plan ? formatDatum(e.plan.fran, 'kort') : ''
  return [
    { namn: t('plan'), varde: t('planFran', { fran, diarienummer: e.plan?.beslut?.diarienummer ?? '' }) },
    { namn: t('betalning'), varde: e.plan ? t(`betalning_${e.plan.betalning}`) : '' },
    { namn: t('underlagsfiler'), varde: t('underlagsfilerText', e.underlagsfiler) },
  ]
}

interface ActionProps {
  t: BokforingTexter
  korning: Month
  ekonomi: Ekonomi
}

function BookingActions({ t, korning, ekonomi }: ActionProps) {
  const { valt } = useJag()
  const ekonom = (valt?.roller as readonly string[] | undefined)?.includes('ekonom') ?? false
  const klient = useQueryClient()
  const toast = useToast()
  const bokfor = useMutation(
    trpc.ersattning.ekonomi.bokfor.mutationOptions({
      onSuccess: async () => {
        toast(t('skapad'))
        await klient.invalidateQueries({ queryKey: trpc.ersattning.ekonomi.pathKey() })
      },
    }),
  )
  if (korning.status === 'last') return <p className="vf-svag">{t('vantarAttest')}</p>
  if (ekonomi.filer.length === 0)
    return (
      <>
        {ekonom && (
          <div>
            <Button variant="primary" pagar={bokfor.isPending} onClick={() => bokfor.mutate({ id: korning.id })}>
              {t('skapa')}
            </Button>
          </div>
        )}
        {bokfor.error && <ErrorState error={bokfor.error} />}
      </>
    )
  return (
    <>
      <Actions>
        {FILER.map((slag) => (
          <Button key={slag} asChild ikon="laddaNer">
            <a href={`/export/bokforing/${korning.id}.${slag}`}>{t(`hamta_${slag}`)}</a>
          </Button>
        ))}
        {korning.status === 'attesterad' && ekonom && <MarkPaid t={t} korning={korning} />}
      </Actions>
      {korning.utbetald && (
        <p>
          {t('utbetald', {
            dag: formatDatum(korning.utbetald.betaldag ?? korning.utbetald.tid.slice(0, 10)),
            namn: korning.utbetald.av ?? '',
          })}
        </p>
      )}
      <details className="vf-svag">
        <summary>{t('kontrollsummor')}</summary>
        {ekonomi.filer.map((f) => (
          <p key={f.slag}>
            {f.slag} <code>{f.sha256}</code>
          </p>
        ))}
      </details>
    </>
  )
}

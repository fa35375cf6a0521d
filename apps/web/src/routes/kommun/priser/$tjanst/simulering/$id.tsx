import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatManad } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../../../i18n/use-texter.ts'
import { SimResult, type Simulering } from '../../../../../sidor/kommun/priser/sim-result.tsx'
import { priserSimuleringTexter } from '../../../../../texter/kommun/priser-simulering.ts'
import { trpc } from '../../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/simulering/$id')({ component: SimulationPage })

const PAGAR = ['vantar', 'pagar']

function SimulationPage() {
  const t = useTexter(priserSimuleringTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const { id, tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(
    trpc.ersattning.simulering.hamta.queryOptions(
      { id },
      { refetchInterval: (q) => (PAGAR.includes(q.state.data?.framsteg?.status ?? '') ? 1000 : false) },
    ),
  )
  const taBort = useMutation(trpc.ersattning.simulering.taBort.mutationOptions())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={6} />
  const remove = async () => {
    await taBort.mutateAsync({ id })
    toast(t('borttagen'))
    await navigate({ to: '/kommun/priser/$tjanst/simulering', params: { tjanst } })
  }
  return (
    <>
      <PageHeader
        rubrik={t('resultat', { tjanst: data.tjanst.namn })}
        ingress={
          <p>
            {t('resultatIngress', {
              vad: t('medForslag', { antal: data.forslag.length }),
              manader: data.manader.map(formatManad).join(', '),
            })}
          </p>
        }
        spar={[
          {
            text: t('rubrik', { tjanst: data.tjanst.namn }),
            lank: (text) => (
              <Link to="/kommun/priser/$tjanst/simulering" params={{ tjanst }}>
                {text}
              </Link>
            ),
          },
        ]}
        handling={
          <Button variant="tertiary" ikon="papperskorg" pagar={taBort.isPending} onClick={() => void remove()}>
            {t('taBort')}
          </Button>
        }
      />
      {taBort.error && <ErrorState error={taBort.error} />}
      {data.resultat ? <SimResult simulering={data} resultat={data.resultat} /> : <Progress simulering={data} />}
    </>
  )
}

function Progress({ simulering: { framsteg } }: { simulering: Simulering }) {
  const t = useTexter(priserSimuleringTexter)
  if (!framsteg || !PAGAR.includes(framsteg.status)) return <Notice ton="vantar">{t('misslyckad')}</Notice>
  const { klart, totalt } = framsteg
  return (
    <div className="vf-forlopp" role="status">
      <p>{totalt === null ? t('vantar') : t('forlopp', { klart, totalt })}</p>
      <progress max={totalt ?? 1} value={totalt === null ? 0 : klart} aria-label={t('pagar')} />
    </div>
  )
}

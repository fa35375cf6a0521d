import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ArendeTabell } from '../../../sidor/ansokan/arende-tabell.tsx'
import { ansokanTexter } from '../../../texter/utforare/ansokan.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/ansokan/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.ansokan.mina.queryOptions()),
  component: ApplicationListPage,
})

type Mina = RouterOutputs['ansokan']['mina']

function ApplicationListPage() {
  const t = useTexter(ansokanTexter)
  const { data, error, refetch } = useQuery(trpc.ansokan.mina.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data && <Skeleton rader={6} />}
      {data && data.arenden.length > 0 && (
        <Section rubrik={t('mina')}>
          <ArendeTabell arenden={data.arenden} />
        </Section>
      )}
      {data && <OppnaUnderlag data={data} />}
    </>
  )
}

function OppnaUnderlag({ data }: { data: Mina }) {
  const t = useTexter(ansokanTexter)
  return (
    <Section rubrik={t('oppnaRubrik')} ingress={<p>{t('oppnaIngress')}</p>}>
      {data.oppna.length === 0 ? (
        <EmptyState rubrik={t('oppnaTomtRubrik')}>
          <p>{t('oppnaTomt')}</p>
        </EmptyState>
      ) : (
        <ul className="vf-radlista-visad">
          {data.oppna.map((u) => (
            <OppetUnderlag key={u.id} underlag={u} utkast={data.utkast.find((d) => d.id === u.utkastId)} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function OppetUnderlag({
  underlag: u,
  utkast,
}: {
  underlag: Mina['oppna'][number]
  utkast: Mina['utkast'][number] | undefined
}) {
  const t = useTexter(ansokanTexter)
  const navigate = useNavigate()
  const starta = useMutation(
    trpc.ansokan.starta.mutationOptions({
      onSuccess: ({ id }) => navigate({ to: '/utforare/ansokan/$id', params: { id } }),
    }),
  )
  const lista = (oppen: boolean) =>
    new Intl.ListFormat('sv').format(u.kommuner.filter((k) => k.oppen === oppen).map((k) => k.namn))
  return (
    <li>
      <div>
        <h3>{u.titel}</h3>
        <p>{t('oppenI', { kommuner: lista(true) })}</p>
        {u.kommuner.some((k) => !k.oppen) && <p className="vf-svag">{t('ejOppenI', { kommuner: lista(false) })}</p>}
        {utkast && <p className="vf-svag">{t('sparat', { tid: formatTidpunkt(utkast.andrad) })}</p>}
      </div>
      {utkast ? (
        <Button asChild variant="secondary">
          <Link to="/utforare/ansokan/$id" params={{ id: utkast.id }}>
            {t('fortsatt')}
            <span className="ds-sr-only">: {u.titel}</span>
          </Link>
        </Button>
      ) : (
        <Button variant="secondary" pagar={starta.isPending} onClick={() => starta.mutate({ underlagId: u.id })}>
          {t('borja')}
          <span className="ds-sr-only">: {u.titel}</span>
        </Button>
      )}
      {starta.error && <ErrorState error={starta.error} />}
    </li>
  )
}

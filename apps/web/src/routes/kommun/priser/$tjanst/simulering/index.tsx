import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatManad, formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../../i18n/use-texter.ts'
import { ForslagChoice } from '../../../../../sidor/kommun/priser/forslag-choice.tsx'
import { PrislistaHead } from '../../../../../sidor/kommun/priser/prislista-head.tsx'
import { WithPrislista } from '../../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserSimuleringTexter } from '../../../../../texter/kommun/priser-simulering.ts'
import { type RouterOutputs, trpc } from '../../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/simulering/')({ component: SimulatePage })

function SimulatePage() {
  const t = useTexter(priserSimuleringTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.ersattning.simulering.lista.queryOptions({ tjanstId: tjanst }))
  return (
    <WithPrislista tjanstId={tjanst}>
      {(lista) => (
        <>
          <PrislistaHead
            tjanst={tjanst}
            tillbaka={lista.tjanst.namn}
            rubrik={t('rubrik', { tjanst: lista.tjanst.namn })}
            ingress={t('ingress')}
          />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton rader={4} />}
          {data?.manader.length === 0 && (
            <EmptyState
              rubrik={t('ingaManader')}
              handling={
                <Button asChild>
                  <Link to="/kommun/ersattning">{t('ingaManaderLank')}</Link>
                </Button>
              }
            >
              <p>{t('ingaManaderText')}</p>
            </EmptyState>
          )}
          {data && data.manader.length > 0 && <SimulateForm tjanst={tjanst} manader={data.manader} />}
          {data && <Earlier tjanst={tjanst} gjorda={data.gjorda} />}
        </>
      )}
    </WithPrislista>
  )
}

interface Falt {
  forslagIds: string[]
  manader: string[]
}

function SimulateForm({ tjanst, manader }: { tjanst: string; manader: readonly string[] }) {
  const t = useTexter(priserSimuleringTexter)
  const navigate = useNavigate()
  const starta = useMutation(trpc.ersattning.simulering.starta.mutationOptions())
  const form = useForm<Falt>({
    defaultValues: { forslagIds: [], manader: manader.slice(0, 12).map((m) => m.slice(0, 7)) },
  })
  const submit = async (v: Falt) => {
    const { id } = await starta.mutateAsync({ tjanstId: tjanst, ...v })
    await navigate({ to: '/kommun/priser/$tjanst/simulering/$id', params: { tjanst, id } })
  }
  return (
    <Form form={form} onSubmit={submit}>
      <ForslagChoice tjanst={tjanst} label={t('forslag')} hjalp={t('forslagHjalp')} frivillig />
      <CheckboxGroup
        name="manader"
        label={t('manader')}
        alternativ={manader.map((m) => ({ varde: m.slice(0, 7), text: formatManad(m.slice(0, 7)) }))}
      />
      <div>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('starta')}
        </Button>
      </div>
    </Form>
  )
}

type Gjord = RouterOutputs['ersattning']['simulering']['lista']['gjorda'][number]

function Earlier({ tjanst, gjorda }: { tjanst: string; gjorda: readonly Gjord[] }) {
  const t = useTexter(priserSimuleringTexter)
  return (
    <Section rubrik={t('tidigare')}>
      {gjorda.length === 0 && <p>{t('tidigareTomt')}</p>}
      {gjorda.length > 0 && (
        <ul>
          {gjorda.map((s) => (
            <li key={s.id}>
              <Link to="/kommun/priser/$tjanst/simulering/$id" params={{ tjanst, id: s.id }}>
                {t('medForslag', { antal: s.forslag.length })}, {t('antalManader', { antal: s.manader.length })},{' '}
                {formatTidpunkt(s.skapad, 'kort')}
              </Link>{' '}
              ({t(s.klar ? 'klar' : 'pagar').toLowerCase()})
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

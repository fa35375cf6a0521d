import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { minAvgiftTexter } from '../../../texter/brukare/avgift.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/min/avgift/$handelseId')({
  validateSearch: (sok: Record<string, unknown>): { manad: string } => ({
    manad: typeof sok.manad === 'string' && /^20\d\d-\d\d$/.test(sok.manad) ? sok.manad : '2026-01',
  }),
  component: ObjectPage,
})

interface Falt {
  slag: '' | 'inte-har' | 'fel-tid' | 'annat'
  text: string
}

/** "Det här stämmer inte": says what, about one visit. */
function ObjectPage() {
  const t = useTexter(minAvgiftTexter)
  const { handelseId } = Route.useParams()
  const { manad } = Route.useSearch()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const toast = useToast()
  const form = useForm<Falt>({ defaultValues: { slag: '', text: '' } })
  const { data, error, refetch } = useQuery(trpc.avgift.min.manad.queryOptions({ manad }))
  const lagg = useMutation(trpc.invandning.lagg.mutationOptions())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  const besok = data.flatMap((n) => n.besok).find((b) => b.id === handelseId)
  const spar = [
    {
      text: t('tillbaka'),
      lank: (text: string) => (
        <Link to="/min/avgift" search={{ manad }}>
          {text}
        </Link>
      ),
    },
  ]
  if (!besok)
    return (
      <EmptyState rubrik={t('finnsInte')} handling={spar[0]?.lank(t('tillbaka'))}>
        <p>{t('tomt')}</p>
      </EmptyState>
    )
  const submit = async (v: Falt) => {
    await lagg.mutateAsync({ handelseId, slag: v.slag || 'annat', text: v.text })
    toast(t('skickat'))
    await klient.invalidateQueries({ queryKey: trpc.avgift.min.pathKey() })
    await navigate({ to: '/min/avgift', search: { manad } })
  }
  return (
    <div className="vf-min">
      <PageHeader
        rubrik={t('formRubrik')}
        spar={spar}
        ingress={<p>{t('formText', { vad: besok.vad.toLocaleLowerCase('sv'), datum: formatDatum(besok.datum) })}</p>}
      />
      <Form form={form} onSubmit={submit}>
        <RadioGroup
          name="slag"
          label={t('formSlag')}
          alternativ={[
            { varde: 'inte-har', text: t('slag_inteHar') },
            { varde: 'fel-tid', text: t('slag_felTid') },
            { varde: 'annat', text: t('slag_annat') },
          ]}
        />
        <TextareaField name="text" label={t('formBeratta')} frivillig />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('formSkicka')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/min/avgift" search={{ manad }}>
              {t('formAvbryt')}
            </Link>
          </Button>
        </Actions>
      </Form>
    </div>
  )
}

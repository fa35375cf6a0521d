import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ForslagChoice } from '../../../../sidor/kommun/priser/forslag-choice.tsx'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import { ShadowSection } from '../../../../sidor/kommun/priser/shadow-section.tsx'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { MonthField } from '../../../../sidor/manad/month-field.tsx'
import { priserSimuleringTexter } from '../../../../texter/kommun/priser-simulering.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/skugga')({ component: ShadowPage })

function ShadowPage() {
  const t = useTexter(priserSimuleringTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.ersattning.skugga.lista.queryOptions({ tjanstId: tjanst }))
  return (
    <WithPrislista tjanstId={tjanst}>
      {(lista) => (
        <>
          <PrislistaHead
            tjanst={tjanst}
            tillbaka={lista.tjanst.namn}
            rubrik={t('skuggRubrik', { tjanst: lista.tjanst.namn })}
            ingress={t('skuggIngress')}
          />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton form="tabell" rader={4} />}
          {data?.length === 0 && <p>{t('skuggTomt')}</p>}
          {data?.map((s) => (
            <ShadowSection key={s.id} skugga={s} onChange={() => void refetch()} />
          ))}
          <Section rubrik={t('skuggStarta')}>
            <StartShadow tjanst={tjanst} />
          </Section>
        </>
      )}
    </WithPrislista>
  )
}

interface Falt {
  namn: string
  forslagIds: string[]
  fran: string
  till: string
}

function StartShadow({ tjanst }: { tjanst: string }) {
  const t = useTexter(priserSimuleringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const starta = useMutation(trpc.ersattning.skugga.starta.mutationOptions())
  const form = useForm<Falt>({ defaultValues: { namn: '', forslagIds: [], fran: '', till: '' } })
  const submit = async (v: Falt) => {
    await starta.mutateAsync({ tjanstId: tjanst, ...v })
    await klient.invalidateQueries({ queryKey: trpc.ersattning.skugga.pathKey() })
    form.reset()
    toast(t('skuggStartad'))
  }
  return (
    <Form form={form} onSubmit={submit}>
      <TextField name="namn" label={t('skuggNamn')} hjalp={t('skuggNamnHjalp')} bredd="mellan" />
      <ForslagChoice tjanst={tjanst} label={t('skuggForslag')} />
      <MonthField name="fran" label={t('franManad')} forsta={-12} sista={12} />
      <MonthField name="till" label={t('tillManad')} forsta={-12} sista={12} />
      <div>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('skuggStarta')}
        </Button>
      </div>
    </Form>
  )
}

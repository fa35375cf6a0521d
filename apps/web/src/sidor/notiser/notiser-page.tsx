import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions, Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { notiserTexter } from '../../texter/skal/notiser.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

type Texter = T<keyof typeof notiserTexter.sv>
type Egna = NonNullable<RouterOutputs['notis']['egna']>
type Nar = Egna['slag'][number]['nar']

/** Which mails the reader gets in the roles they hold here, when, and to which address. */
export function NotiserPage() {
  const t = useTexter(notiserTexter)
  const { data, error, refetch } = useQuery(trpc.notis.egna.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={3} />}
      {data && data.misslyckade > 0 && (
        <Notice ton="vantar">
          <p>{t('misslyckade', { antal: data.misslyckade })}</p>
        </Notice>
      )}
      {data && (data.slag.length > 0 ? <NotiserForm t={t} egna={data} /> : <NoKinds t={t} />)}
    </>
  )
}

function NoKinds({ t }: { t: Texter }) {
  return (
    <EmptyState rubrik={t('inga')} ikon="info">
      <p>{t('ingaText')}</p>
    </EmptyState>
  )
}

interface Falt {
  epost: string
  val: Record<string, Nar>
}

function NotiserForm({ t, egna }: { t: Texter; egna: Egna }) {
  const form = useForm<Falt>({
    defaultValues: { epost: egna.epost ?? '', val: Object.fromEntries(egna.slag.map((s) => [s.id, s.nar])) },
  })
  const klient = useQueryClient()
  const toast = useToast()
  const spara = useMutation(trpc.notis.spara.mutationOptions())
  const submit = async (v: Falt) => {
    await spara.mutateAsync(v)
    toast(t('sparat'))
    await klient.invalidateQueries({ queryKey: trpc.notis.egna.queryKey() })
  }
  const alternativ = (['direkt', 'dagligen', 'av'] as const).map((nar) => ({ varde: nar, text: t(`nar_${nar}`) }))
  return (
    <Form form={form} onSubmit={submit}>
      <TextField name="epost" label={t('epost')} hjalp={t('epostHjalp')} type="email" autoComplete="email" frivillig />
      <Section rubrik={t('vilka')}>
        {egna.slag.map((s) => (
          <SelectField key={s.id} name={`val.${s.id}`} label={s.amne} hjalp={s.text} alternativ={alternativ} />
        ))}
      </Section>
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
      </Actions>
    </Form>
  )
}

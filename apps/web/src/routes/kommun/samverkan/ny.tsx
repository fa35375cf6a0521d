import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { BeslutField } from '../../../sidor/kommun/beslut/beslut-field.tsx'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/samverkan/ny')({ component: NewSamverkanPage })

function NewSamverkanPage() {
  const t = useTexter(samverkanTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { namn: '', fran: '', beslutId: '' } })
  const skapa = useMutation(trpc.tenancy.samverkan.skapa.mutationOptions())
  return (
    <>
      <PageHeader
        rubrik={t('ny')}
        ingress={<p>{t('nyIngress')}</p>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/samverkan">{text}</Link> }]}
      />
      <Form
        form={form}
        onSubmit={async (v) => {
          await skapa.mutateAsync(v)
          await klient.invalidateQueries({ queryKey: trpc.tenancy.samverkan.lista.queryKey() })
          toast(t('skapad'))
          await navigate({ to: '/kommun/samverkan' })
        }}
      >
        <TextField name="namn" label={t('namn')} hjalp={t('namnHjalp')} maxLength={80} />
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['samverkan']} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('skapa')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/samverkan">{t('avbryt')}</Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}

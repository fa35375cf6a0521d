import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import { trpc } from '../../trpc/client.ts'

/** Another start date before both have signed; the avtal is drawn anew. */
export function AndraStartdag({ id, fran }: { id: string; fran: string }) {
  const t = useTexter(avtalTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { fran } })
  const andra = useMutation(trpc.avtal.andraStartdag.mutationOptions())
  return (
    <Section rubrik={t('andraStartdag')} ingress={<p>{t('andraHjalp')}</p>}>
      <Form
        form={form}
        onSubmit={async (v) => {
          await andra.mutateAsync({ id, fran: v.fran })
          toast(t('sparad'))
          await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
        }}
      >
        <DateField name="fran" label={t('nyStartdag')} />
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
      </Form>
    </Section>
  )
}

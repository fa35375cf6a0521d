import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'

/** The avtal of an approved case: a start date and it is drawn up; then the way to it. */
export function AvtalAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const skapa = useMutation(trpc.avtal.skapa.mutationOptions())
  const form = useForm({ defaultValues: { fran: a.sokt.start ?? '' } })
  if (a.beslut.avtal) {
    return (
      <Section rubrik={t('avtal')}>
        <div>
          <Button asChild variant="secondary">
            <Link to="/kommun/avtal/$id" params={{ id: a.beslut.avtal.id }}>
              {t('tillAvtalet')}
            </Link>
          </Button>
        </div>
      </Section>
    )
  }
  if (!a.kan.skapaAvtal) return null
  return (
    <Section rubrik={t('avtal')} ingress={<p>{t('avtalIngress')}</p>}>
      <Form
        form={form}
        onSubmit={async ({ fran }) => {
          await skapa.mutateAsync({ arendeId: a.id, fran })
          toast(t('avtalSkapat'))
          await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        }}
      >
        <DateField name="fran" label={t('avtalStart')} hjalp={t('avtalStartHjalp')} />
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('avtalSkapa')}
        </Button>
      </Form>
    </Section>
  )
}

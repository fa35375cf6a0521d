import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { trpcClient } from '../../../trpc/client.ts'
import type { Gemensam } from './use-utkast.ts'

interface ReservationFormProps {
  versionId: string
  server: Gemensam['reserverat']
  reload: () => Promise<unknown>
}

/** Keeps the system for idéburna organisationer, for a reason (LOV 1:2 a). It brings a krav of its own with it. */
export function ReservationForm({ versionId, server, reload }: ReservationFormProps) {
  const t = useTexter(underlagTextTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { skal: server?.skal ?? '' } })
  const save = async (efter: Gemensam['reserverat']) => {
    const input = { versionId, del: 'reserverat', ...(server && { fore: server }), ...(efter && { efter }) }
    await trpcClient.underlag.utkast.sparaGemensam.mutate(input)
    await reload()
    toast(t(efter ? 'reserverat' : 'oppetForAlla'))
  }
  const oppna = useMutation({ mutationFn: () => save(undefined) })
  return (
    <Section rubrik={t('reservation')} ingress={<p>{t(server ? 'reservationAr' : 'reservationIngress')}</p>}>
      {oppna.error && <ErrorState error={oppna.error} />}
      <details className="vf-fallbar" open={server !== undefined}>
        <summary>{t('reservationVisa')}</summary>
        <Form form={form} faltnamn={() => 'skal'} onSubmit={({ skal }) => save({ skal })}>
          <TextareaField name="skal" label={t('reservationSkal')} rader={2} />
          <Actions>
            <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
              {t(server ? 'reservationSpara' : 'reservera')}
            </Button>
            {server && (
              <Button variant="tertiary" pagar={oppna.isPending} onClick={() => oppna.mutate()}>
                {t('oppnaForAlla')}
              </Button>
            )}
          </Actions>
        </Form>
      </details>
    </Section>
  )
}

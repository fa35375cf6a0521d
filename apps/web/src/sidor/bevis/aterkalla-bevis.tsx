import { useMutation } from '@tanstack/react-query'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { ErrorState } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { FormProvider, useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'
import type { EgetBevis } from './typer.ts'

interface AterkallaBevisProps {
  bevis: EgetBevis | null
  onStang: () => void
  onAndrat: () => Promise<unknown>
}

/** Takes a proof back, after asking why: everybody who relies on it reads the reason. */
export function AterkallaBevis({ bevis, onStang, onAndrat }: AterkallaBevisProps) {
  const t = useTexter(bevisTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { skal: '' } })
  const aterkalla = useMutation(trpc.utforare.bevis.aterkalla.mutationOptions())
  const close = () => {
    aterkalla.reset()
    form.reset()
    onStang()
  }
  const end = async (id: string) => {
    await aterkalla.mutateAsync({ id, skal: form.getValues('skal') })
    toast(t('aterkallatNu'))
    close()
    await onAndrat()
  }
  return (
    <ConfirmDialog
      oppen={bevis !== null}
      rubrik={t('aterkallaRubrik', { namn: bevis?.namn ?? '' })}
      bekrafta={t('aterkalla')}
      farligt
      pagar={aterkalla.isPending}
      // The refusal is shown in the dialog, beside the act that was refused.
      onBekrafta={() => bevis && void end(bevis.id).catch(() => undefined)}
      onStang={close}
    >
      <p>{t('aterkallaText')}</p>
      <FormProvider {...form}>
        <TextareaField name="skal" label={t('aterkallaSkal')} rader={3} />
      </FormProvider>
      {aterkalla.error && <ErrorState error={aterkalla.error} />}
    </ConfirmDialog>
  )
}

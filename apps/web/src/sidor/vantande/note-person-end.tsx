import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { vantandeTexter } from '../../texter/vantande/vantande.ts'
import { trpc } from '../../trpc/client.ts'

const SLAG = ['avliden', 'flyttad', 'ater'] as const

/** Notes that a person has died or moved, so that what is reported for a later day waits. */
export function NotePersonEnd({ personId }: { personId: string }) {
  const t = useTexter(vantandeTexter)
  const toast = useToast()
  const form = useForm<{ slag: (typeof SLAG)[number] | ''; datum: string }>({ defaultValues: { slag: '', datum: '' } })
  const notera = useMutation(
    trpc.utfort.vantande.noteraSlut.mutationOptions({
      onSuccess: (svar) => {
        toast(t('slutSparat', { antal: svar.godtagnaEfter }))
        form.reset()
      },
    }),
  )
  return (
    <details className="vf-detaljer">
      <summary>{t('slutRubrik')}</summary>
      <p className="vf-svag">{t('slutText')}</p>
      <Form
        form={form}
        onSubmit={({ slag, datum }) => notera.mutateAsync({ personId, datum, slag: slag === '' ? 'ater' : slag })}
      >
        <RadioGroup
          name="slag"
          label={t('slutSlag')}
          alternativ={SLAG.map((s) => ({ varde: s, text: t(`slut_${s}`) }))}
        />
        <DateField name="datum" label={t('slutDatum')} />
        <Button type="submit" pagar={form.formState.isSubmitting}>
          {t('slutSpara')}
        </Button>
      </Form>
    </details>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { trpc } from '../../../trpc/client.ts'
import { type Roll, rollNamn } from './roller.ts'

/** Gives somebody a role. The personnummer is sent once and kept nowhere. */
export function RoleForm() {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { personnummer: '', namn: '', roll: '' as Roll | '', fran: '', till: '' } })
  const ge = useMutation(trpc.tenancy.uppdrag.ge.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await ge.mutateAsync({ ...v, roll: v.roll as Roll, till: v.till || null })
        await klient.invalidateQueries({ queryKey: trpc.tenancy.uppdrag.lista.queryKey() })
        form.reset()
        toast(t('rollGiven', { namn: v.namn }))
      }}
    >
      <TextField
        name="personnummer"
        label={t('personnummer')}
        hjalp={t('personnummerHjalp')}
        bredd="mellan"
        inputMode="numeric"
        autoComplete="off"
        maxLength={13}
      />
      <TextField name="namn" label={t('namn')} autoComplete="off" maxLength={120} />
      <SelectField
        name="roll"
        label={t('roll')}
        alternativ={Object.entries(rollNamn).map(([varde, text]) => ({ varde, text }))}
      />
      <DateField name="fran" label={t('fran')} />
      <DateField name="till" label={t('till')} hjalp={t('tillHjalp')} frivillig />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('geKnapp')}
        </Button>
      </Actions>
    </Form>
  )
}

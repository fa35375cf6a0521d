import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatManad } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { MonthField } from '../../manad/month-field.tsx'
import type { BokforingTexter } from './month-booking.tsx'
import type { Regler } from './plan-falt.ts'

interface Falt {
  manad: string
  datum: string
}

/** The last day to report, month by month. */
export function LastDays({ t, regler }: { t: BokforingTexter; regler: Regler }) {
  const form = useForm<Falt>({ defaultValues: { manad: '', datum: '' } })
  const klient = useQueryClient()
  const toast = useToast()
  const satt = useMutation(trpc.ersattning.ekonomi.sattSparrdatum.mutationOptions())
  const submit = async (v: Falt) => {
    await satt.mutateAsync(v)
    await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
    form.reset()
    toast(t('sparat'))
  }
  return (
    <>
      {regler.sparrdatum.length === 0 ? (
        <p>{t('ingaSparr')}</p>
      ) : (
        <KeyValueList
          uppgifter={regler.sparrdatum.map((s) => ({ namn: formatManad(s.manad), varde: formatDatum(s.datum) }))}
        />
      )}
      <Form form={form} onSubmit={submit}>
        {/* What is locked is refused by the server. */}
        <MonthField name="manad" label={t('sparrManad')} forsta={-2} sista={12} />
        <DateField name="datum" label={t('sparrDatum')} />
        <div>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaSparr')}
          </Button>
        </div>
      </Form>
    </>
  )
}

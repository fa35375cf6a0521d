import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatManad } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'
import type { BokforingTexter } from './month-booking.tsx'
import type { Regler } from './plan-falt.ts'

interface Falt {
  manad: string
  datum: string
}

/** From two months back and a year on: what is locked is refused by the server. */
function months(idag: string): string[] {
  const [ar, manad] = idag.split('-').map(Number) as [number, number]
  return Array.from({ length: 15 }, (_, i) => new Date(Date.UTC(ar, manad - 3 + i, 1)).toISOString().slice(0, 7))
}

/** The last day to report, month by month. */
export function LastDays({ t, regler }: { t: BokforingTexter; regler: Regler }) {
  const { jag } = useJag()
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
  const manader = jag?.inloggad ? months(jag.idag) : []
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
        <SelectField
          name="manad"
          label={t('sparrManad')}
          alternativ={manader.map((m) => ({ varde: m, text: formatManad(m) }))}
        />
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

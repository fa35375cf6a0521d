import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatKronor, parseKronor } from '@valfri/ui/format'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { BokforingTexter } from './month-booking.tsx'
import type { Regler } from './plan-falt.ts'

interface Falt {
  fran: string
  beslutId: string
  andring: string
  hogsta: string
  ejErsatt: string
}

/** What is to be pointed out before a month is locked, from a day. */
export function LimitsForm({ t, regler }: { t: BokforingTexter; regler: Regler }) {
  const { grans } = regler
  const form = useForm<Falt>({
    defaultValues: {
      ...{ fran: '', beslutId: '', andring: String(grans.andringProcent) },
      hogsta: grans.hogstaPerPersonOre === null ? '' : formatKronor(grans.hogstaPerPersonOre),
      ejErsatt: grans.ejErsattProcent === null ? '' : String(grans.ejErsattProcent),
    },
  })
  const klient = useQueryClient()
  const toast = useToast()
  const besluta = useMutation(trpc.ersattning.ekonomi.beslutaGrans.mutationOptions())
  const submit = async (v: Falt) => {
    await besluta.mutateAsync({
      ...{ fran: v.fran, beslutId: v.beslutId, andringProcent: Number(v.andring) },
      hogstaPerPersonOre: parseKronor(v.hogsta),
      ejErsattProcent: v.ejErsatt.trim() === '' ? null : Number(v.ejErsatt),
    })
    await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
    toast(t('sparat'))
  }
  return (
    <Form form={form} onSubmit={submit} faltnamn={(f) => FALT[f] ?? f}>
      <DateField name="fran" label={t('fran')} />
      <BeslutField name="beslutId" label={t('beslut')} slag={['pris', 'modell', 'annat']} />
      <TextField name="andring" label={t('andring')} enhet={t('procent')} bredd="kort" inputMode="numeric" />
      <MoneyField name="hogsta" label={t('hogsta')} hjalp={t('hogstaHjalp')} frivillig />
      <TextField
        name="ejErsatt"
        label={t('ejErsatt')}
        hjalp={t('hogstaHjalp')}
        enhet={t('procent')}
        bredd="kort"
        inputMode="numeric"
        frivillig
      />
      <div>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('sparaGrans')}
        </Button>
      </div>
    </Form>
  )
}

const FALT: Readonly<Record<string, string>> = {
  andringProcent: 'andring',
  hogstaPerPersonOre: 'hogsta',
  ejErsattProcent: 'ejErsatt',
}

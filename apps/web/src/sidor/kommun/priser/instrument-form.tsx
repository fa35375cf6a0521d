import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { instrumentTexter } from '../../../texter/kommun/instrument.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'

type Uppgift = RouterOutputs['tenancy']['instrument']['lista']['uppgifter'][number]

interface Varden {
  namn: string
  steg: { kort: string; namn: string }[]
  svarsdagar: string
  fran: string
  beslutId: string
}

const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 180

/** Decides an instrument: begins with what holds, so that a changed step is one edit. */
export function InstrumentForm({ tjanst, u, onStang }: { tjanst: string; u: Uppgift; onStang: () => void }) {
  const t = useTexter(instrumentTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const nu = u.galler?.varde
  const form = useForm<Varden>({
    defaultValues: {
      namn: nu?.namn ?? '',
      steg: (nu?.steg ?? [1, 2, 3, 4].map((n) => ({ id: String(n), namn: `${u.namn} ${n}` }))).map((s) => ({
        kort: s.id,
        namn: s.namn,
      })),
      svarsdagar: nu?.svarsdagar ? String(nu.svarsdagar) : '',
      fran: '',
      beslutId: '',
    },
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'steg' })
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  const onSubmit = async (v: Varden) => {
    const varde = {
      namn: v.namn,
      steg: v.steg.map((s) => ({ id: s.kort.trim(), namn: s.namn })),
      svarsdagar: u.omprovas ? Number(v.svarsdagar) : null,
    }
    const rader = [{ parameter: `instrument.${u.id}`, varde }]
    await besluta.mutateAsync({ tjanstId: tjanst, fran: v.fran, beslutId: v.beslutId, rader })
    toast(t('sparat', { fran: formatDatum(v.fran) }))
    onStang()
    await cache.invalidateQueries({ queryKey: trpc.tenancy.instrument.pathKey() })
  }
  return (
    <Card ton="lugn">
      <Form form={form} onSubmit={onSubmit} faltnamn={(f) => (f === 'rader.0' ? 'namn' : f)}>
        <TextField name="namn" label={t('namn')} hjalp={t('namnHjalp')} maxLength={80} bredd="mellan" />
        <fieldset className="vf-delfalt">
          <legend>{t('steg')}</legend>
          <p className="vf-falt-hjalp">{t('stegIdHjalp')}</p>
          {fields.map((f, i) => (
            <div key={f.id} className="vf-steg">
              <TextField name={`steg.${i}.kort`} label={t('nrId', { nr: i + 1 })} maxLength={20} bredd="kort" />
              <TextField name={`steg.${i}.namn`} label={t('nrNamn', { nr: i + 1 })} maxLength={60} />
              <Button
                variant="tertiary"
                disabled={fields.length <= 2}
                aria-label={t('taBortSteg', { nr: i + 1 })}
                onClick={() => remove(i)}
              >
                {t('taBort')}
              </Button>
            </div>
          ))}
          <Actions>
            <Button
              disabled={fields.length >= u.hogst}
              onClick={() => append({ kort: String(fields.length + 1), namn: `${u.namn} ${fields.length + 1}` })}
            >
              {t('laggTill')}
            </Button>
          </Actions>
        </fieldset>
        {u.omprovas && (
          <TextField
            name="svarsdagar"
            label={t('svarsdagar')}
            enhet={t('dagar')}
            inputMode="numeric"
            bredd="kort"
            regler={{ validate: (text: string) => isDays(text) || t('heltal') }}
          />
        )}
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['modell', 'pris']} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('spara')}
          </Button>
          <Button variant="tertiary" onClick={onStang}>
            {t('avbryt')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

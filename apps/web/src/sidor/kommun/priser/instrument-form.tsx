import { Button } from '@valfri/ui/button'
import { Actions } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { instrumentTexter } from '../../../texter/kommun/instrument.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { DecisionForm } from './decision-form.tsx'

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
  const toVarde = (v: Varden) => ({
    namn: v.namn,
    steg: v.steg.map((s) => ({ id: s.kort.trim(), namn: s.namn })),
    svarsdagar: u.omprovas ? Number(v.svarsdagar) : null,
  })
  return (
    <DecisionForm
      form={form}
      tjanst={tjanst}
      parameter={`instrument.${u.id}`}
      toVarde={toVarde}
      falt="namn"
      slag={['modell', 'pris']}
      spara={t('spara')}
      sparat={(fran) => t('sparat', { fran })}
      visasAv={trpc.tenancy.instrument.pathKey()}
      onStang={onStang}
    >
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
    </DecisionForm>
  )
}

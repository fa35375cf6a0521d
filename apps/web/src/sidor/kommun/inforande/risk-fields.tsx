import { SelectField } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import type { RouterInputs } from '../../../trpc/client.ts'
import type { InforandeTexter } from './typer.ts'

type Bedomning = Omit<RouterInputs['inforande']['risk']['bedom'], 'riskId' | 'nr'>
export type Perspektiv = RouterInputs['inforande']['risk']['laggTill']['perspektiv']

export const PERSPEKTIV: readonly Perspektiv[] = [
  ...(['brukare', 'personal', 'foretagare', 'egenregi', 'administration', 'ekonomi'] as const),
]
const LAGEN = ['oppen', 'hanterad', 'intraffad', 'avskriven'] as const

export const riskTomt = {
  ...{ sannolikhet: '', konsekvens: '', agare: '', atgard: '', senast: '', status: 'oppen', utfall: '' },
}

/** An assessment as the server takes it. */
export function toBedomning(v: typeof riskTomt): Bedomning {
  return {
    ...{ sannolikhet: Number(v.sannolikhet), konsekvens: Number(v.konsekvens), agare: v.agare, atgard: v.atgard },
    ...{ senast: v.senast, status: v.status as Bedomning['status'], utfall: v.utfall || null },
  }
}

/** What is thought of a risk now. */
export function RiskFields({ t }: { t: InforandeTexter }) {
  const skala = (['skala1', 'skala2', 'skala3', 'skala4'] as const).map((k, i) => ({
    varde: String(i + 1),
    text: t(k),
  }))
  return (
    <>
      <SelectField name="sannolikhet" label={t('sannolikhet')} bredd="kort" alternativ={skala} />
      <SelectField name="konsekvens" label={t('konsekvens')} bredd="kort" alternativ={skala} />
      <TextareaField name="atgard" label={t('atgard')} rader={2} />
      <TextField name="agare" label={t('agare')} maxLength={120} />
      <DateField name="senast" label={t('senast')} />
      <SelectField
        name="status"
        label={t('riskStatus')}
        alternativ={LAGEN.map((s) => ({ varde: s, text: t(`status_${s}`) }))}
      />
      <TextareaField name="utfall" label={t('utfall')} hjalp={t('utfallHjalp')} rader={2} frivillig />
    </>
  )
}

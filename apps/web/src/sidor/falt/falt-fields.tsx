import { CheckboxField, CheckboxGroup, SelectField } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import type { RouterOutputs } from '../../trpc/client.ts'

/** A field as a tjänst declares it. */
export type Falt = RouterOutputs['val']['handlaggare']['formular'][number]['falt'][number]

/** The fields of a tjänst's beställning, in a form whose values lie under `falt`. Files and lists do not come here. */
export function FaltFields({ falt }: { falt: readonly Falt[] }) {
  return falt.map((f) => {
    const bas = { name: `falt.${f.id}`, label: f.namn.sv, hjalp: f.hjalp?.sv, frivillig: !f.obligatorisk }
    if (f.typ === 'ja-nej') return <CheckboxField key={f.id} name={bas.name} label={bas.label} hjalp={bas.hjalp} />
    if (f.typ === 'tal') return <TextField key={f.id} {...bas} inputMode="numeric" bredd="kort" enhet={f.enhet} />
    if (f.typ === 'datum') return <DateField key={f.id} {...bas} />
    if (f.typ === 'text') return <TextField key={f.id} {...bas} bredd="mellan" />
    if (f.typ !== 'val') return null
    const alternativ = f.alternativ.map((a) => ({ varde: a.id, text: a.namn.sv }))
    return f.flera ? (
      <CheckboxGroup key={f.id} {...bas} alternativ={alternativ} />
    ) : (
      <SelectField key={f.id} {...bas} alternativ={alternativ} />
    )
  })
}

import { Input, Select } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldError, FieldFrame, FieldGroup, type FieldProps, useFaltId, useFieldError } from './field.tsx'

export interface Alternativ {
  readonly varde: string
  readonly text: ReactNode
  readonly hjalp?: ReactNode
  readonly avstangd?: boolean
}

const valj = (label: ReactNode) =>
  typeof label === 'string' ? `Välj ${label.charAt(0).toLowerCase()}${label.slice(1)}.` : 'Välj ett alternativ.'

export function SelectField({
  alternativ,
  tomt = 'Välj …',
  ...falt
}: FieldProps & { alternativ: readonly Alternativ[]; tomt?: string }) {
  const { register } = useFormContext()
  return (
    <FieldFrame bredd="mellan" {...falt}>
      {(bind) => (
        <Select {...bind} {...register(falt.name, falt.frivillig ? {} : { required: valj(falt.label) })}>
          <option value="">{tomt}</option>
          {alternativ.map((a) => (
            <option key={a.varde} value={a.varde} disabled={a.avstangd}>
              {a.text}
            </option>
          ))}
        </Select>
      )}
    </FieldFrame>
  )
}

interface ValProps {
  name: string
  typ: 'radio' | 'checkbox'
  alternativ: Alternativ
  kravs?: string
}

function Val({ name, typ, alternativ: a, kravs }: ValProps) {
  const { register } = useFormContext()
  const id = `${useFaltId()(name)}-${a.varde.replace(/[^\w-]/g, '_')}`
  return (
    <div className="vf-val">
      <Input
        type={typ}
        id={id}
        value={a.varde}
        disabled={a.avstangd}
        aria-describedby={a.hjalp ? `${id}-hjalp` : undefined}
        {...register(name, kravs ? { required: kravs } : {})}
      />
      <label htmlFor={id}>{a.text}</label>
      {a.hjalp && (
        <div id={`${id}-hjalp`} className="vf-falt-hjalp">
          {a.hjalp}
        </div>
      )}
    </div>
  )
}

/** One of a few; the form holds the chosen `varde`. */
export function RadioGroup({ alternativ, ...falt }: FieldProps & { alternativ: readonly Alternativ[] }) {
  return (
    <FieldGroup {...falt}>
      {alternativ.map((a) => (
        <Val
          key={a.varde}
          name={falt.name}
          typ="radio"
          alternativ={a}
          kravs={falt.frivillig ? undefined : valj(falt.label)}
        />
      ))}
    </FieldGroup>
  )
}

/** Any of several; the form holds an array of `varde`. Its default value must be an array. */
export function CheckboxGroup({ alternativ, ...falt }: FieldProps & { alternativ: readonly Alternativ[] }) {
  return (
    <FieldGroup {...falt}>
      {alternativ.map((a) => (
        <Val
          key={a.varde}
          name={falt.name}
          typ="checkbox"
          alternativ={a}
          kravs={falt.frivillig ? undefined : 'Välj minst ett alternativ.'}
        />
      ))}
    </FieldGroup>
  )
}

/** One yes or no. `maste` is the refusal when it must be ticked. */
export function CheckboxField({
  name,
  label,
  hjalp,
  maste,
}: {
  name: string
  label: ReactNode
  hjalp?: ReactNode
  maste?: string
}) {
  const { register } = useFormContext()
  const fel = useFieldError(name)
  const id = useFaltId()(name)
  const beskrivning = [hjalp && `${id}-hjalp`, fel && `${id}-fel`].filter(Boolean).join(' ')
  return (
    <div className="vf-falt" data-fel={fel ? true : undefined}>
      <div className="vf-val">
        <Input
          type="checkbox"
          id={id}
          aria-describedby={beskrivning || undefined}
          aria-invalid={fel ? true : undefined}
          {...register(name, maste ? { required: maste } : {})}
        />
        <label htmlFor={id}>{label}</label>
        {hjalp && (
          <div id={`${id}-hjalp`} className="vf-falt-hjalp">
            {hjalp}
          </div>
        )}
      </div>
      {fel && <FieldError id={`${id}-fel`} text={fel} />}
    </div>
  )
}

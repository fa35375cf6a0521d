import { Input, Textarea } from '@digdir/designsystemet-react'
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldFrame, type FieldProps } from './field.tsx'

/** What a field may ask beside being filled in; the text is the refusal. */
export interface Regler {
  readonly validate?: (text: string) => true | string | Promise<true | string>
  readonly onBlur?: (e: { target: { value: string } }) => void
  readonly deps?: string[]
}

/** The refusal of an empty required field names the field. */
export function kravs(label: ReactNode, frivillig?: boolean): { required?: string } {
  if (frivillig) return {}
  const text =
    typeof label === 'string' ? `Fyll i ${label.charAt(0).toLowerCase()}${label.slice(1)}.` : 'Fyll i uppgiften.'
  return { required: text }
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  /** Further rules, such as `validate`. */
  regler?: Regler
  /** What stands after the input: "kr", "h". */
  enhet?: string
  maxLength?: number
}

export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  regler,
  enhet,
  maxLength,
  ...falt
}: TextFieldProps) {
  const { register } = useFormContext()
  return (
    <FieldFrame {...falt}>
      {(bind) => (
        <span className="vf-inmatning">
          <Input
            type={type}
            autoComplete={autoComplete}
            inputMode={inputMode}
            maxLength={maxLength}
            {...bind}
            {...register(falt.name, { ...kravs(falt.label, falt.frivillig), ...regler })}
          />
          {enhet && <span className="vf-enhet">{enhet}</span>}
        </span>
      )}
    </FieldFrame>
  )
}

export function TextareaField({ regler, rader = 4, ...falt }: FieldProps & { regler?: Regler; rader?: number }) {
  const { register } = useFormContext()
  return (
    <FieldFrame {...falt}>
      {(bind) => (
        <Textarea
          rows={rader}
          {...bind}
          {...register(falt.name, { ...kravs(falt.label, falt.frivillig), ...regler })}
        />
      )}
    </FieldFrame>
  )
}

import { createContext, type ReactNode, useContext, useId } from 'react'
import { useFormContext } from 'react-hook-form'

/** The DOM id of a form field, from its name; the error summary links to it. */
export function faltId(namn: string): string {
  return `falt-${namn.replace(/[^\w-]/g, '_')}`
}

const Omrade = createContext('')

/** Gives the fields in it ids of their own: two forms on a page may both have a field that is called `fran`. */
export function FaltOmrade({ children }: { children: ReactNode }) {
  return <Omrade value={useId()}>{children}</Omrade>
}

/** The DOM id of a field by its name, in the form that it stands in. */
export function useFaltId(): (namn: string) => string {
  const omrade = useContext(Omrade)
  return (namn) => omrade + faltId(namn)
}

export interface FieldProps {
  /** The form's path: `foretag.namn`. */
  name: string
  label: ReactNode
  /** Help under the label, before the input: format, why it is asked. */
  hjalp?: ReactNode
  /** Fields are required unless said; what is optional says so in its label. */
  frivillig?: boolean
  /** How much the field expects to hold. */
  bredd?: 'kort' | 'mellan' | 'full'
}

/** What an input needs to be tied to its label, help and error. */
export interface FieldBind {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

/** The message of one field, wherever in the form it lies. */
export function useFieldError(name: string): string | undefined {
  const { getFieldState, formState } = useFormContext()
  const text = getFieldState(name, formState).error?.message
  return text || undefined
}

/** Label, help, input and error of one field. The input is a child that gets what ties it to them. */
export function FieldFrame({
  name,
  label,
  hjalp,
  frivillig,
  bredd = 'full',
  children,
}: FieldProps & { children: (bind: FieldBind) => ReactNode }) {
  const fel = useFieldError(name)
  const id = useFaltId()(name)
  const beskrivning = [hjalp && `${id}-hjalp`, fel && `${id}-fel`].filter(Boolean).join(' ')
  return (
    <div className="vf-falt" data-bredd={bredd} data-fel={fel ? true : undefined}>
      <label className="ds-label" htmlFor={id}>
        {label}
        {frivillig && <span className="vf-frivillig"> (frivilligt)</span>}
      </label>
      {hjalp && (
        <div id={`${id}-hjalp`} className="vf-falt-hjalp">
          {hjalp}
        </div>
      )}
      {children({
        id,
        'aria-describedby': beskrivning || undefined,
        'aria-invalid': fel ? true : undefined,
        'aria-required': frivillig ? undefined : true,
      })}
      {fel && <FieldError id={`${id}-fel`} text={fel} />}
    </div>
  )
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} className="vf-falt-fel">
      <span className="ds-sr-only">Fel: </span>
      {text}
    </p>
  )
}

/** A group of choices under one legend. */
export function FieldGroup({ name, label, hjalp, frivillig, children }: FieldProps & { children: ReactNode }) {
  const fel = useFieldError(name)
  const id = useFaltId()(name)
  const beskrivning = [hjalp && `${id}-hjalp`, fel && `${id}-fel`].filter(Boolean).join(' ')
  return (
    <fieldset
      className="vf-falt"
      id={id}
      tabIndex={-1}
      aria-describedby={beskrivning || undefined}
      data-fel={fel ? true : undefined}
    >
      <legend className="ds-label">
        {label}
        {frivillig && <span className="vf-frivillig"> (frivilligt)</span>}
      </legend>
      {hjalp && (
        <div id={`${id}-hjalp`} className="vf-falt-hjalp">
          {hjalp}
        </div>
      )}
      {children}
      {fel && <FieldError id={`${id}-fel`} text={fel} />}
    </fieldset>
  )
}

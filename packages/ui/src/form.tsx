import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form'
import { ErrorSummary, type Felrad } from './error-summary.tsx'
import { felFrom, type VisatFel } from './fel.ts'
import { FaltOmrade } from './field.tsx'

export interface FormProps<V extends FieldValues, U> {
  form: UseFormReturn<V, unknown, U>
  /** May throw: what was typed stays, the refusal is shown, and `fel.falt` goes to its fields. */
  onSubmit: (varden: U) => unknown
  children: ReactNode
  /** Maps a server field path to a form field name where they differ. */
  faltnamn?: (serverfalt: string) => string
}

/** Every error under its field's path: `enheter.0.namn`. */
function listFel(errors: FieldErrors, bas = ''): Felrad[] {
  return Object.entries(errors).flatMap(([namn, fel]) => {
    if (!fel || namn === 'root') return []
    const path = bas ? `${bas}.${namn}` : namn
    if (typeof fel.message === 'string' && fel.message) return [{ falt: path, text: fel.message }]
    return typeof fel === 'object' && !('ref' in fel) ? listFel(fel as FieldErrors, path) : []
  })
}

/**
 * A form over react-hook-form. When something is wrong, a summary above the fields takes focus and links to each;
 * nothing typed is ever cleared by a refusal.
 */
export function Form<V extends FieldValues, U>({ form, onSubmit, children, faltnamn = (f) => f }: FormProps<V, U>) {
  const [vagran, setVagran] = useState<VisatFel | null>(null)
  const [forsok, setForsok] = useState(0)
  const ref = useRef<HTMLFormElement>(null)
  const rader = listFel(form.formState.errors)

  // The library would jump to the first field; our summary says everything first, and links to each.
  form.control._options.shouldFocusError = false

  useEffect(() => {
    if (forsok > 0) ref.current?.querySelector<HTMLElement>('[data-felsammanfattning]')?.focus()
  }, [forsok])

  const submit = form.handleSubmit(
    async (varden) => {
      setVagran(null)
      try {
        await onSubmit(varden)
      } catch (error) {
        const fel = felFrom(error)
        for (const [falt, text] of Object.entries(fel.falt ?? {})) {
          form.setError(faltnamn(falt) as Path<V>, { type: 'server', message: text })
        }
        setVagran(fel)
        setForsok((n) => n + 1)
      }
    },
    () => {
      setVagran(null)
      setForsok((n) => n + 1)
    },
  )

  return (
    <FormProvider {...(form as unknown as UseFormReturn)}>
      <form ref={ref} noValidate onSubmit={submit} className="vf-formular">
        <FaltOmrade>
          {(vagran || (forsok > 0 && rader.length > 0)) && <ErrorSummary rader={rader} fel={vagran} />}
          {children}
        </FaltOmrade>
      </form>
    </FormProvider>
  )
}

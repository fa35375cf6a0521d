import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import type { ReactNode } from 'react'
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form'

export interface FoldedFormProps<V extends FieldValues> {
  rubrik: string
  knapp: string
  tomt: V
  onSubmit: (v: V) => Promise<unknown>
  /** Open from the start; folded away otherwise. */
  oppen?: boolean
  faltnamn?: (serverfalt: string) => string
  children: ReactNode
}

/** A form that is used now and then: folded away, and empty again when it has been sent. */
export function FoldedForm<V extends FieldValues>(p: FoldedFormProps<V>) {
  const form = useForm<V>({ defaultValues: p.tomt as DefaultValues<V> })
  return (
    <details className="vf-fallbar" open={p.oppen}>
      <summary>{p.rubrik}</summary>
      <Form
        form={form}
        faltnamn={p.faltnamn}
        onSubmit={async (v) => {
          await p.onSubmit(v as V)
          form.reset(p.tomt)
        }}
      >
        {p.children}
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {p.knapp}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

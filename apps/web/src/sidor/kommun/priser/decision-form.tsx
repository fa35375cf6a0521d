import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatDatum } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { regelTexter } from '../../../texter/kommun/regel.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { Slag } from '../beslut/slag.ts'

interface DecisionFormProps<V extends FieldValues> {
  form: UseFormReturn<V>
  tjanst: string
  parameter: string
  toVarde: (varden: V) => unknown
  /** The field that a refusal of the value belongs to. */
  falt: string
  /** The kinds of decision that may stand behind it. */
  slag: readonly Slag[]
  spara: string
  /** What is said when it is saved, by its first day in words. */
  sparat: (fran: string) => string
  /** The queries that show what was decided. */
  visasAv: QueryKey
  onStang: () => void
  children: ReactNode
}

/** Decides a value that holds at once by a decision already taken: what it is, from when and by which. */
export function DecisionForm<V extends FieldValues & { fran: string; beslutId: string }>(p: DecisionFormProps<V>) {
  const t = useTexter(regelTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  const submit = async (v: V) => {
    const rader = [{ parameter: p.parameter, varde: p.toVarde(v) }]
    await besluta.mutateAsync({ tjanstId: p.tjanst, fran: v.fran, beslutId: v.beslutId, rader })
    toast(p.sparat(formatDatum(v.fran)))
    p.onStang()
    await cache.invalidateQueries({ queryKey: p.visasAv })
  }
  return (
    <Card ton="lugn">
      <Form form={p.form} onSubmit={submit} faltnamn={(f) => (f === 'rader.0' ? p.falt : f)}>
        {p.children}
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={p.slag} />
        <FormActions spara={p.spara} avbryt={t('avbryt')} onAvbryt={p.onStang} />
      </Form>
    </Card>
  )
}

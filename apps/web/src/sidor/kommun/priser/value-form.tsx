import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { PrislistaHead } from './prislista-head.tsx'
import type { Prislista } from './typer.ts'

interface ValueFormProps<V extends FieldValues & { fran: string; beslutId: string }> {
  lista: Prislista
  form: UseFormReturn<V>
  slag: 'modell' | 'momskompensation'
  rubrik: string
  ingress: string
  beslutLabel: string
  /** The field that a refusal of the value belongs to. */
  falt: string
  toVarde: (varden: V) => unknown
  children: ReactNode
}

/** A value of the nämnd that is no price: what it is, from when and by which decision. Handed in for a colleague to confirm. */
export function ValueForm<V extends FieldValues & { fran: string; beslutId: string }>(p: ValueFormProps<V>) {
  const t = useTexter(priserForslagTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const tjanst = p.lista.tjanst.id
  const foresla = useMutation(trpc.tenancy.forslag.foresla.mutationOptions())
  const submit = async (v: V) => {
    const rader = [{ parameter: p.slag, varde: p.toVarde(v) }]
    await foresla.mutateAsync({ tjanstId: tjanst, slag: p.slag, fran: v.fran, beslutId: v.beslutId, rader })
    await klient.invalidateQueries({ queryKey: trpc.tenancy.forslag.pathKey() })
    toast(t('lamnat'))
    await navigate({ to: '/kommun/priser/$tjanst', params: { tjanst } })
  }
  return (
    <>
      <PrislistaHead tjanst={tjanst} tillbaka={p.lista.tjanst.namn} rubrik={p.rubrik} ingress={p.ingress} />
      <Form form={p.form} faltnamn={(f) => (f === 'rader.0' ? p.falt : f)} onSubmit={submit}>
        {p.children}
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={p.beslutLabel} slag={[p.slag]} />
        <Actions>
          <Button variant="primary" type="submit" pagar={p.form.formState.isSubmitting}>
            {t('lamna')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
              {t('avbryt')}
            </Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}

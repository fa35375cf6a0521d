import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { regelTexter } from '../../../texter/kommun/regel.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'

type Lage = RouterOutputs['tenancy']['regel']['utanforValet']
interface Varden {
  delar: Record<string, { utanfor: boolean; skal: string }>
  fran: string
  beslutId: string
}

/** Decides which delar stand outside the choice from a day, and why; begins with what holds. */
export function UtanforForm({ lage, onStang }: { lage: Lage; onStang: () => void }) {
  const t = useTexter(regelTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm<Varden>({
    defaultValues: {
      delar: Object.fromEntries(
        lage.delar.map((d) => {
          const skal = lage.galler?.delar[d.id] ?? ''
          return [d.id, { utanfor: skal !== '', skal }]
        }),
      ),
      fran: '',
      beslutId: '',
    },
  })
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  const valda = form.watch('delar')
  const onSubmit = async (v: Varden) => {
    const delar = Object.fromEntries(
      Object.entries(v.delar).flatMap(([id, d]) => (d.utanfor ? [[id, d.skal.trim()] as const] : [])),
    )
    const rader = [{ parameter: 'utanfor-valet', varde: { delar } }]
    await besluta.mutateAsync({ tjanstId: lage.tjanst.id, fran: v.fran, beslutId: v.beslutId, rader })
    toast(t('valetSparat', { fran: formatDatum(v.fran) }))
    onStang()
    await cache.invalidateQueries({ queryKey: trpc.tenancy.regel.pathKey() })
  }
  return (
    <Card ton="lugn">
      <Form form={form} onSubmit={onSubmit} faltnamn={(f) => (f === 'rader.0' ? 'fran' : f)}>
        {lage.delar.map((d) => (
          <div key={d.id}>
            <CheckboxField name={`delar.${d.id}.utanfor`} label={t('valetDel', { del: d.namn })} />
            {valda[d.id]?.utanfor && (
              <TextareaField
                name={`delar.${d.id}.skal`}
                label={t('valetSkal', { del: d.namn.toLocaleLowerCase('sv') })}
                hjalp={t('valetSkalHjalp')}
                regler={{ validate: (text: string) => text.trim().length >= 10 || t('skrivSkal') }}
              />
            )}
          </div>
        ))}
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['annat', 'aktivera-tjanst']} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('valetSpara')}
          </Button>
          <Button variant="tertiary" onClick={onStang}>
            {t('avbryt')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

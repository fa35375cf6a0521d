import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatDatum } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'
import { trpc } from '../../trpc/client.ts'
import type { Uppgift } from './dated-facts.tsx'

interface SetFactProps {
  readonly u: Uppgift
  readonly beslutId: string
  readonly del: string
  readonly onStang: () => void
}

/** Sets a fact from a day. What is refused stands at its field, and nothing typed goes. */
export function SetFact({ u, beslutId, del, onStang }: SetFactProps) {
  const t = useTexter(uppgifterTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { varde: '', fran: '', skal: '', arbetsplatsId: '' } })
  const [varde, arbetsplatsId] = form.watch(['varde', 'arbetsplatsId'])
  const paForetag = u.alternativ.find((a) => a.id === varde)?.arbetsplats === true
  const satt = useMutation(trpc.val.bedomning.satt.mutationOptions())
  const onSubmit = async (v: { varde: string; fran: string; skal: string }) => {
    const plats = paForetag && arbetsplatsId ? arbetsplatsId : null
    await satt.mutateAsync({ beslutId, del, uppgift: u.id, ...v, arbetsplatsId: plats })
    toast(t('sparad', { namn: u.namn, fran: formatDatum(v.fran) }))
    onStang()
    await cache.invalidateQueries({ queryKey: trpc.val.pathKey() })
  }
  return (
    <Card ton="lugn">
      <Form form={form} onSubmit={onSubmit}>
        {u.slag === 'text' ? (
          <TextField name="varde" label={t('varde')} hjalp={t('grupp')} maxLength={60} bredd="mellan" />
        ) : (
          <SelectField
            name="varde"
            label={t('varde')}
            alternativ={u.alternativ.map((a) => ({ varde: a.id, text: a.namn }))}
          />
        )}
        {paForetag && <WorkplaceField />}
        <DateField name="fran" label={t('fran')} hjalp={u.styrPris ? t('franHjalp') : undefined} />
        <TextField name="skal" label={t('skalFalt')} hjalp={t('skalHjalp')} frivillig maxLength={500} />
        <FormActions spara={t('spara')} avbryt={t('avbryt')} onAvbryt={onStang} />
      </Form>
    </Card>
  )
}

/** Which company of the register, where the placement is at one. */
function WorkplaceField() {
  const t = useTexter(arbetsplatserTexter)
  const { data } = useQuery(trpc.val.arbetsplats.lista.queryOptions())
  const iBruk = (data ?? []).filter((p) => p.status === 'aktiv')
  return (
    <SelectField
      name="arbetsplatsId"
      label={t('valj')}
      hjalp={t('valjHjalp')}
      tomt={t('valjTomt')}
      frivillig
      alternativ={iBruk.map((p) => ({ varde: p.id, text: `${p.namn}, ${p.adress}` }))}
    />
  )
}

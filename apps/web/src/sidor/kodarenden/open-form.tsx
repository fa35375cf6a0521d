import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { kodarendenTexter } from '../../texter/val/kodarenden.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { FaltFields } from '../falt/falt-fields.tsx'
import { type Faltvarden, readFaltsvar } from '../falt/read-faltsvar.ts'

export type Oppningsval = RouterOutputs['val']['kodarende']['oppningsval'][number]

/** Opens an ärende: where, from when, and what the tjänst asks. No field takes a name. */
export function OpenForm({ val, onAvbryt }: { val: readonly [Oppningsval, ...Oppningsval[]]; onAvbryt: () => void }) {
  const t = useTexter(kodarendenTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    defaultValues: {
      avtalId: val[0].avtalId,
      del: val[0].delar[0]?.id ?? '',
      fran: val[0].idag,
      falt: {} as Faltvarden,
    },
  })
  const valt = val.find((v) => v.avtalId === form.watch('avtalId')) ?? val[0]
  const oppna = useMutation(trpc.val.kodarende.oppna.mutationOptions())
  const onSubmit = async (v: { avtalId: string; del: string; fran: string; falt: Faltvarden }) => {
    const del = valt.delar.some((d) => d.id === v.del) ? v.del : (valt.delar[0]?.id ?? '')
    const svar = await oppna.mutateAsync({ ...v, del, falt: readFaltsvar(valt.falt, v.falt) })
    toast(t('oppnad', { kod: svar.kod }))
    await cache.invalidateQueries({ queryKey: trpc.utfort.kodarende.pathKey() })
    await navigate({ to: '/utforare/kodarenden/$id', params: { id: svar.id } })
  }
  return (
    <Form form={form} onSubmit={onSubmit}>
      {val.length > 1 && (
        <SelectField
          name="avtalId"
          label={t('avtal')}
          alternativ={val.map((v) => ({ varde: v.avtalId, text: `${v.kommun}, ${v.tjanst}` }))}
        />
      )}
      {valt.delar.length > 1 && (
        <SelectField name="del" label={t('del')} alternativ={valt.delar.map((d) => ({ varde: d.id, text: d.namn }))} />
      )}
      <DateField name="fran" label={t('fran')} hjalp={t('franHjalp')} tidigast={valt.tidigast} senast={valt.idag} />
      <FaltFields falt={valt.falt} />
      <FormActions spara={t('spara')} avbryt={t('avbryt')} onAvbryt={onAvbryt} />
    </Form>
  )
}

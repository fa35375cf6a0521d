import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { vistelseTexter } from '../../../texter/kommun/vistelse.ts'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'

type Pris = RouterInputs['vistelse']['erbjud']['pris']

/** The home nämnd offers another kommun an agreement, by its own decision. */
export function OfferAgreement() {
  const t = useTexter(vistelseTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const { valt } = useJag()
  const namnder = useQuery(trpc.tenancy.samverkan.namnder.queryOptions())
  const tjanster = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  const erbjud = useMutation(trpc.vistelse.erbjud.mutationOptions())
  const form = useForm({ defaultValues: { namndId: '', tjanstId: '', pris: '', fran: '', beslutId: '' } })
  const andra = (namnder.data ?? []).filter((n) => valt?.typ !== 'kommun' || n.kommunId !== valt.kommunId)
  return (
    <details className="vf-fallbar">
      <summary>{t('erbjud')}</summary>
      <Form
        form={form}
        faltnamn={(f) => (f.startsWith('vard') ? 'namndId' : f)}
        onSubmit={async ({ namndId, pris, ...v }) => {
          const vard = andra.find((n) => n.namndId === namndId)
          if (!vard) return
          const { kommunId: vardKommunId, namndId: vardNamndId } = vard
          await erbjud.mutateAsync({ ...v, vardKommunId, vardNamndId, pris: pris as Pris })
          await klient.invalidateQueries({ queryKey: trpc.vistelse.pathKey() })
          form.reset()
          toast(t('erbjudet'))
        }}
      >
        <p>{t('erbjudIngress')}</p>
        <SelectField
          name="namndId"
          label={t('namnd')}
          alternativ={andra.map((n) => ({ varde: n.namndId, text: `${n.kommun}, ${n.namn}` }))}
        />
        <SelectField
          name="tjanstId"
          label={t('tjanst')}
          alternativ={(tjanster.data ?? []).map((s) => ({ varde: s.tjanstId, text: s.namn }))}
        />
        <RadioGroup
          name="pris"
          label={t('prisVal')}
          alternativ={(['hemkommun', 'vistelsekommun'] as const).map((varde) => ({
            varde,
            text: t(`prisVal_${varde}`),
          }))}
        />
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('godkannBeslut')} slag={['samverkan']} />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('erbjudKnapp')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { parseKronor } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { MoneyField } from '@valfri/ui/special-fields'
import { Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { MonthField } from '../../manad/month-field.tsx'
import { SourceFields } from './source-fields.tsx'
import type { Sarkostnader, SarkostnadTexter } from './typer.ts'

type Slag = RouterInputs['insyn']['sarkostnad']['posta']['slag']

/** A new line. What was typed stays when it is refused, and the next line begins empty. */
export function CostForm({ t, data }: { t: SarkostnadTexter; data: Sarkostnader }) {
  const tomt = {
    ...{ utforareId: data.egenregi.length === 1 ? (data.egenregi[0]?.id ?? '') : '', manad: data.manad },
    ...{ slag: '', text: '', belopp: '', beslutId: '', verifikation: '' },
  }
  const form = useForm({ defaultValues: tomt })
  const klient = useQueryClient()
  const toast = useToast()
  const posta = useMutation(trpc.insyn.sarkostnad.posta.mutationOptions())
  const submit = async ({ belopp, beslutId, slag, ...v }: typeof tomt) => {
    const ore = parseKronor(belopp) ?? 0
    await posta.mutateAsync({ ...v, slag: slag as Slag, ore, beslutId: beslutId || null, tjanstId: data.tjanst.id })
    form.reset({ ...tomt, manad: v.manad })
    toast(t('postat'))
    await klient.invalidateQueries({ queryKey: trpc.insyn.pathKey() })
  }
  if (data.egenregi.length === 0)
    return (
      <Notice>
        <p>{t('ingenEgenregi')}</p>
      </Notice>
    )
  return (
    <Section rubrik={t('postaRubrik')} ingress={<p>{t('postaIngress')}</p>}>
      <Card ton="lugn">
        <Form form={form} onSubmit={submit} faltnamn={(f) => (f === 'ore' ? 'belopp' : f)}>
          <SelectField
            name="utforareId"
            label={t('egenregi')}
            alternativ={data.egenregi.map((u) => ({ varde: u.id, text: u.namn }))}
          />
          <MonthField name="manad" label={t('manad')} forsta={0} sista={-23} />
          <SelectField
            name="slag"
            label={t('slag')}
            alternativ={data.slag.map((s) => ({ varde: s.id, text: s.text }))}
          />
          <TextField name="text" label={t('text')} hjalp={t('textHjalp')} maxLength={200} />
          <MoneyField name="belopp" label={t('beloppFalt')} />
          <SourceFields t={t} />
          <div>
            <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
              {t('posta')}
            </Button>
          </div>
        </Form>
      </Card>
    </Section>
  )
}

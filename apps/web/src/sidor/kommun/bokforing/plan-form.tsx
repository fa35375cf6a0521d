import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxField, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Card, Section } from '@valfri/ui/section'
import { DateField, OrganisationsnummerField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { BokforingTexter } from './month-booking.tsx'
import { type PlanFalt, type Regler, SLAGFALT, type Tjanst, toPlan, toPlanFalt } from './plan-falt.ts'

interface PlanProps {
  t: BokforingTexter
  regler: Regler
  tjanster: readonly Tjanst[]
}

/** Decides how the nämnd books from a day: whom it is, how it pays, and which account each tjänst has. */
export function PlanForm({ t, regler, tjanster }: PlanProps) {
  const form = useForm<PlanFalt>({ defaultValues: toPlanFalt(regler, tjanster) })
  const klient = useQueryClient()
  const toast = useToast()
  const besluta = useMutation(trpc.ersattning.ekonomi.beslutaKontoplan.mutationOptions())
  const submit = async (v: PlanFalt) => {
    await besluta.mutateAsync({ fran: v.fran, beslutId: v.beslutId, plan: toPlan(v, tjanster) })
    await klient.invalidateQueries({ queryKey: trpc.ersattning.ekonomi.pathKey() })
    toast(t('sparat'))
  }
  const konto = (name: keyof PlanFalt & `${string}konto`) => (
    <TextField
      name={name}
      label={t(name)}
      bredd="kort"
      inputMode="numeric"
      regler={{ validate: (x) => isKonto(t, x) }}
    />
  )
  return (
    <Form form={form} onSubmit={submit} faltnamn={(f) => f.replace(/^plan\./, '')}>
      <DateField name="fran" label={t('fran')} />
      <BeslutField name="beslutId" label={t('beslut')} slag={['pris', 'modell', 'annat']} />
      <OrganisationsnummerField name="organisationsnummer" label={t('organisationsnummer')} />
      <TextField name="fakturareferens" label={t('fakturareferens')} hjalp={t('fakturareferensHjalp')} bredd="kort" />
      <TextField name="postnummer" label={t('postnummer')} bredd="kort" inputMode="numeric" />
      <TextField name="ort" label={t('ort')} bredd="mellan" />
      <RadioGroup
        name="betalning"
        label={t('hurBetalas')}
        alternativ={[
          { varde: 'faktura', text: t('hurFaktura') },
          { varde: 'underlag', text: t('hurUnderlag') },
        ]}
      />
      <TextField name="villkor" label={t('villkor')} enhet={t('dagar')} bredd="kort" inputMode="numeric" />
      {konto('skuldkonto')}
      {konto('internkonto')}
      {konto('momskonto')}
      <Section rubrik={t('konton')} ingress={<p>{t('kontonHjalp')}</p>}>
        {tjanster.map((x, nr) => (
          <ServiceAccounts key={x.tjanstId} t={t} tjanst={x} nr={nr} />
        ))}
      </Section>
      <div>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('sparaPlan')}
        </Button>
      </div>
    </Form>
  )
}

const isKonto = (t: BokforingTexter, text: string): true | string =>
  text.trim() === '' || /^\d{3,10}$/.test(text.trim()) || t('kontoFel')

function ServiceAccounts({ t, tjanst, nr }: { t: BokforingTexter; tjanst: Tjanst; nr: number }) {
  const falt = (name: string) => `tjanster.${nr}.${name}`
  const label = (text: string) => `${tjanst.namn}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
  return (
    <Card>
      <h3>{tjanst.namn}</h3>
      {SLAGFALT.map((slag) => (
        <TextField
          key={slag}
          name={falt(slag)}
          label={label(t(`kol_${slag}`))}
          bredd="kort"
          inputMode="numeric"
          frivillig
          regler={{ validate: (x) => isKonto(t, x) }}
        />
      ))}
      <TextField name={falt('ansvar')} label={label(t('ansvar'))} bredd="kort" frivillig maxLength={20} />
      <SelectField
        name={falt('momsprocent')}
        label={label(t('momsprocent'))}
        alternativ={['0', '6', '12', '25'].map((p) => ({ varde: p, text: `${p} %` }))}
      />
      <CheckboxField name={falt('momsersattning')} label={label(t('ersattning'))} hjalp={t('ersattningHjalp')} />
    </Card>
  )
}

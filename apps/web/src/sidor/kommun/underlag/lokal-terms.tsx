import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagLokalTexter } from '../../../texter/kommun/underlag-lokal.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { LokalFormProps } from './lokal-places.tsx'

/** The basis of ersättning (LOV 4:1): the model, in words, and by which decision. */
export function PaymentForm({ utkast, lokal, spara }: LokalFormProps) {
  const t = useTexter(underlagLokalTexter)
  const e = lokal.ersattning
  const form = useForm({
    defaultValues: { modell: e?.modell ?? '', grund: e?.text ?? '', prisBeslutId: e?.prisBeslutId ?? '' },
  })
  return (
    <Section rubrik={t('ersattning')}>
      <Form
        form={form}
        onSubmit={({ modell, grund, prisBeslutId }) =>
          spara({ ersattning: { modell, text: grund, prisBeslutId: prisBeslutId || null } })
        }
      >
        <SelectField
          name="modell"
          label={t('modell')}
          alternativ={utkast.tjanst.modeller.map((m) => ({ varde: m.id, text: m.namn }))}
        />
        <TextareaField name="grund" label={t('ersattningText')} hjalp={t('ersattningTextHjalp')} />
        <BeslutField name="prisBeslutId" label={t('prisBeslut')} slag={['pris']} frivillig />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaErsattning')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

const typer = {
  egenregi: 'i_egenregi',
  'upphandlad-lou': 'i_upphandladLou',
  turordning: 'i_turordning',
  narhet: 'i_narhet',
} as const
type Typ = keyof typeof typer

/** Who helps the one that does not choose. Models that divide people between firms warn, and need a decision. */
export function DefaultChoiceForm({ lokal, spara }: LokalFormProps) {
  const t = useTexter(underlagLokalTexter)
  const form = useForm({
    defaultValues: {
      typ: (lokal.ickeval?.typ ?? 'egenregi') as Typ,
      beslutId: lokal.ickeval?.beslutId ?? '',
    },
  })
  const typ = form.watch('typ')
  const urval = typ === 'turordning' || typ === 'narhet'
  return (
    <Section rubrik={t('ickeval')}>
      <Form
        form={form}
        onSubmit={(v) => spara({ ickeval: { typ: v.typ, version: 1, beslutId: urval ? v.beslutId : null } })}
      >
        <RadioGroup
          name="typ"
          label={t('ickevalTyp')}
          alternativ={(Object.keys(typer) as Typ[]).map((id) => ({ varde: id, text: t(typer[id]) }))}
        />
        {urval && (
          <>
            <Notice ton="vantar" rubrik={t('ickevalVarning')}>
              <p>{t('ickevalVarningText')}</p>
            </Notice>
            <BeslutField name="beslutId" label={t('ickevalBeslut')} slag={['ickeval']} />
          </>
        )}
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaIckeval')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

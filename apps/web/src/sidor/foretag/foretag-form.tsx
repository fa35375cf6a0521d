import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

export type Foretag = RouterOutputs['utforare']['foretag']

/** The firm's facts. The number and the form stand fast: a firm with another number is another firm. */
export function ForetagForm({ foretag: f, onSparat }: { foretag: Foretag; onSparat: () => Promise<unknown> }) {
  const t = useTexter(foretagTexter)
  const toast = useToast()
  const spara = useMutation(trpc.utforare.sparaForetag.mutationOptions())
  const { namn, telefon, epost, webb, adress, postnummer, ort, firmatecknare, verksamhetsansvarig } = f
  const form = useForm({
    defaultValues: { namn, telefon, epost, webb, adress, postnummer, ort, firmatecknare, verksamhetsansvarig },
  })
  return (
    <Section rubrik={t('uppgifter')}>
      <KeyValueList
        uppgifter={[
          { namn: t('form'), varde: f.formNamn },
          ...(f.egenregi ? [] : [{ namn: t('organisationsnummer'), varde: f.organisationsnummer }]),
        ]}
      />
      {f.arPersonnummer && <p className="vf-falt-hjalp">{t('orgnrPersonnummer')}</p>}
      <Form
        form={form}
        onSubmit={async (v) => {
          await spara.mutateAsync({ ...v, rev: f.rev })
          toast(t('sparat'))
          await onSparat()
        }}
      >
        <TextField name="namn" label={t('namn')} autoComplete="organization" bredd="mellan" />
        <div className="vf-falt-rad-delad">
          <TextField name="epost" label={t('epost')} type="email" autoComplete="email" frivillig />
          <TextField name="telefon" label={t('telefon')} type="tel" autoComplete="tel" frivillig />
        </div>
        <TextField name="webb" label={t('webb')} hjalp={t('webbHjalp')} type="url" bredd="mellan" frivillig />
        <div className="vf-falt-rad-delad">
          <TextField name="adress" label={t('adress')} autoComplete="street-address" frivillig />
          <TextField name="postnummer" label={t('postnummer')} inputMode="numeric" frivillig />
          <TextField name="ort" label={t('ort')} autoComplete="address-level2" frivillig />
        </div>
        <div className="vf-falt-rad-delad">
          <TextField name="firmatecknare" label={t('firmatecknare')} frivillig />
          <TextField name="verksamhetsansvarig" label={t('verksamhetsansvarig')} frivillig />
        </div>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
      </Form>
    </Section>
  )
}

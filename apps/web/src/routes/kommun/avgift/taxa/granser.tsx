import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { parseKronor } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { BeslutField } from '../../../../sidor/kommun/beslut/beslut-field.tsx'
import { taxaTexter } from '../../../../texter/kommun/taxa.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/taxa/granser')({ component: DecideLimitsPage })

interface Falt {
  fran: string
  beslutId: string
  maxtaxa: string
  ensam: string
  samman: string
  avrundningTill: 'ore' | 'krona'
}

/** A lower highest fee, a raised förbehåll and the rounding, by the nämnd's decision. */
function DecideLimitsPage() {
  const t = useTexter(taxaTexter)
  const navigate = useNavigate()
  const klient = useQueryClient()
  const toast = useToast()
  const form = useForm<Falt>({
    defaultValues: { fran: '', beslutId: '', maxtaxa: '', ensam: '', samman: '', avrundningTill: 'ore' },
  })
  const besluta = useMutation(trpc.avgift.beslutaRegel.mutationOptions())
  const submit = async (v: Falt) => {
    await besluta.mutateAsync({
      fran: v.fran,
      beslutId: v.beslutId,
      maxtaxa: parseKronor(v.maxtaxa),
      paslagEnsamstaende: parseKronor(v.ensam) ?? 0,
      paslagSammanlevande: parseKronor(v.samman) ?? 0,
      avrundningTill: v.avrundningTill,
    })
    await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
    toast(t('regelSparat'))
    await navigate({ to: '/kommun/avgift/taxa' })
  }
  return (
    <>
      <PageHeader
        rubrik={t('regelBesluta')}
        ingress={<p>{t('regelIngress')}</p>}
        spar={[{ text: t('taxaSida'), lank: (text) => <Link to="/kommun/avgift/taxa">{text}</Link> }]}
      />
      <Form form={form} onSubmit={submit}>
        <DateField name="fran" label={t('franFalt')} hjalp={t('franHjalp')} />
        <BeslutField name="beslutId" label={t('namndBeslut')} slag={['avgift']} />
        <MoneyField name="maxtaxa" label={t('regelMaxtaxa')} hjalp={t('regelMaxtaxaHjalp')} frivillig />
        <MoneyField name="ensam" label={t('regelPaslagEnsam')} hjalp={t('regelPaslagHjalp')} frivillig />
        <MoneyField name="samman" label={t('regelPaslagSamman')} hjalp={t('regelPaslagHjalp')} frivillig />
        <SelectField
          name="avrundningTill"
          label={t('regelAvrundning')}
          alternativ={[
            { varde: 'ore', text: t('till_ore') },
            { varde: 'krona', text: t('till_krona') },
          ]}
        />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('regelSpara')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/avgift/taxa">{t('avbryt')}</Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}

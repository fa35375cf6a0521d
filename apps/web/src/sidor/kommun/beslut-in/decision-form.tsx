import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { type BeslutForm, emptyBeslut, mallAt, toBeslut } from './beslut-form.ts'
import { GrantedFields, OtherFields } from './granted-fields.tsx'
import { GrantedInsatser } from './granted-insatser.tsx'

export type Tjanstformular = RouterOutputs['val']['handlaggare']['formular'][number]

/** A beslut by hand: the person, the beslut, and what the chosen tjänst asks of it. */
export function DecisionForm({ tjanster }: { tjanster: readonly Tjanstformular[] }) {
  const t = useTexter(beslutInTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const form = useForm<BeslutForm>({ defaultValues: emptyBeslut(tjanster[0]?.id) })
  const spara = useMutation(trpc.val.handlaggare.registrera.mutationOptions())
  const tjanst = tjanster.find((x) => x.id === form.watch('tjanst'))
  const mall = tjanst && mallAt(tjanst, form.watch('fran'))

  const onSubmit = async (varden: BeslutForm) => {
    if (!tjanst) return
    const svar = await spara.mutateAsync(toBeslut(varden, tjanst))
    await cache.invalidateQueries()
    const text = { ny: 'klartNy', andrad: 'klartAndrad', oforandrad: 'klartOforandrad' } as const
    toast(t(text[svar.utfall], { kod: svar.kod }))
    await navigate({ to: '/kommun/brukare/$id', params: { id: svar.personId } })
  }
  return (
    <Form form={form} onSubmit={onSubmit} faltnamn={(f) => (f === 'delar' ? `delar.${tjanst?.delar[0]?.id}` : f)}>
      <PersonFields />
      <Section rubrik={t('beslut')}>
        <SelectField
          name="tjanst"
          label={t('tjanst')}
          alternativ={tjanster.map((x) => ({ varde: x.id, text: x.namn }))}
        />
        <SelectField
          name="lagrum"
          label={t('lagrum')}
          alternativ={(tjanst?.lagrum ?? []).map((l) => ({ varde: l, text: l }))}
        />
        <TextField name="externId" label={t('externId')} hjalp={t('externIdHjalp')} bredd="mellan" frivillig />
        <DateField name="datum" label={t('datum')} />
        <DateField name="fran" label={t('fran')} />
        <DateField name="till" label={t('till')} hjalp={t('tillHjalp')} frivillig />
      </Section>
      {tjanst && mall && <GrantedInsatser tjanst={tjanst} mall={mall} />}
      {tjanst && <GrantedFields tjanst={tjanst} raknade={new Set(mall?.insatser.map((i) => i.del))} />}
      {tjanst && tjanst.falt.length > 0 && <OtherFields falt={tjanst.falt} />}
      <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
        {t('spara')}
      </Button>
    </Form>
  )
}

function PersonFields() {
  const t = useTexter(beslutInTexter)
  return (
    <Section rubrik={t('person')}>
      <TextField
        name="personnummer"
        label={t('personnummer')}
        hjalp={t('personnummerHjalp')}
        bredd="kort"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField name="namn" label={t('namn')} bredd="mellan" autoComplete="off" />
      <TextField name="adress" label={t('adress')} bredd="mellan" autoComplete="off" frivillig />
      <TextField
        name="postnummer"
        label={t('postnummer')}
        hjalp={t('postnummerHjalp')}
        bredd="kort"
        inputMode="numeric"
        autoComplete="off"
        frivillig
      />
      <TextField name="ort" label={t('ort')} bredd="mellan" autoComplete="off" frivillig />
      <TextField name="telefon" label={t('telefon')} type="tel" bredd="mellan" autoComplete="off" frivillig />
      <SelectField
        name="skydd"
        label={t('skydd')}
        alternativ={[
          { varde: 'ingen', text: t('skyddIngen') },
          { varde: 'sekretessmarkering', text: t('skyddSekretess') },
          { varde: 'skyddad-folkbokforing', text: t('skyddFolkbokforing') },
          { varde: 'fingerade', text: t('skyddFingerade') },
        ]}
      />
    </Section>
  )
}

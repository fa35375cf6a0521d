import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { egenregiTexter } from '../../texter/kommun/egenregi.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

/** An internt uppdrag with the decision that gives it: neither can be saved without the other. */
export function EgenregiForm({ val }: { val: RouterOutputs['avtal']['egenregi'] }) {
  const t = useTexter(egenregiTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const navigate = useNavigate()
  const ge = useMutation(trpc.avtal.direktkvalificera.mutationOptions())
  const form = useForm({
    defaultValues: {
      utforareId: val.enheter.length === 1 ? (val.enheter[0]?.id ?? '') : '',
      underlagId: val.underlag.length === 1 ? (val.underlag[0]?.id ?? '') : '',
      delar: [] as string[],
      omraden: [] as string[],
      fran: '',
      beslut: { datum: '', paragraf: '', diarienummer: '' },
    },
  })
  const underlag = val.underlag.find((u) => u.id === form.watch('underlagId'))
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        const { id } = await ge.mutateAsync(v)
        toast(t('sparat', { namn: val.enheter.find((e) => e.id === v.utforareId)?.namn ?? '' }))
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
        await navigate({ to: '/kommun/avtal/$id', params: { id } })
      }}
    >
      <SelectField
        name="utforareId"
        label={t('enhet')}
        alternativ={val.enheter.map((e) => ({ varde: e.id, text: e.namn }))}
      />
      <SelectField
        name="underlagId"
        label={t('underlag')}
        alternativ={val.underlag.map((u) => ({ varde: u.id, text: u.titel }))}
      />
      {underlag && (
        <>
          <CheckboxGroup
            name="delar"
            label={t('delar')}
            alternativ={underlag.delar.map((d) => ({ varde: d.id, text: d.namn }))}
          />
          {underlag.omraden.length > 0 && (
            <CheckboxGroup
              name="omraden"
              label={t('omraden')}
              hjalp={t('omradenHjalp')}
              frivillig
              alternativ={underlag.omraden.map((o) => ({ varde: o.id, text: o.namn }))}
            />
          )}
        </>
      )}
      <DateField name="fran" label={t('fran')} />
      <Section rubrik={t('beslut')}>
        <div className="vf-falt-rad-delad">
          <DateField name="beslut.datum" label={t('datum')} />
          <TextField name="beslut.paragraf" label={t('paragraf')} />
          <TextField name="beslut.diarienummer" label={t('diarienummer')} />
        </div>
      </Section>
      <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
        {t('spara')}
      </Button>
    </Form>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { SamverkanSida } from './rules-section.tsx'

type Regler = RouterInputs['tenancy']['samverkan']['foreslaRegler']['regler']
const ANTAGNING = ['alla', 'majoritet'] as const
const UTTRADE = ['lopande', 'manadsskifte', 'arsskifte'] as const

/** A member writes rules, or changes those in force; its own decision is its yes. Folded away: rules are rarely changed. */
export function ProposeRules({ samverkanId, regler }: { samverkanId: string; regler: SamverkanSida['regler'] }) {
  const t = useTexter(samverkanTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const foresla = useMutation(trpc.tenancy.samverkan.foreslaRegler.mutationOptions())
  const form = useForm({
    defaultValues: {
      antagning: regler?.antagning ?? 'alla',
      regelandring: regler?.regelandring ?? 'alla',
      uttrade: regler?.uttrade ?? 'arsskifte',
      uppsagningManader: String(regler?.uppsagningManader ?? 6),
      svarstidDagar: String(regler?.svarstidDagar ?? 60),
      text: regler?.text ?? '',
      fran: '',
      beslutId: '',
    },
  })
  const antagning = ANTAGNING.map((varde) => ({ varde, text: t(`antagning_${varde}`) }))
  return (
    <details className="vf-fallbar">
      <summary>{t(regler ? 'foreslaAndring' : 'foreslaRegler')}</summary>
      <Form
        form={form}
        faltnamn={(f) => f.replace(/^regler\./, '')}
        onSubmit={async ({ fran, beslutId, uppsagningManader, svarstidDagar, ...r }) => {
          const hela = { uppsagningManader: Number(uppsagningManader), svarstidDagar: Number(svarstidDagar) }
          await foresla.mutateAsync({ samverkanId, fran, beslutId, regler: { ...r, ...hela } as Regler })
          await klient.invalidateQueries({ queryKey: trpc.tenancy.samverkan.pathKey() })
          toast(t('foreslaget'))
        }}
      >
        <p>{t('foreslaIngress')}</p>
        <RadioGroup name="antagning" label={t('antagning')} alternativ={antagning} />
        <RadioGroup name="regelandring" label={t('regelandring')} alternativ={antagning} />
        <TextField name="uppsagningManader" label={t('manader')} bredd="kort" inputMode="numeric" maxLength={2} />
        <SelectField
          name="uttrade"
          label={t('uttrade')}
          alternativ={UTTRADE.map((varde) => ({ varde, text: t(`uttrade_${varde}`) }))}
        />
        <TextField name="svarstidDagar" label={t('dagar')} bredd="kort" inputMode="numeric" maxLength={3} />
        <TextareaField name="text" label={t('regelText')} rader={6} />
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['samverkan']} />
        <Actions>
          <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
            {t('skicka')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'
import { trpc } from '../../trpc/client.ts'
import type { Begaran, Uppgift } from './dated-facts.tsx'

interface Varden {
  utfall: 'ny' | 'oforandrad' | ''
  varde: string
  fran: string
  motivering: string
}

/** The handläggare's answer: a new value from a day, or a no with its reason. */
export function AnswerRequest({ b, u, onStang }: { b: Begaran; u: Uppgift; onStang: () => void }) {
  const t = useTexter(uppgifterTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm<Varden>({ defaultValues: { utfall: '', varde: '', fran: '', motivering: '' } })
  const besvara = useMutation(trpc.val.bedomning.besvara.mutationOptions())
  const utfall = form.watch('utfall')
  const onSubmit = async ({ varde, fran, motivering, utfall: valt }: Varden) => {
    const svar =
      valt === 'ny' ? { utfall: valt, varde, fran, motivering } : { utfall: 'oforandrad' as const, motivering }
    await besvara.mutateAsync({ id: b.id, svar })
    toast(t('svarSkickat'))
    onStang()
    await cache.invalidateQueries({ queryKey: trpc.val.pathKey() })
  }
  return (
    <Form form={form} onSubmit={onSubmit}>
      <RadioGroup
        name="utfall"
        label={t('svar')}
        alternativ={[
          { varde: 'ny', text: t('svarNy'), hjalp: t('svarNyHjalp') },
          { varde: 'oforandrad', text: t('svarNej'), hjalp: t('svarNejHjalp') },
        ]}
      />
      {utfall === 'ny' && (
        <>
          <SelectField
            name="varde"
            label={u.namn}
            alternativ={u.alternativ.map((a) => ({ varde: a.id, text: a.namn }))}
          />
          <DateField name="fran" label={t('fran')} hjalp={t('franHjalp')} />
        </>
      )}
      {utfall !== '' && (
        <TextareaField
          name="motivering"
          label={t(utfall === 'ny' ? 'svarMotiveringFrivillig' : 'svarMotivering')}
          rader={3}
          frivillig={utfall === 'ny'}
        />
      )}
      <FormActions spara={t('skickaSvar')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

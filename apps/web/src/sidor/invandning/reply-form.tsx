import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { trpc } from '../../trpc/client.ts'
import type { InvandningTexter } from './objection-list.tsx'
import type { Invandning } from './objection-page.tsx'

interface Falt {
  text: string
  avslut: '' | 'nej' | 'andrad' | 'stammer'
}

/** Answers in an ärende; the kommun may end it in the same breath. */
export function ReplyForm({ t, arende, far }: { t: InvandningTexter; arende: Invandning; far: 'avsluta' | 'svara' }) {
  const form = useForm<Falt>({ defaultValues: { text: '', avslut: 'nej' } })
  const klient = useQueryClient()
  const toast = useToast()
  const svara = useMutation(trpc.invandning.svara.mutationOptions())
  const submit = async ({ text, avslut }: Falt) => {
    await svara.mutateAsync({
      id: arende.id,
      text,
      avslut: avslut === 'andrad' || avslut === 'stammer' ? avslut : null,
    })
    toast(t('skickat'))
    form.reset()
    await klient.invalidateQueries({ queryKey: trpc.invandning.pathKey() })
  }
  return (
    <Section rubrik={t('svara')}>
      <Form form={form} onSubmit={submit}>
        <TextareaField name="text" label={t('svar')} hjalp={t('svarHjalp')} />
        {far === 'avsluta' && (
          <RadioGroup
            name="avslut"
            label={t('avsluta')}
            alternativ={[
              { varde: 'nej', text: t('avslutaEj') },
              { varde: 'andrad', text: t('avslut_andrad') },
              { varde: 'stammer', text: t('avslut_stammer') },
            ]}
          />
        )}
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('skicka')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagFragorTexter } from '../../../texter/kommun/underlag-fragor.ts'
import { trpcClient } from '../../../trpc/client.ts'
import type { PubliceratSvar } from '../../publik/underlag/published-answer.tsx'

/** Corrects an answer of the nämnd's own; the one before stays readable. */
export function CorrectAnswer({ svar: s, reload }: { svar: PubliceratSvar; reload: () => Promise<unknown> }) {
  const t = useTexter(underlagFragorTexter)
  const toast = useToast()
  const [oppen, setOppen] = useState(false)
  const { underlagId, nr, utgava } = s
  const form = useForm({ defaultValues: { fraga: s.fraga, svar: s.svar, skal: '' } })
  if (!oppen)
    return (
      <div>
        <Button variant="tertiary" ikon="penna" onClick={() => setOppen(true)}>
          {t('ratta', { nr })}
        </Button>
      </div>
    )
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await trpcClient.underlag.fraga.ratta.mutate({ underlagId, nr, utgava, ...v })
        setOppen(false)
        toast(t('rattad'))
        await reload()
      }}
    >
      <TextareaField name="fraga" label={t('fraga')} rader={2} />
      <TextareaField name="svar" label={t('svar')} rader={4} />
      <TextField name="skal" label={t('rattaSkal')} />
      <FormActions spara={t('rattaKnapp')} avbryt={t('avbryt')} onAvbryt={() => setOppen(false)} />
    </Form>
  )
}

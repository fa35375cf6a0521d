import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { bestallningarTexter } from '../../texter/val/bestallningar.ts'
import { trpc } from '../../trpc/client.ts'
import type { OppnadBestallning } from './order-detail.tsx'

/** The utförare's answer: a start date, or a reason why not. */
export function AnswerOrder({ b }: { b: OppnadBestallning }) {
  const t = useTexter(bestallningarTexter)
  const [avbojer, setAvbojer] = useState(false)
  return (
    <Section rubrik={t('svara')} ingress={<p>{t('svaraIngress', { fran: formatDatum(b.fran) })}</p>}>
      <Card ton="viktig">
        {avbojer ? (
          <Decline b={b} onAvbryt={() => setAvbojer(false)} />
        ) : (
          <Accept b={b} onAvboj={() => setAvbojer(true)} />
        )}
      </Card>
    </Section>
  )
}

function Accept({ b, onAvboj }: { b: OppnadBestallning; onAvboj: () => void }) {
  const t = useTexter(bestallningarTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { start: b.fran } })
  const spara = useMutation(trpc.val.val.bekrafta.mutationOptions())
  const onSubmit = async ({ start }: { start: string }) => {
    await spara.mutateAsync({ id: b.id, start })
    toast(t('bekraftad', { start: formatDatum(start) }))
    await cache.invalidateQueries()
  }
  return (
    <Form form={form} onSubmit={onSubmit}>
      <DateField
        name="start"
        label={t('bekraftaStart')}
        hjalp={t('bekraftaStartHjalp', { fran: formatDatum(b.fran) })}
        tidigast={b.fran}
        senast={b.till ?? undefined}
      />
      <FormActions spara={t('bekrafta')} avbryt={t('avboj')} onAvbryt={onAvboj} />
    </Form>
  )
}

function Decline({ b, onAvbryt }: { b: OppnadBestallning; onAvbryt: () => void }) {
  const t = useTexter(bestallningarTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const avboj = useMutation(trpc.val.val.avboj.mutationOptions())
  const onSubmit = async ({ skal }: { skal: string }) => {
    const svar = await avboj.mutateAsync({ id: b.id, skal })
    toast(svar.villkorsbrott ? t('avbojdBrott') : t('avbojd'))
    await cache.invalidateQueries()
  }
  return (
    <Form form={form} onSubmit={onSubmit}>
      <h3>{t('avbojRubrik')}</h3>
      <p>{t('avbojText')}</p>
      <TextareaField name="skal" label={t('avbojSkal')} rader={3} />
      <Actions>
        <Button variant="primary" type="submit" data-color="danger" pagar={form.formState.isSubmitting}>
          {t('avboj')}
        </Button>
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </Actions>
    </Form>
  )
}

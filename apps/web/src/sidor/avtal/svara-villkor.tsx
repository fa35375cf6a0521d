import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { trpc } from '../../trpc/client.ts'
import type { Fraga } from './villkorsfraga.tsx'

/** The firm's answer: yes is its signature of the new avtal, no is its notice. Each is asked for once more. */
export function SvaraVillkor({ fraga: f, dokument }: { fraga: Fraga; dokument: NonNullable<Fraga['dokument']> }) {
  const t = useTexter(avtalsandringTexter)
  const [svar, setSvar] = useState<'ja' | 'nej' | null>(null)
  const avbryt = () => setSvar(null)
  if (svar === 'ja') return <SagJa id={f.id} sha256={dokument.sha256} onAvbryt={avbryt} />
  if (svar === 'nej') return <SagNej id={f.id} onAvbryt={avbryt} />
  return (
    <div className="vf-handlingar">
      <Button variant="primary" onClick={() => setSvar('ja')}>
        {t('svaraJa')}
      </Button>
      <Button variant="secondary" onClick={() => setSvar('nej')}>
        {t('svaraNej')}
      </Button>
    </div>
  )
}

function SagJa({ id, sha256, onAvbryt }: { id: string; sha256: string; onAvbryt: () => void }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm()
  const ja = useMutation(trpc.avtal.andring.sagJa.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async () => {
        await ja.mutateAsync({ id, sha256 })
        toast(t('jaKlart'))
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
      }}
    >
      <p>
        <strong>{t('jaRubrik')}</strong>
      </p>
      <p>{t('jaText', { summa: `${sha256.slice(0, 12)} …` })}</p>
      <div className="vf-handlingar">
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('svaraJa')}
        </Button>
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}

function SagNej({ id, onAvbryt }: { id: string; onAvbryt: () => void }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const nej = useMutation(trpc.avtal.andring.sagNej.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ skal }) => {
        const { upphor } = await nej.mutateAsync({ id, skal })
        toast(t('nejKlart', { upphor: formatDatum(upphor) }))
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
      }}
    >
      <p>{t('fragaFoljd')}</p>
      <TextareaField name="skal" label={t('nejSkal')} rader={3} />
      <div className="vf-handlingar">
        <Button type="submit" variant="primary" data-color="danger" pagar={form.formState.isSubmitting}>
          {t('nejKnapp')}
        </Button>
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arbetsplats } from './workplace-fields.tsx'

/** Ends a workplace, or turns down what an utförare proposed, with the reason that it reads. */
export function EndWorkplace({ plats, onKlar }: { plats: Arbetsplats; onKlar: () => void }) {
  const t = useTexter(arbetsplatserTexter)
  const [oppen, setOppen] = useState(false)
  const foreslagen = plats.status === 'foreslagen'
  const vad = t(foreslagen ? 'avsla' : 'avsluta')
  if (!oppen)
    return (
      <Button variant="tertiary" onClick={() => setOppen(true)}>
        {vad}
      </Button>
    )
  return (
    <>
      <h3>{vad}</h3>
      <p>{t(foreslagen ? 'avslaText' : 'avslutaText')}</p>
      <Reason plats={plats} vad={vad} onStang={() => setOppen(false)} onKlar={onKlar} />
    </>
  )
}

interface ReasonProps {
  readonly plats: Arbetsplats
  readonly vad: string
  readonly onStang: () => void
  readonly onKlar: () => void
}

function Reason({ plats, vad, onStang, onKlar }: ReasonProps) {
  const t = useTexter(arbetsplatserTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const avsluta = useMutation(trpc.val.arbetsplats.avsluta.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ skal }) => {
        await avsluta.mutateAsync({ id: plats.id, rev: plats.rev, skal })
        toast(t('avslutad', { namn: plats.namn }))
        onKlar()
        await cache.invalidateQueries({ queryKey: trpc.val.pathKey() })
      }}
    >
      <TextareaField name="skal" label={t('skal')} />
      <FormActions spara={vad} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

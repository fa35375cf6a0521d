import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatDatum } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'
import { trpc } from '../../trpc/client.ts'
import type { Uppgift } from './dated-facts.tsx'

/** The utförare's request for a new bedömning, with what has changed. */
export function AskAgain({ u, bestallningId, onStang }: { u: Uppgift; bestallningId: string; onStang: () => void }) {
  const t = useTexter(uppgifterTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const begar = useMutation(trpc.val.bedomning.begar.mutationOptions())
  const onSubmit = async ({ skal }: { skal: string }) => {
    const svar = await begar.mutateAsync({ bestallningId, uppgift: u.id, skal })
    toast(t('skickad', { dag: formatDatum(svar.svaraSenast) }))
    onStang()
    await cache.invalidateQueries({ queryKey: trpc.val.pathKey() })
  }
  return (
    <Card ton="lugn">
      <Form form={form} onSubmit={onSubmit}>
        <p>{t('begarIngress', { dagar: u.svarsdagar ?? 0 })}</p>
        <TextareaField name="skal" label={t('begarSkal')} hjalp={t('begarSkalHjalp')} rader={4} />
        <FormActions spara={t('skicka')} avbryt={t('avbryt')} onAvbryt={onStang} />
      </Form>
    </Card>
  )
}

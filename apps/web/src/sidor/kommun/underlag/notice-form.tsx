import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { underlagAnnonsTexter } from '../../../texter/kommun/underlag-annons.ts'
import { trpc, trpcClient } from '../../../trpc/client.ts'
import type { Annons } from './notice-section.tsx'

/** Notes that the notice has been put right, or taken down where nothing is open any more. */
export function NoticeForm({ underlagId, annons: a }: { underlagId: string; annons: Annons }) {
  const t = useTexter(underlagAnnonsTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const { valt } = useJag()
  const form = useForm({ defaultValues: { annonsId: a.poster[0]?.annonsId ?? a.live?.annonsId ?? '', dag: a.idag } })
  if (a.skillnader.length === 0 || !valt?.roller.includes('upphandlare')) return null
  const save = async ({ annonsId, dag }: { annonsId: string; dag: string }) => {
    if (a.live) await trpcClient.underlag.annons.uppdatera.mutate({ underlagId, annonsId, dag })
    else await trpcClient.underlag.annons.taNer.mutate({ underlagId, dag })
    toast(t(a.live ? 'uppdaterad' : 'nedtagen'))
    await klient.invalidateQueries({ queryKey: trpc.underlag.pathKey() })
  }
  return (
    <Form form={form} onSubmit={save}>
      {a.live && <TextField name="annonsId" label={t('annonsId')} bredd="mellan" maxLength={80} />}
      <DateField name="dag" label={t('dag')} />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t(a.live ? 'uppdatera' : 'taNer')}
        </Button>
      </Actions>
    </Form>
  )
}

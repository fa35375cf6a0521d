import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { nycklarTexter } from '../../texter/nycklar/nycklar.ts'
import { trpc } from '../../trpc/client.ts'
import type { NyNyckel } from './new-key-card.tsx'

/** Makes a key: what it is for, and the least that it needs. */
export function KeyForm({ onSkapad }: { onSkapad: (ny: NyNyckel) => void }) {
  const t = useTexter(nycklarTexter)
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { namn: '', roller: [] as string[] } })
  const roller = useQuery(trpc.auth.apiNyckelRoller.queryOptions())
  const skapa = useMutation(trpc.auth.skapaApiNyckel.mutationOptions())
  if (roller.error) return <ErrorState error={roller.error} onRetry={() => void roller.refetch()} />
  if (!roller.data) return <Skeleton rader={3} />
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        const { nyckel } = await skapa.mutateAsync(v)
        await klient.invalidateQueries({ queryKey: trpc.auth.apiNycklar.queryKey() })
        form.reset()
        onSkapad({ namn: v.namn, nyckel })
      }}
    >
      <TextField name="namn" label={t('namn')} hjalp={t('namnHjalp')} maxLength={80} autoComplete="off" />
      <CheckboxGroup
        name="roller"
        label={t('roller')}
        hjalp={t('rollerHjalp')}
        alternativ={roller.data.map((r) => ({ varde: r.roll, text: r.namn }))}
      />
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('skapa')}
        </Button>
      </Actions>
    </Form>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { granskningTexter } from '../../../texter/kommun/granskning.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Regler } from './two-reviewers.tsx'

type Beslutsslag = 'godkand' | 'avslag'

/** Lays in a point: what it reaches, whose it is, and by which decision of the nämnd. */
export function DelegationForm({ regler: r }: { regler: Regler }) {
  const t = useTexter(granskningTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({
    defaultValues: { punkt: '', utfall: [] as string[], identitetId: '', beslut: '', fran: '', till: '' },
  })
  const spara = useMutation(trpc.provning.granskning.sparaDelegation.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ identitetId, utfall, till, ...v }) => {
        const vald = r.personer.find((p) => p.identitetId === identitetId)
        await spara.mutateAsync({ ...v, utfall: utfall as Beslutsslag[], till: till || null, person: vald ?? null })
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        form.reset()
        toast(t('punktSparad'))
      }}
    >
      <TextField name="punkt" label={t('punkt')} bredd="kort" maxLength={50} />
      <CheckboxGroup
        name="utfall"
        label={t('omfattar')}
        alternativ={[
          { varde: 'godkand', text: t('beslut_godkand') },
          { varde: 'avslag', text: t('beslut_avslag') },
        ]}
      />
      <SelectField
        name="identitetId"
        label={t('delegat')}
        tomt={t('allaBeslutsfattare')}
        frivillig
        alternativ={r.personer.map((p) => ({ varde: p.identitetId, text: p.namn }))}
      />
      <TextField
        name="beslut"
        label={t('namndensBeslut')}
        hjalp={t('namndensBeslutHjalp')}
        bredd="mellan"
        maxLength={100}
      />
      <DateField name="fran" label={t('fran')} />
      <DateField name="till" label={t('till')} frivillig />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('sparaPunkt')}
        </Button>
      </Actions>
    </Form>
  )
}

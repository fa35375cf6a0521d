import { useMutation } from '@tanstack/react-query'
import { CheckboxField } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { trpc } from '../../../trpc/client.ts'
import { FoldedForm } from './folded-form.tsx'
import type { InforandeTexter, Plan } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

/** What a plan says of itself, its baseline and whether anyone may read it. */
export function PlanSettings({ t, plan }: { t: InforandeTexter; plan: Plan }) {
  const andra = useMutation(trpc.inforande.plan.andra.mutationOptions())
  const klart = useInforandeAct()
  const tomt = {
    ...{ namn: plan.namn, ansvarig: plan.ansvarig, utvarderas: plan.utvarderas ?? '', publik: plan.publik },
    ...{ typtidFran: String(plan.typtid.fran), typtidTill: String(plan.typtid.till) },
  }
  return (
    <FoldedForm
      rubrik={t('andraPlan')}
      knapp={t('spara')}
      tomt={tomt}
      onSubmit={async (v) => {
        await andra.mutateAsync({
          ...{ id: plan.id, rev: plan.rev, namn: v.namn, ansvarig: v.ansvarig, publik: v.publik },
          ...{ typtidFran: Number(v.typtidFran), typtidTill: Number(v.typtidTill), utvarderas: v.utvarderas || null },
        })
        await klart(t('planSparad'))
      }}
    >
      <TextField name="namn" label={t('planNamn')} maxLength={120} />
      <TextField name="ansvarig" label={t('ansvarig')} maxLength={120} />
      <TextField name="typtidFran" label={t('typtidFran')} inputMode="numeric" bredd="kort" />
      <TextField name="typtidTill" label={t('typtidTill')} inputMode="numeric" bredd="kort" />
      <DateField name="utvarderas" label={t('utvarderas')} hjalp={t('utvarderasHjalp')} frivillig />
      <CheckboxField name="publik" label={t('visaPublikt')} hjalp={t('visaPubliktHjalp')} />
    </FoldedForm>
  )
}

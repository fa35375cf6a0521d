import { useMutation, useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { TextField } from '@valfri/ui/text-field'
import { useFormContext } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { TjanstField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import { PlandatumFields, tomtPlandatum, toPlandatum } from './plandatum-fields.tsx'
import type { InforandeTexter } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

const tomt = { tjanstId: '', delar: [] as string[], namn: '', ansvarig: '', ...tomtPlandatum }

/** A new plan, for a tjänst or for some of its delar. */
export function PlanForm({ t, oppen }: { t: InforandeTexter; oppen: boolean }) {
  const skapa = useMutation(trpc.inforande.plan.skapa.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('nyPlan')}
      knapp={t('skapaPlan')}
      tomt={tomt}
      oppen={oppen}
      faltnamn={(f) => f.replace(/^oppning(\.datum)?$/, 'datum')}
      onSubmit={async ({ tjanstId, delar, namn, ansvarig, ...v }) => {
        await skapa.mutateAsync({ tjanstId, delar, namn, ansvarig, oppning: toPlandatum(v) })
        await klart(t('planSkapad'))
      }}
    >
      <p>{t('nyPlanIngress')}</p>
      <TjanstFields t={t} />
      <TextField name="namn" label={t('planNamn')} maxLength={120} />
      <TextField name="ansvarig" label={t('ansvarig')} maxLength={120} />
      <PlandatumFields t={t} label={t('oppnar')} />
    </FoldedForm>
  )
}

function TjanstFields({ t }: { t: InforandeTexter }) {
  const { data } = useQuery(trpc.inforande.plan.tjanster.queryOptions())
  const vald: unknown = useFormContext().watch('tjanstId')
  const tjanst = data?.find((x) => x.id === vald)
  return (
    <>
      <TjanstField t={t} />
      {tjanst && tjanst.delar.length > 1 && (
        <CheckboxGroup
          name="delar"
          label={t('delar')}
          hjalp={t('delarHjalp')}
          frivillig
          alternativ={tjanst.delar.map((d) => ({ varde: d.id, text: d.namn }))}
        />
      )}
    </>
  )
}

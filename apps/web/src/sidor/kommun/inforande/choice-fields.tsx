import { useQuery } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { trpc } from '../../../trpc/client.ts'
import type { InforandeTexter } from './typer.ts'

/** One of the instance's tjänster; `alla` lets none be chosen. */
export function TjanstField({ t, alla = false }: { t: InforandeTexter; alla?: boolean }) {
  const { data } = useQuery(trpc.inforande.plan.tjanster.queryOptions())
  return (
    <SelectField
      name="tjanstId"
      label={t('tjanst')}
      tomt={alla ? t('allaTjanster') : undefined}
      frivillig={alla}
      alternativ={(data ?? []).map((x) => ({ varde: x.id, text: x.namn }))}
    />
  )
}

/** One of the nämnd's plans, or all of them. */
export function PlanField({ t }: { t: InforandeTexter }) {
  const { data } = useQuery(trpc.inforande.plan.lista.queryOptions())
  return (
    <SelectField
      name="planId"
      label={t('plan')}
      tomt={t('allaPlaner')}
      frivillig
      alternativ={(data ?? []).map((x) => ({ varde: x.id, text: x.namn }))}
    />
  )
}

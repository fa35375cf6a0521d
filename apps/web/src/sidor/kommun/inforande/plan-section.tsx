import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { DateText } from '@valfri/ui/date-text'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section, Stack } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useState } from 'react'
import { trpc } from '../../../trpc/client.ts'
import { PlanSettings } from './plan-settings.tsx'
import { AddStepForm, EditStepForm, MoveStepForm, NoteStepForm } from './step-forms.tsx'
import { StepTable } from './step-table.tsx'
import type { InforandeTexter, Plan } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

/** One plan: how it stands, its steps, and what can be done with it. */
export function PlanSection({ t, plan, far }: { t: InforandeTexter; plan: Plan; far: boolean }) {
  return (
    <Section
      rubrik={plan.namn}
      ingress={
        <p>
          <StatusTag ton={plan.faststalld ? 'info' : 'neutral'}>
            {t(plan.faststalld ? 'faststalld' : 'utkast')}
          </StatusTag>{' '}
          {plan.publik && <StatusTag>{t('publik')}</StatusTag>}{' '}
          <StatusTag ton={plan.forsening > 0 ? 'vantar' : 'klart'}>
            {plan.forsening > 0 ? t('sen', { dagar: plan.forsening }) : t('iTid')}
          </StatusTag>
        </p>
      }
      handling={far && !plan.faststalld && <FixDates t={t} plan={plan} />}
    >
      <CriticalNotice t={t} plan={plan} />
      <PlanFacts t={t} plan={plan} />
      <StepTable t={t} plan={plan} />
      {far && (
        <Stack tatt>
          <MoveStepForm t={t} plan={plan} />
          <NoteStepForm t={t} plan={plan} />
          <AddStepForm t={t} plan={plan} />
          <EditStepForm t={t} plan={plan} />
          <PlanSettings key={plan.rev} t={t} plan={plan} />
        </Stack>
      )}
    </Section>
  )
}

/** Where a delay began and which way it takes. */
function CriticalNotice({ t, plan }: { t: InforandeTexter; plan: Plan }) {
  if (plan.forsening === 0) return null
  const namn = plan.kritiskaSteg.map((id) => plan.steg.find((s) => s.id === id)?.namn ?? '')
  return (
    <Notice ton="vantar" rubrik={t('kritisktRubrik', { dagar: plan.forsening })}>
      <p>{t('kritisktText', { steg: namn[0] ?? '', kedja: namn.join(' → ') })}</p>
    </Notice>
  )
}

function PlanFacts({ t, plan }: { t: InforandeTexter; plan: Plan }) {
  const { lage, manader, fran, till } = plan.typtid
  return (
    <KeyValueList
      uppgifter={[
        { namn: t('tjanst'), varde: plan.tjanst.namn },
        { namn: t('delar'), varde: plan.delar.map((d) => d.namn).join(', ') || t('helaTjansten') },
        { namn: t('ansvarig'), varde: plan.ansvarig },
        { namn: t('typtid'), varde: lage && t(`typtid_${lage}`, { manader: manader ?? 0, fran, till }) },
        { namn: t('utvarderas'), varde: plan.utvarderas && <DateText datum={plan.utvarderas} /> },
      ]}
    />
  )
}

function FixDates({ t, plan }: { t: InforandeTexter; plan: Plan }) {
  const [fragar, setFragar] = useState(false)
  const klart = useInforandeAct()
  const faststall = useMutation(trpc.inforande.plan.faststall.mutationOptions())
  return (
    <>
      <Button onClick={() => setFragar(true)}>{t('faststall')}</Button>
      <ConfirmDialog
        oppen={fragar}
        rubrik={t('faststallFraga')}
        bekrafta={t('faststall')}
        pagar={faststall.isPending}
        onStang={() => setFragar(false)}
        onBekrafta={async () => {
          await faststall.mutateAsync({ id: plan.id, rev: plan.rev })
          setFragar(false)
          await klart(t('planFaststalld'))
        }}
      >
        <p>{t('faststallText')}</p>
      </ConfirmDialog>
    </>
  )
}

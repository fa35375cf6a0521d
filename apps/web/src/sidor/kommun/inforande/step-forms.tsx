import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, SelectField } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { allaSlag } from '../beslut/slag.ts'
import { FoldedForm } from './folded-form.tsx'
import { PlandatumFields, tomtPlandatum, toPlandatum } from './plandatum-fields.tsx'
import type { InforandeTexter, Plan } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

interface StepFormProps {
  t: InforandeTexter
  plan: Plan
}

const options = (steg: Plan['steg']) => steg.map((s) => ({ varde: s.id, text: s.namn }))

/** Moves a step; a plan that is fixed asks why. */
export function MoveStepForm({ t, plan }: StepFormProps) {
  const flytta = useMutation(trpc.inforande.plan.flyttaSteg.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('flytta')}
      knapp={t('flytta')}
      tomt={{ stegId: '', skal: '', ...tomtPlandatum }}
      onSubmit={async ({ stegId, skal, ...v }) => {
        await flytta.mutateAsync({ planId: plan.id, stegId, skal: skal || null, planerat: toPlandatum(v) })
        await klart(t('flyttat'))
      }}
    >
      <SelectField name="stegId" label={t('valjSteg')} alternativ={options(plan.steg)} />
      <PlandatumFields t={t} label={t('nyDag')} />
      <TextField name="skal" label={t('skal')} maxLength={500} frivillig={!plan.faststalld} />
    </FoldedForm>
  )
}

/** Notes what no data tell, or takes such a note back. */
export function NoteStepForm({ t, plan }: StepFormProps) {
  const notera = useMutation(trpc.inforande.plan.noteraUtfall.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('notera')}
      knapp={t('spara')}
      tomt={{ stegId: '', datum: '', beslutId: '', anteckning: '' }}
      onSubmit={async ({ stegId, datum, beslutId, anteckning }) => {
        const falt = { planId: plan.id, stegId, anteckning }
        await notera.mutateAsync({ ...falt, datum: datum || null, beslutId: beslutId || null })
        await klart(t('noterat'))
      }}
    >
      <p>{t('noteraHjalp')}</p>
      <SelectField name="stegId" label={t('valjSteg')} alternativ={options(plan.steg)} />
      <DateField name="datum" label={t('blevKlart')} frivillig />
      <BeslutField name="beslutId" label={t('beslut')} slag={allaSlag} frivillig />
      <TextField name="anteckning" label={t('anteckning')} maxLength={300} />
    </FoldedForm>
  )
}

type Stegslag = RouterInputs['inforande']['plan']['laggTillSteg']['slag']
const SLAG: readonly Stegslag[] = [
  ...(['samrad', 'kf-beslut', 'personalregler', 'namndbeslut-innehall', 'namndbeslut-pris'] as const),
  ...(['underlag-beslut', 'underlag-publicering', 'oppning', 'eget'] as const),
]

/** A step more, with its first day. */
export function AddStepForm({ t, plan }: StepFormProps) {
  const laggTill = useMutation(trpc.inforande.plan.laggTillSteg.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('laggTill')}
      knapp={t('laggTill')}
      tomt={{ slag: 'eget', namn: '', berorPa: [] as string[], ledtid: '0', ...tomtPlandatum }}
      onSubmit={async ({ slag, namn, berorPa, ledtid, ...v }) => {
        const falt = { planId: plan.id, slag: slag as Stegslag, namn, berorPa, ledtidDagar: Number(ledtid) }
        await laggTill.mutateAsync({ ...falt, planerat: toPlandatum(v) })
        await klart(t('tillagt'))
      }}
    >
      <SelectField name="slag" label={t('slag')} alternativ={SLAG.map((s) => ({ varde: s, text: t(`slag_${s}`) }))} />
      <TextField name="namn" label={t('stegNamn')} maxLength={120} />
      <DependencyFields t={t} steg={plan.steg} />
      <PlandatumFields t={t} label={t('datum')} />
    </FoldedForm>
  )
}

function DependencyFields({ t, steg }: { t: InforandeTexter; steg: Plan['steg'] }) {
  return (
    <>
      <CheckboxGroup name="berorPa" label={t('berorPa')} frivillig alternativ={options(steg)} />
      <TextField name="ledtid" label={t('ledtid')} inputMode="numeric" bredd="kort" />
    </>
  )
}

/** Renames a step, binds it anew or takes it away. */
export function EditStepForm({ t, plan }: StepFormProps) {
  const andra = useMutation(trpc.inforande.plan.andraSteg.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('andraSteg')}
      knapp={t('spara')}
      tomt={{ stegId: '', namn: '', berorPa: [] as string[], ledtid: '0' }}
      onSubmit={async ({ stegId, namn, berorPa, ledtid }) => {
        await andra.mutateAsync({ planId: plan.id, stegId, namn, berorPa, ledtidDagar: Number(ledtid) })
        await klart(t('stegSparat'))
      }}
    >
      <SelectField name="stegId" label={t('valjSteg')} alternativ={options(plan.steg)} />
      <ChosenStep t={t} plan={plan} />
    </FoldedForm>
  )
}

/** What the chosen step is called and waits for now. */
function ChosenStep({ t, plan }: StepFormProps) {
  const { watch, setValue } = useFormContext()
  const stegId: unknown = watch('stegId')
  const valt = plan.steg.find((s) => s.id === stegId)
  useEffect(() => {
    if (!valt) return
    setValue('namn', valt.namn)
    setValue('berorPa', valt.berorPa)
    setValue('ledtid', String(valt.ledtidDagar))
  }, [valt, setValue])
  if (!valt) return null
  return (
    <>
      <TextField name="namn" label={t('stegNamn')} maxLength={120} />
      <DependencyFields t={t} steg={plan.steg.filter((s) => s.id !== valt.id)} />
      <RemoveStep t={t} plan={plan} stegId={valt.id} />
    </>
  )
}

function RemoveStep({ t, plan, stegId }: StepFormProps & { stegId: string }) {
  const { setValue, setError } = useFormContext()
  const klart = useInforandeAct()
  const taBort = useMutation(
    trpc.inforande.plan.taBortSteg.mutationOptions({
      onError: (fel) => setError('stegId', { type: 'server', message: fel.message }),
      onSuccess: () => {
        setValue('stegId', '')
        return klart(t('borttaget'))
      },
    }),
  )
  return (
    <div>
      <Button
        variant="tertiary"
        ikon="papperskorg"
        data-color="danger"
        pagar={taBort.isPending}
        onClick={() => taBort.mutate({ planId: plan.id, stegId })}
      >
        {t('taBortSteg')}
      </Button>
    </div>
  )
}

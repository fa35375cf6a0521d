import { useMutation } from '@tanstack/react-query'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { parseKronor } from '@valfri/ui/format'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useFormContext } from 'react-hook-form'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { allaSlag } from '../beslut/slag.ts'
import { FoldedForm } from './folded-form.tsx'
import type { Effekt, InforandeTexter } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

type Matt = RouterInputs['inforande']['mal']['satt']['matt']
const MATT: readonly Matt[] = ['utforare', 'privata', 'personer', 'andel-privata', 'timmar', 'eget']

/** '83,5' as a number; null when it is none. */
function parseTal(text: string): number | null {
  const n = Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(n) ? null : n
}

function NumberField({ t, name, label }: { t: InforandeTexter; name: string; label: string }) {
  const validate = (text: string) => parseTal(text) !== null || t('ogiltigtTal')
  return <TextField name={name} label={label} inputMode="decimal" bredd="kort" regler={{ validate }} />
}

/** Another goal for a plan. */
export function GoalForm({ t, planId }: { t: InforandeTexter; planId: string }) {
  const satt = useMutation(trpc.inforande.mal.satt.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('sattMal')}
      knapp={t('sattMal')}
      tomt={{
        ...{ matt: '', namn: '', enhet: '', riktning: 'minst', utgangslage: '', mal: '', utgangsdatum: '', kalla: '' },
      }}
      onSubmit={async ({ matt, namn, riktning, utgangslage, mal, ...v }) => {
        const eget = matt === 'eget'
        await satt.mutateAsync({
          ...{ ...v, planId, matt: matt as Matt, ersatter: null, enhet: eget ? v.enhet : '' },
          ...{ namn: eget ? namn : t(`matt_${matt as Matt}`), riktning: riktning === 'hogst' ? 'hogst' : 'minst' },
          ...{ utgangslage: parseTal(utgangslage) ?? 0, mal: parseTal(mal) ?? 0 },
        })
        await klart(t('malSatt'))
      }}
    >
      <SelectField
        name="matt"
        label={t('matt')}
        hjalp={t('mattHjalp')}
        alternativ={MATT.map((m) => ({ varde: m, text: t(`matt_${m}`) }))}
      />
      <OwnMeasure t={t} />
      <NumberField t={t} name="utgangslage" label={t('utgangslage')} />
      <DateField name="utgangsdatum" label={t('utgangsdatum')} />
      <TextField name="kalla" label={t('kalla')} maxLength={300} />
      <RadioGroup
        name="riktning"
        label={t('riktning')}
        alternativ={[
          { varde: 'minst', text: t('riktning_minst') },
          { varde: 'hogst', text: t('riktning_hogst') },
        ]}
      />
      <NumberField t={t} name="mal" label={t('mal')} />
    </FoldedForm>
  )
}

/** Asked of a measure that the system does not count. */
function OwnMeasure({ t }: { t: InforandeTexter }) {
  if (useFormContext().watch('matt') !== 'eget') return null
  return (
    <>
      <TextField name="namn" label={t('mattNamn')} maxLength={120} />
      <TextField name="enhet" label={t('enhet')} maxLength={40} bredd="kort" frivillig />
    </>
  )
}

/** The value of a measure that somebody else counts. */
export function ValueForm({ t, e }: { t: InforandeTexter; e: Effekt }) {
  const notera = useMutation(trpc.inforande.mal.notera.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('noteraVarde')}
      knapp={t('spara')}
      tomt={{ malId: '', datum: '', varde: '', kalla: '' }}
      onSubmit={async ({ varde, ...v }) => {
        await notera.mutateAsync({ ...v, varde: parseTal(varde) ?? 0 })
        await klart(t('vardeNoterat'))
      }}
    >
      <SelectField
        name="malId"
        label={t('matt')}
        alternativ={e.mal.filter((m) => m.matt === 'eget').map((m) => ({ varde: m.id, text: m.namn }))}
      />
      <DateField name="datum" label={t('datum')} />
      <NumberField t={t} name="varde" label={t('vardet')} />
      <TextField name="kalla" label={t('kalla')} maxLength={300} />
    </FoldedForm>
  )
}

/** What was granted once, or spent of it. */
export function PostForm({ t, planId }: { t: InforandeTexter; planId: string }) {
  const posta = useMutation(trpc.inforande.mal.posta.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('posta')}
      knapp={t('posta')}
      tomt={{ slag: 'kostnad', datum: '', text: '', belopp: '', beslutId: '', verifikation: '' }}
      faltnamn={(f) => (f === 'ore' ? 'belopp' : f)}
      onSubmit={async ({ slag, belopp, beslutId, verifikation, ...v }) => {
        const kalla = { beslutId: beslutId || null, verifikation: verifikation || null }
        const falt = { slag: slag === 'anslag' ? ('anslag' as const) : ('kostnad' as const), ...kalla }
        await posta.mutateAsync({ ...v, ...falt, planId, ore: parseKronor(belopp) ?? 0 })
        await klart(t('postat'))
      }}
    >
      <RadioGroup
        name="slag"
        label={t('postSlag')}
        alternativ={[
          { varde: 'kostnad', text: t('post_kostnad') },
          { varde: 'anslag', text: t('post_anslag') },
        ]}
      />
      <TextField name="text" label={t('postText')} maxLength={200} />
      <DateField name="datum" label={t('datum')} />
      <MoneyField name="belopp" label={t('belopp')} negativ />
      <PostSource t={t} />
    </FoldedForm>
  )
}

/** An anslag shows its decision, a cost its voucher. */
function PostSource({ t }: { t: InforandeTexter }) {
  return useFormContext().watch('slag') === 'anslag' ? (
    <BeslutField name="beslutId" label={t('beslut')} slag={allaSlag} />
  ) : (
    <TextField name="verifikation" label={t('verifikation')} maxLength={60} bredd="kort" />
  )
}

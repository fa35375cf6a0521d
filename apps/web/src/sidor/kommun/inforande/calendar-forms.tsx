import { useMutation, useQuery } from '@tanstack/react-query'
import { CheckboxField, SelectField } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { allaSlag } from '../beslut/slag.ts'
import { TjanstField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import type { InforandeTexter, Kalenderpost } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

type Slag = RouterInputs['inforande']['kalender']['laggTill']['slag']
const SLAG: readonly Slag[] = ['pris', 'villkor', 'underlag', 'oppning', 'mote', 'annat']

function PostFields({ t }: { t: InforandeTexter }) {
  return (
    <>
      <TextField name="rubrik" label={t('vad')} maxLength={160} />
      <TextareaField name="text" label={t('beskrivning')} rader={3} />
      <DateField name="datum" label={t('datum')} />
      <DateField name="gallerFran" label={t('gallerFran')} frivillig />
    </>
  )
}

/** A coming decision. */
export function NewPostForm({ t }: { t: InforandeTexter }) {
  const laggTill = useMutation(trpc.inforande.kalender.laggTill.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('kalenderNy')}
      knapp={t('kalenderNy')}
      tomt={{ slag: '', tjanstId: '', rubrik: '', text: '', datum: '', gallerFran: '' }}
      onSubmit={async ({ slag, tjanstId, gallerFran, ...v }) => {
        const falt = { slag: slag as Slag, tjanstId: tjanstId || null, gallerFran: gallerFran || null }
        await laggTill.mutateAsync({ ...v, ...falt })
        await klart(t('kalenderSparad'))
      }}
    >
      <SelectField name="slag" label={t('slag')} alternativ={SLAG.map((s) => ({ varde: s, text: t(`kslag_${s}`) }))} />
      <TjanstField t={t} alla />
      <PostFields t={t} />
    </FoldedForm>
  )
}

interface PostFormProps {
  t: InforandeTexter
  post: Kalenderpost
  onKlar: () => void
}

/** Moves, rewords or calls off. */
export function ChangePostForm({ t, post, onKlar }: PostFormProps) {
  const andra = useMutation(trpc.inforande.kalender.andra.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('andraPost', { rubrik: post.rubrik })}
      knapp={t('spara')}
      oppen
      tomt={{
        ...{ rubrik: post.rubrik, text: post.text, datum: post.datum, gallerFran: post.gallerFran ?? '' },
        installd: post.installd,
      }}
      onSubmit={async ({ gallerFran, ...v }) => {
        await andra.mutateAsync({ ...v, postId: post.postId, nr: post.nr, gallerFran: gallerFran || null })
        onKlar()
        await klart(t('kalenderSparad'))
      }}
    >
      <PostFields t={t} />
      <CheckboxField name="installd" label={t('stallIn')} />
    </FoldedForm>
  )
}

/** Says which decision it became. */
export function DecidePostForm({ t, post, onKlar }: PostFormProps) {
  const knyt = useMutation(trpc.inforande.kalender.knytBeslut.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('knyt')}
      knapp={t('knytKnapp')}
      tomt={{ beslutId: '' }}
      onSubmit={async ({ beslutId }) => {
        await knyt.mutateAsync({ postId: post.postId, nr: post.nr, beslutId })
        onKlar()
        await klart(t('kalenderSparad'))
      }}
    >
      <BeslutField name="beslutId" label={t('beslut')} slag={allaSlag} />
    </FoldedForm>
  )
}

/** How many are thought to need a tjänst in a year. */
export function ForecastForm({ t }: { t: InforandeTexter }) {
  const omraden = useQuery(trpc.tenancy.omrade.lista.queryOptions())
  const satt = useMutation(trpc.inforande.kalender.sattPrognos.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('prognosNy')}
      knapp={t('prognosNy')}
      tomt={{ tjanstId: '', omradeId: '', ar: '', antal: '', kalla: '', per: '' }}
      onSubmit={async ({ omradeId, ar, antal, ...v }) => {
        await satt.mutateAsync({ ...v, omradeId: omradeId || null, ar: Number(ar), antal: Number(antal) })
        await klart(t('prognosSparad'))
      }}
    >
      <TjanstField t={t} />
      <SelectField
        name="omradeId"
        label={t('omrade')}
        tomt={t('hela')}
        frivillig
        alternativ={(omraden.data ?? []).map((o) => ({ varde: o.id, text: o.namn }))}
      />
      <TextField name="ar" label={t('ar')} inputMode="numeric" bredd="kort" />
      <TextField name="antal" label={t('personer')} inputMode="numeric" bredd="kort" />
      <TextField name="kalla" label={t('kalla')} maxLength={300} />
      <DateField name="per" label={t('prognosPer')} />
    </FoldedForm>
  )
}

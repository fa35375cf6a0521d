import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import { underlagWordTexter } from '../../../texter/kommun/underlag-word.ts'
import { type RouterInputs, trpcClient } from '../../../trpc/client.ts'
import { kapitel } from './chapter-editor.tsx'
import { LintNotes } from './lint-notes.tsx'
import { bristText, kontrollText } from './villkor-texter.ts'
import type { LastWord } from './word-file.tsx'

type Del = LastWord['delar'][number]
type Val = RouterInputs['underlag']['utkast']['taInWord']['delar'][number]
interface Falt {
  delar: Val[]
}

interface WordPartsProps {
  versionId: string
  namn: string
  last: LastWord
  reload: () => Promise<unknown>
}

const toVal = ({ slag, plats, rubrik, text, kontrollpunkter, vidBrist }: Del): Val => ({
  ...{ slag, plats, rubrik, text },
  kontrollpunkter: [...kontrollpunkter],
  vidBrist: [...vidBrist],
})

/** Every part of a document with what it becomes; a person looks through it before anything is saved. */
export function WordParts({ versionId, namn, last, reload }: WordPartsProps) {
  const t = useTexter(underlagWordTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const form = useForm<Falt>({ defaultValues: { delar: last.delar.map(toVal) } })
  const ovissa = last.delar.filter((d) => d.ovisst !== null).length
  return (
    <Section niva={3} rubrik={t('rubrikDelar', { namn })}>
      {ovissa > 0 && (
        <Notice ton="vantar" rubrik={t('ovissa', { antal: ovissa })}>
          <p>{t('ovissaText')}</p>
        </Notice>
      )}
      <Form
        form={form}
        onSubmit={async ({ delar }) => {
          const antal = await trpcClient.underlag.utkast.taInWord.mutate({ versionId, rev: last.rev, delar })
          toast(t('tagits', antal))
          await reload()
          await navigate({ to: '/kommun/underlag/$versionId/villkor', params: { versionId } })
        }}
      >
        <Summary t={t} form={form} />
        {last.delar.map((del, i) => (
          <Part key={del.nr} del={del} plats={i} form={form} />
        ))}
        <Actions>
          <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
            {t('taIn')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

type WordForm = ReturnType<typeof useForm<Falt>>

function Summary({ t, form }: { t: T<keyof typeof underlagWordTexter.sv & string>; form: WordForm }) {
  const delar = useWatch({ control: form.control, name: 'delar' })
  const count = (slag: Val['slag']) => delar.filter((d) => d.slag === slag).length
  return (
    <p aria-live="polite">
      {t('sammanfattning', {
        antal: delar.length,
        villkor: count('villkor'),
        avsnitt: count('avsnitt'),
        utelamna: count('utelamna'),
      })}
    </p>
  )
}

function Part({ del, plats, form }: { del: Del; plats: number; form: WordForm }) {
  const t = useTexter(underlagWordTexter)
  const k = useTexter(underlagTextTexter)
  const v = useTexter(underlagVillkorTexter)
  const slag = useWatch({ control: form.control, name: `delar.${plats}.slag` })
  // A krav stands in a chapter: what was text of another place gets one to begin with.
  useEffect(() => {
    const { plats: nu } = form.getValues(`delar.${plats}`)
    if (slag === 'villkor' && (nu === 'inledning' || nu === 'ansokanssatt'))
      form.setValue(`delar.${plats}.plats`, 'verksamhetskrav')
  }, [form, plats, slag])
  const kapitelval = kapitel.map((id) => ({ varde: id, text: k(id) }))
  const texter = [
    { varde: 'inledning', text: t('p_inledning') },
    { varde: 'ansokanssatt', text: t('p_ansokanssatt') },
  ]
  return (
    <article className="vf-krav">
      <div className="vf-del-huvud">
        <h4>
          <span className="vf-krav-nr">{t('del', { nr: del.nr })}</span>
          {del.rubrik}
        </h4>
        <span className="vf-krav-taggar">
          {del.ovisst && <StatusTag ton="vantar">{t('ovisst')}</StatusTag>}
          {slag === 'utelamna' && <StatusTag>{t('utelamnas')}</StatusTag>}
        </span>
      </div>
      {del.ovisst && <p className="vf-svag">{del.ovisst}</p>}
      <p className="vf-lopande">{del.text}</p>
      {slag === 'villkor' && <LintNotes anmarkningar={del.anmarkningar} />}
      {slag === 'villkor' && del.kontrollpunkter.length > 0 && (
        <p className="vf-svag">
          {[...del.kontrollpunkter.map((p) => kontrollText(v, p)), bristText(v, del)].filter(Boolean).join(' · ')}
        </p>
      )}

      <SelectField
        name={`delar.${plats}.slag`}
        label={t('slag')}
        alternativ={(['villkor', 'avsnitt', 'utelamna'] as const).map((s) => ({ varde: s, text: t(`slag_${s}`) }))}
      />
      {slag !== 'utelamna' && (
        <SelectField
          name={`delar.${plats}.plats`}
          label={t('plats')}
          alternativ={slag === 'villkor' ? kapitelval : [...texter, ...kapitelval]}
        />
      )}
    </article>
  )
}

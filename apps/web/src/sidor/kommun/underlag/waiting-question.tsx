import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatTidpunkt } from '@valfri/ui/format'
import { Actions } from '@valfri/ui/section'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagFragorTexter } from '../../../texter/kommun/underlag-fragor.ts'
import { type RouterOutputs, trpcClient } from '../../../trpc/client.ts'

export type TillNamnden = RouterOutputs['underlag']['fraga']['tillNamnden']
type Fraga = TillNamnden['fragor'][number]
type Akt = 'besvara' | 'slaSamman' | 'avvisa'

interface WaitingQuestionProps {
  fraga: Fraga
  svar: TillNamnden['svar']
  /** Numbers of the krav by id. */
  nr: Readonly<Record<string, string>>
  skrivbar: boolean
  reload: () => Promise<unknown>
}

/** A question that waits: it is answered to all, found to be answered already, or not published. */
export function WaitingQuestion({ fraga: f, svar, nr, skrivbar, reload }: WaitingQuestionProps) {
  const t = useTexter(underlagFragorTexter)
  const toast = useToast()
  const [akt, setAkt] = useState<Akt | null>(null)
  const klar = async (text: string) => {
    toast(text)
    await reload()
  }
  const vem = t(f.franUtforare ? 'franUtforare' : 'franAllmanhet')
  const form = { fraga: f, onStang: () => setAkt(null), klar }
  return (
    <article className="vf-krav">
      <p className="vf-lopande">{f.text}</p>
      <p className="vf-svag">
        {t('stalld', { vem, datum: formatTidpunkt(f.stalld, 'kort'), nr: f.version })}
        {f.villkorId && ` · ${t('gallerVillkor', { nr: nr[f.villkorId] ?? f.villkorId })}`}
      </p>
      {skrivbar && akt === null && (
        <Actions>
          <Button variant="secondary" onClick={() => setAkt('besvara')}>
            {t('besvara')}
          </Button>
          {svar.length > 0 && (
            <Button variant="tertiary" onClick={() => setAkt('slaSamman')}>
              {t('slaSamman')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => setAkt('avvisa')}>
            {t('avvisa')}
          </Button>
        </Actions>
      )}
      {akt === 'besvara' && <AnswerForm {...form} />}
      {akt === 'slaSamman' && <MergeForm {...form} svar={svar} />}
      {akt === 'avvisa' && <RefuseForm {...form} />}
    </article>
  )
}

interface ActProps {
  fraga: Fraga
  onStang: () => void
  klar: (text: string) => Promise<void>
}

function AnswerForm({ fraga: f, onStang, klar }: ActProps) {
  const t = useTexter(underlagFragorTexter)
  const form = useForm({ defaultValues: { fraga: f.text, svar: '' } })
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await trpcClient.underlag.fraga.besvara.mutate({ fragaId: f.id, ...v })
        await klar(t('publicerad'))
      }}
    >
      <TextareaField name="fraga" label={t('fraga')} hjalp={t('fragaHjalp')} rader={3} />
      <TextareaField name="svar" label={t('svar')} rader={4} />
      <FormActions spara={t('publicera')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

function MergeForm({ fraga: f, onStang, klar, svar }: ActProps & Pick<WaitingQuestionProps, 'svar'>) {
  const t = useTexter(underlagFragorTexter)
  const form = useForm({ defaultValues: { svarNr: String(svar[0]?.nr ?? '') } })
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await trpcClient.underlag.fraga.slaSamman.mutate({ fragaId: f.id, svarNr: Number(v.svarNr) })
        await klar(t('hanvisad'))
      }}
    >
      <SelectField
        name="svarNr"
        label={t('villketSvar')}
        alternativ={svar.map((s) => ({ varde: String(s.nr), text: `${s.nr}. ${s.fraga}`.slice(0, 100) }))}
      />
      <FormActions spara={t('slaSammanKnapp')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

function RefuseForm({ fraga: f, onStang, klar }: ActProps) {
  const t = useTexter(underlagFragorTexter)
  const form = useForm({ defaultValues: { skal: '' } })
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await trpcClient.underlag.fraga.avvisa.mutate({ fragaId: f.id, ...v })
        await klar(t('avvisad'))
      }}
    >
      <TextareaField name="skal" label={t('skal')} hjalp={t('skalHjalp')} rader={2} />
      <FormActions spara={t('avvisaKnapp')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

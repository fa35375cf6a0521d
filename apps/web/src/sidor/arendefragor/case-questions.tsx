import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendefragaTexter } from '../../texter/skal/arendefraga.ts'
import { type RouterOutputs, trpc, trpcClient } from '../../trpc/client.ts'

type Fraga = RouterOutputs['arendefraga']['mina'][number]

interface CaseQuestionsProps {
  arendeId: string
  /** Who reads: the one that applied may ask, the nämnd's upphandlare may answer. */
  som: 'sokande' | 'namnd'
  skrivbar: boolean
}

/** Questions on one application, between the one that applied and the nämnd alone (F2.7). */
export function CaseQuestions({ arendeId, som, skrivbar }: CaseQuestionsProps) {
  const t = useTexter(arendefragaTexter)
  const klient = useQueryClient()
  const mina = useQuery({ ...trpc.arendefraga.mina.queryOptions({ arendeId }), enabled: som === 'sokande' })
  const deras = useQuery({ ...trpc.arendefraga.hosNamnden.queryOptions({ arendeId }), enabled: som === 'namnd' })
  const { data, error, refetch } = som === 'sokande' ? mina : deras
  const reload = () => klient.invalidateQueries({ queryKey: trpc.arendefraga.pathKey() })
  if (som === 'namnd' && data?.length === 0) return null
  return (
    <Section rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="vf-svag">{t('ingen')}</p>}
      {data?.map((f) => (
        <Question key={f.id} fraga={f} arendeId={arendeId} kanSvara={som === 'namnd' && skrivbar} reload={reload} />
      ))}
      {som === 'sokande' && skrivbar && <Ask arendeId={arendeId} reload={reload} />}
    </Section>
  )
}

interface QuestionProps {
  fraga: Fraga
  arendeId: string
  kanSvara: boolean
  reload: () => Promise<unknown>
}

function Question({ fraga: f, arendeId, kanSvara, reload }: QuestionProps) {
  const t = useTexter(arendefragaTexter)
  const vem = (namn: string | null, tid: string) => [namn, formatTidpunkt(tid, 'kort')].filter(Boolean).join(', ')
  return (
    <article className="vf-villkor">
      <p className="vf-lopande">{f.text}</p>
      <p className="vf-svag">{vem(f.stalldAvNamn, f.stalld)}</p>
      {f.svar === null && <StatusTag ton="vantar">{t('vantar')}</StatusTag>}
      {f.svar !== null && (
        <>
          <p className="vf-lopande">
            <strong>{f.svar}</strong>
          </p>
          {f.besvarad && <p className="vf-svag">{vem(f.besvaradAvNamn, f.besvarad)}</p>}
        </>
      )}
      {f.svar === null && kanSvara && (
        <WriteForm
          knapp={t('svara')}
          label={t('svar')}
          spara={t('skickaSvar')}
          klart={t('svarat')}
          reload={reload}
          skicka={(svar) => trpcClient.arendefraga.besvara.mutate({ arendeId, fragaId: f.id, svar })}
        />
      )}
    </article>
  )
}

function Ask({ arendeId, reload }: Pick<QuestionProps, 'arendeId' | 'reload'>) {
  const t = useTexter(arendefragaTexter)
  return (
    <WriteForm
      knapp={t('stall')}
      label={t('text')}
      spara={t('skicka')}
      klart={t('skickad')}
      reload={reload}
      skicka={(text) => trpcClient.arendefraga.stall.mutate({ arendeId, text })}
    />
  )
}

interface WriteFormProps {
  knapp: string
  label: string
  spara: string
  klart: string
  reload: () => Promise<unknown>
  skicka: (text: string) => Promise<unknown>
}

/** One box of text that opens by a button. */
function WriteForm({ knapp, label, spara, klart, reload, skicka }: WriteFormProps) {
  const t = useTexter(arendefragaTexter)
  const toast = useToast()
  const [oppen, setOppen] = useState(false)
  const form = useForm({ defaultValues: { text: '' } })
  if (!oppen)
    return (
      <div>
        <Button variant="secondary" onClick={() => setOppen(true)}>
          {knapp}
        </Button>
      </div>
    )
  return (
    <Form
      form={form}
      faltnamn={() => 'text'}
      onSubmit={async ({ text }) => {
        await skicka(text)
        form.reset()
        setOppen(false)
        toast(klart)
        await reload()
      }}
    >
      <TextareaField name="text" label={label} rader={3} />
      <FormActions spara={spara} avbryt={t('avbryt')} onAvbryt={() => setOppen(false)} />
    </Form>
  )
}

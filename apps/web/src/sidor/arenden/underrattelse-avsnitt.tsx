import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { DateText } from '@valfri/ui/date-text'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Card, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'

/** The notice of the decision: what was told and when, or the form that tells it. */
export function UnderrattelseAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const { underrattelse: u, utkast, fattat } = a.beslut
  const ingress = fattat?.utfall === 'avslag' ? t('underrattelseAvslag') : t('underrattelseGodkand')
  if (u) {
    return (
      <Section rubrik={t('underrattelse')}>
        <p>{t('underrattelseLamnad', { tid: formatTidpunkt(u.lamnad), namn: u.av ?? '' })}</p>
        {u.sistaDag && <SistaDag etikett={t('sistaDag')} dag={u.sistaDag} text={u.fristText} />}
        <a className="vf-fillank" href={`/dokument/${u.dokumentId}`}>
          <Ikon namn="laddaNer" />
          {t('underrattelsePdf')}
        </a>
      </Section>
    )
  }
  if (!utkast) return null
  return (
    <Section rubrik={t('underrattelse')} ingress={<p>{ingress}</p>}>
      {a.kan.underratta ? (
        <UnderrattelseForm arende={a} utkast={utkast} />
      ) : (
        <Notice>
          <p>{t('underrattelseEjBehorig')}</p>
        </Notice>
      )}
    </Section>
  )
}

function SistaDag({ etikett, dag, text }: { etikett: string; dag: string; text: string | null }) {
  return (
    <Card ton="viktig">
      <p className="vf-storsiffra-etikett">{etikett}</p>
      <p className="vf-storsiffra">
        <DateText datum={dag} />
      </p>
      {text && <p>{text}</p>}
    </Card>
  )
}

function UnderrattelseForm({ arende: a, utkast }: { arende: Arende; utkast: NonNullable<Arende['beslut']['utkast']> }) {
  const t = useTexter(arendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const underratta = useMutation(trpc.provning.underratta.mutationOptions())
  const form = useForm({ defaultValues: { rattelseupplysning: utkast.rattelseupplysning ?? '' } })
  const avslag = utkast.rattelseupplysning !== null
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await underratta.mutateAsync({ arendeId: a.id, ...(avslag && v) })
        toast(t('underrattelseSkickad'))
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
      }}
    >
      {avslag && <TextareaField name="rattelseupplysning" label={t('underrattelseText')} rader={6} />}
      {utkast.sistaDagOmIdag && (
        <SistaDag etikett={t('underrattelseSistaDag')} dag={utkast.sistaDagOmIdag} text={utkast.fristText} />
      )}
      <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
        {t('underrattelseSkicka')}
      </Button>
    </Form>
  )
}

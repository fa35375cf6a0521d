import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { fragorTexter } from '../../../texter/publik/fragor.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Publikt } from './typer.ts'

/** Asks about the underlag; the answer is published for all. The field that no person sees catches machines. */
export function AskForm({ underlag: u }: { underlag: Publikt }) {
  const t = useTexter(fragorTexter)
  const klient = useQueryClient()
  const [skickad, setSkickad] = useState(false)
  const oppna = u.parter.filter((p) => p.lage?.lage === 'oppen' || p.lage?.lage === 'publicerad')
  const form = useForm({
    defaultValues: { kommunId: oppna[0]?.part.kommunId ?? '', villkorId: '', text: '', webbplats: '' },
  })
  const stall = useMutation(trpc.underlag.fraga.stall.mutationOptions())
  if (oppna.length === 0) return null
  const villkor = [...u.forseglad.villkor, ...oppna.flatMap((p) => p.part.lokal.villkor)]
  return (
    <details className="vf-fallbar">
      <summary>{t('stall')}</summary>
      <Form
        form={form}
        onSubmit={async (v) => {
          await stall.mutateAsync({ ...v, slug: u.forseglad.underlag.slug, villkorId: v.villkorId || null })
          setSkickad(true)
          form.reset({ ...v, text: '', villkorId: '' })
          await klient.invalidateQueries({ queryKey: trpc.underlag.fraga.pathKey() })
        }}
      >
        <p>{t('stallIngress')}</p>
        <SelectField
          name="kommunId"
          label={t('kommun')}
          alternativ={oppna.map(({ part }) => ({ varde: part.kommunId, text: part.kommun }))}
        />
        <SelectField
          name="villkorId"
          label={t('villkor')}
          frivillig
          alternativ={[
            { varde: '', text: t('helaUnderlaget') },
            ...villkor.map((v) => ({ varde: v.id, text: `${v.nr} ${v.namn}` })),
          ]}
        />
        <TextareaField name="text" label={t('text')} rader={4} />
        <Actions>
          <span className="ds-sr-only" aria-hidden="true">
            <input
              type="text"
              tabIndex={-1}
              autoComplete="off"
              title={t('webbplats')}
              {...form.register('webbplats')}
            />
          </span>
          <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
            {t('skicka')}
          </Button>
        </Actions>
      </Form>
      <div aria-live="polite">
        {skickad && (
          <Notice ton="klart">
            <p>{t('skickad')}</p>
          </Notice>
        )}
      </div>
    </details>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'

/** What was asked for and what came back; and a form to ask for more. */
export function KompletteringAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const [oppen, setOppen] = useState(false)
  if (a.kompletteringar.length === 0 && !a.kan.prova) return null
  const nrOf = (id: string) => a.villkor.find((v) => v.id === id)?.nr ?? id
  return (
    <Section
      rubrik={t('komplettering')}
      ingress={<p>{t('kompletteringIngress')}</p>}
      handling={
        a.kan.prova &&
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('begarMer')}
          </Button>
        )
      }
    >
      {a.kompletteringar.map((k) => (
        <div key={k.id} className="vf-villkor">
          <p className="vf-lopande">{k.text}</p>
          <p className="vf-svag">
            {k.villkorIds.map(nrOf).join(', ')}.{' '}
            {t('kompletteringOppen', {
              tid: formatTidpunkt(k.begard, 'kort'),
              namn: k.begardAv ?? '',
              dag: formatDatum(k.sistaDag),
            })}{' '}
            {k.besvarad && t('kompletteringSvar', { tid: formatTidpunkt(k.besvarad, 'kort') })}
          </p>
          {a.lage === 'komplettering-forfallen' && !k.besvarad && (
            <p>{t('kompletteringObesvarad', { villkor: k.obesvarade.map(nrOf).join(', ') })}</p>
          )}
        </div>
      ))}
      {oppen && <BegaranForm arende={a} onKlar={() => setOppen(false)} />}
    </Section>
  )
}

function BegaranForm({ arende: a, onKlar }: { arende: Arende; onKlar: () => void }) {
  const t = useTexter(arendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { villkorIds: [] as string[], text: '', sistaDag: '' } })
  const begar = useMutation(trpc.provning.begarKomplettering.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await begar.mutateAsync({ arendeId: a.id, ...v })
        toast(t('kompletteringSkickad'))
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        onKlar()
      }}
    >
      <CheckboxGroup
        name="villkorIds"
        label={t('kompletteringVad')}
        alternativ={a.villkor.map((v) => ({ varde: v.id, text: `${v.nr} ${v.namn}` }))}
      />
      <TextareaField name="text" label={t('kompletteringText')} />
      <DateField name="sistaDag" label={t('kompletteringSista')} />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('kompletteringSkicka')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}

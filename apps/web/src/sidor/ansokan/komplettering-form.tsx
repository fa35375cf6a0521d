import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { trpc } from '../../trpc/client.ts'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'
import { fromFormvarden, toFormvarden } from './falt-varden.ts'
import { VillkorFalt } from './villkor-falt.tsx'

interface KompletteringFormProps {
  arende: EgetArendeSida
  begaran: EgetArendeSida['kompletteringar'][number]
}

/** Answers a begäran: the fields of the villkor that it names, filled with what was sent. */
export function KompletteringForm({ arende, begaran }: KompletteringFormProps) {
  const t = useTexter(egetArendeTexter)
  const ta = useTexter(ansokanTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const svara = useMutation(trpc.ansokan.komplettera.mutationOptions())
  const form = useForm({
    defaultValues: {
      svar: Object.fromEntries(
        begaran.villkor.map((v) => [
          v.id,
          { varden: toFormvarden(v.falt, arende.svar[v.id]?.varden), kommentar: arende.svar[v.id]?.kommentar ?? '' },
        ]),
      ),
    },
  })
  return (
    <Section
      rubrik={t('kompletteraRubrik')}
      ingress={<p>{t('kompletteraSenast', { datum: formatDatum(begaran.sistaDag) })}</p>}
    >
      <Card ton="viktig">
        <p className="vf-lopande">{begaran.text}</p>
      </Card>
      <Form
        form={form}
        onSubmit={async ({ svar }) => {
          const rader = begaran.villkor.map((v) => {
            const { varden, kommentar } = svar[v.id] ?? { varden: {}, kommentar: '' }
            return [v.id, { varden: fromFormvarden(v.falt, varden), dokument: [], kommentar }] as const
          })
          await svara.mutateAsync({ id: begaran.id, svar: Object.fromEntries(rader) as never })
          toast(t('kompletterat'))
          await klient.invalidateQueries({ queryKey: trpc.ansokan.pathKey() })
        }}
      >
        {begaran.villkor.map((v) => (
          <article key={v.id} className="vf-villkor" aria-labelledby={`k-${v.id}`}>
            <div className="vf-villkor-huvud">
              <span className="vf-villkor-nr">{v.nr}</span>
              <h3 id={`k-${v.id}`}>{v.namn}</h3>
            </div>
            <p>{v.text}</p>
            {v.falt.map((f) => (
              <VillkorFalt key={f.id} namn={`svar.${v.id}.varden.${f.id}`} falt={f} />
            ))}
            <TextareaField name={`svar.${v.id}.kommentar`} label={ta('kommentar')} rader={3} frivillig />
          </article>
        ))}
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('kompletteraSkicka')}
        </Button>
      </Form>
    </Section>
  )
}

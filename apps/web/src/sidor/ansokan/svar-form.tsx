import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { TextareaField } from '@valfri/ui/text-field'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'
import { fromFormvarden, toFormvarden } from './falt-varden.ts'
import type { AnsokanSvar } from './typer.ts'
import { VillkorFalt } from './villkor-falt.tsx'

interface SvarFormProps {
  arende: EgetArendeSida
  villkor: EgetArendeSida['villkor']
  knapp: string
  onSkicka: (svar: Record<string, AnsokanSvar>) => Promise<unknown>
  /** Beside the button that sends. */
  children?: ReactNode
}

/** The fields of some villkor of a case, filled with the answers that count now. */
export function SvarForm({ arende, villkor, knapp, onSkicka, children }: SvarFormProps) {
  const t = useTexter(ansokanTexter)
  const form = useForm({
    defaultValues: {
      svar: Object.fromEntries(
        villkor.map((v) => [
          v.id,
          { varden: toFormvarden(v.falt, arende.svar[v.id]?.varden), kommentar: arende.svar[v.id]?.kommentar ?? '' },
        ]),
      ),
    },
  })
  return (
    <Form
      form={form}
      onSubmit={({ svar }) => {
        const rader = villkor.map((v) => {
          const { varden, kommentar } = svar[v.id] ?? { varden: {}, kommentar: '' }
          return [v.id, { varden: fromFormvarden(v.falt, varden), dokument: [], kommentar }] as const
        })
        return onSkicka(Object.fromEntries(rader))
      }}
    >
      {villkor.map((v) => (
        <article key={v.id} className="vf-villkor" aria-labelledby={`k-${v.id}`}>
          <div className="vf-villkor-huvud">
            <span className="vf-villkor-nr">{v.nr}</span>
            <h3 id={`k-${v.id}`}>{v.namn}</h3>
          </div>
          <p>{v.text}</p>
          {v.falt.map((f) => (
            <VillkorFalt key={f.id} namn={`svar.${v.id}.varden.${f.id}`} falt={f} />
          ))}
          <TextareaField name={`svar.${v.id}.kommentar`} label={t('kommentar')} rader={3} frivillig />
        </article>
      ))}
      <div className="vf-handlingar">
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {knapp}
        </Button>
        {children}
      </div>
    </Form>
  )
}

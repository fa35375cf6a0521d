import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState, Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import type { TidT } from './event-button.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventFields } from './event-fields.tsx'
import { EventHistory } from './event-history.tsx'
import { type EventValues, toInput, toValues } from './event-values.ts'
import { Modal } from './modal.tsx'
import { reasonText } from './reason-text.ts'
import { delName, type Formular, type Oppnad, typesFor } from './week-types.ts'

export interface EventDialogProps {
  t: TidT
  oppnad: Oppnad
  formular: Formular
  farAndra: boolean
  onStang: () => void
  /** Something was saved: the week is read anew. */
  onSparad: () => void
}

/** Adds an event to a day, or changes or strikes one. What the server refuses stands at its field, and nothing typed goes. */
export function EventDialog({ t, oppnad, formular, farAndra, onStang, onSparad }: EventDialogProps) {
  const { person, rad, datum, handelse } = oppnad
  const typer = typesFor(formular, rad)
  const form = useForm<EventValues>({ defaultValues: toValues(oppnad, typer) })
  const typ = typer.find((x) => x.id === form.watch('typ'))
  const act = useEventActs(t, oppnad)
  const done = (text: string) => {
    act.toast(text)
    onSparad()
    onStang()
  }
  const [nekad, setNekad] = useState<unknown>(null)
  // Only the reason is asked for: an event that lacks its end can be struck as it is.
  const strike = async () => {
    if (!(await form.trigger('skal', { shouldFocus: true }))) return
    try {
      done(await act.strike(form.getValues('skal')))
    } catch (orsak) {
      setNekad(orsak)
    }
  }
  return (
    <Modal
      rubrik={!farAndra ? t('visaRubrik') : handelse ? t('andraRubrik') : t('nyRubrik')}
      ingress={`${person.vem}, ${delName(formular, rad)}, ${formatDatum(datum, 'dag')}`}
      onStang={onStang}
    >
      {handelse?.status === 'vantar' && (
        <Notice ton="vantar" rubrik={t('vantar')}>
          <p>{reasonText(t, handelse.orsak)}</p>
        </Notice>
      )}
      {handelse?.andrad && <EventHistory t={t} id={handelse.id} />}
      {nekad !== null && <ErrorState error={nekad} />}
      {!farAndra && <EventFacts {...{ t, formular, oppnad, onStang }} />}
      {farAndra && (
        <Form
          form={form}
          faltnamn={(falt) => (falt === 'datum' ? 'start' : falt === 'person' || falt === 'del' ? 'typ' : falt)}
          onSubmit={async (v) => done(await act.save(v, toInput(v, oppnad, typ)))}
        >
          <SelectField name="typ" label={t('typ')} alternativ={typer.map((x) => ({ varde: x.id, text: x.namn }))} />
          <EventFields t={t} typ={typ} />
          {handelse && <TextField name="skal" label={t('skal')} hjalp={t('skalHjalp')} maxLength={500} />}
          <div className="vf-handlingar">
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {handelse ? t('sparaAndring') : t('spara')}
            </Button>
            {handelse && (
              <Button type="button" data-color="danger" pagar={act.stryker} onClick={() => void strike()}>
                {t('stryk')}
              </Button>
            )}
            <Button type="button" variant="tertiary" onClick={onStang}>
              {t('avbryt')}
            </Button>
          </div>
        </Form>
      )}
    </Modal>
  )
}

/** The three acts on an event; each answers with what to tell, or throws a refusal that the form shows. */
function useEventActs(t: TidT, { handelse }: Oppnad) {
  const toast = useToast()
  const registrera = useMutation(trpc.utfort.registrera.mutationOptions())
  const ratta = useMutation(trpc.utfort.ratta.mutationOptions())
  const save = async (v: EventValues, ny: ReturnType<typeof toInput>): Promise<string> => {
    if (handelse) {
      const svar = await ratta.mutateAsync({ id: handelse.id, skal: v.skal, ny })
      return svar.utfall === 'vantar' ? t('sparadVantar', { text: svar.text ?? '' }) : (svar.text ?? t('andrad'))
    }
    const [svar] = await registrera.mutateAsync({ handelser: [ny] })
    if (svar?.utfall === 'fel' || svar?.utfall === 'dubblett') throw toRefusal(t, svar)
    if (svar?.utfall === 'vantar') return t('sparadVantar', { text: svar.text ?? '' })
    return (
      svar?.text ??
      t('sparad', {
        tid: ny.start ? `${ny.start}–${ny.slut ?? ''}` : t('styck', { antal: ny.antal ?? ny.minuter ?? 1 }),
      })
    )
  }
  const strike = async (skal: string): Promise<string> => {
    if (handelse) await ratta.mutateAsync({ id: handelse.id, skal, ny: null })
    return t('struken')
  }
  return { toast, save, strike, stryker: ratta.isPending }
}

/** A row's fate as the refusal that a form shows. */
function toRefusal(t: TidT, svar: { utfall: string; kod?: string; text?: string; falt?: string }) {
  if (svar.utfall === 'dubblett')
    return { data: { fel: { kod: 'dubblett', text: t('dubblett'), nasta: t('dubblettNasta') } } }
  const { kod = 'fel', text = '', falt } = svar
  return { data: { fel: { kod, text, ...(falt && { falt: { [falt]: text } }) } } }
}

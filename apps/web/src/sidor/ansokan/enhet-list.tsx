import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { ErrorState } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { trpc } from '../../trpc/client.ts'

export interface Enhet {
  readonly id: string
  readonly namn: string
  readonly adress: string
  readonly postnummer: string
  readonly ort: string
}

interface Adress {
  readonly adress: string
  readonly postnummer: string
  readonly ort: string
}

interface EnhetListProps {
  enheter: readonly Enhet[]
  /** The firm's own address, to start from. */
  forslag: Adress
  onAndrad: () => Promise<unknown>
}

/** The workplaces of the firm, kept in its register: the same list in every application. */
export function EnhetList({ enheter, forslag, onAndrad }: EnhetListProps) {
  const t = useTexter(ansokanTexter)
  const [oppen, setOppen] = useState(false)
  const taBort = useMutation(trpc.utforare.taBortEnhet.mutationOptions({ onSuccess: onAndrad }))
  return (
    <>
      {enheter.length === 0 && !oppen && <p className="vf-svag">{t('enheterTomt')}</p>}
      {enheter.length > 0 && (
        <ul className="vf-radlista-visad">
          {enheter.map((e) => (
            <li key={e.id}>
              <span>
                <strong>{e.namn}</strong>
                <br />
                <span className="vf-svag">
                  {e.adress}, {e.postnummer} {e.ort}
                </span>
              </span>
              <Button variant="tertiary" onClick={() => taBort.mutate({ id: e.id })}>
                {t('enhetTaBort', { namn: e.namn })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {taBort.error && <ErrorState error={taBort.error} />}
      {oppen ? (
        <EnhetForm
          forslag={forslag}
          onKlar={async () => {
            await onAndrad()
            setOppen(false)
          }}
          onAvbryt={() => setOppen(false)}
        />
      ) : (
        <Button variant="secondary" ikon="plus" onClick={() => setOppen(true)}>
          {t('enhetLaggTill')}
        </Button>
      )}
    </>
  )
}

function EnhetForm(p: { forslag: Adress; onKlar: () => Promise<void>; onAvbryt: () => void }) {
  const t = useTexter(ansokanTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { namn: '', ...p.forslag } })
  const spara = useMutation(trpc.utforare.sparaEnhet.mutationOptions())
  return (
    <div className="vf-radlista-rad">
      <Form
        form={form}
        onSubmit={async (v) => {
          await spara.mutateAsync(v)
          toast(t('enhetSparad'))
          await p.onKlar()
        }}
      >
        <TextField name="namn" label={t('enhetNamn')} bredd="mellan" />
        <div className="vf-falt-rad-delad">
          <TextField name="adress" label={t('adress')} />
          <TextField name="postnummer" label={t('postnummer')} inputMode="numeric" />
          <TextField name="ort" label={t('ort')} />
        </div>
        <div className="vf-handlingar">
          <Button variant="secondary" type="submit" pagar={form.formState.isSubmitting}>
            {t('enhetSpara')}
          </Button>
          <Button variant="tertiary" onClick={p.onAvbryt}>
            {t('avbryt')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

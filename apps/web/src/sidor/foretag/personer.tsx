import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { DateText } from '@valfri/ui/date-text'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { trpc } from '../../trpc/client.ts'
import { BjudIn } from './bjud-in.tsx'
import type { Foretag } from './foretag-form.tsx'
import { FullmaktText } from './fullmakt-text.tsx'

type Uppdrag = Foretag['uppdrag'][number]

/** Who may act for the firm, as what and until when; a firmatecknare gives and ends roles. */
export function Personer({ foretag: f, onAndrat }: { foretag: Foretag; onAndrat: () => Promise<unknown> }) {
  const t = useTexter(foretagTexter)
  const [avslutar, setAvslutar] = useState<Uppdrag | null>(null)
  const aterkalla = useMutation(trpc.utforare.aterkallaInbjudan.mutationOptions({ onSuccess: onAndrat }))
  return (
    <Section rubrik={t('personer')} ingress={<p>{t('personerIngress')}</p>}>
      <ul className="vf-radlista-visad">
        {f.uppdrag.map((u) => (
          <li key={u.id}>
            <div>
              <strong>
                {u.namn ?? '–'}
                {u.arJag && ` (${t('du')})`}
              </strong>
              <p className="vf-svag">
                {u.rollNamn} · {u.till ? <DateText datum={u.till} form="kort" /> : t('tillsVidare')}
              </p>
              {u.fullmakt && <FullmaktText fullmakt={u.fullmakt} />}
            </div>
            {f.farGeUppdrag && (
              <Button variant="tertiary" onClick={() => setAvslutar(u)}>
                {t('avsluta')}
                <span className="ds-sr-only">
                  : {u.rollNamn}, {u.namn}
                </span>
              </Button>
            )}
          </li>
        ))}
        {f.inbjudningar.map((i) => (
          <li key={i.id}>
            <div>
              <strong>{i.namn}</strong>
              <p className="vf-svag">
                {i.rollNamn} · {t('inbjudna')}. {t('gallerTill', { tid: formatTidpunkt(i.galler, 'kort') })}
              </p>
              {i.fullmakt && <FullmaktText fullmakt={i.fullmakt} />}
            </div>
            {f.farGeUppdrag && (
              <Button variant="tertiary" onClick={() => aterkalla.mutate({ id: i.id })}>
                {t('aterkalla')}
                <span className="ds-sr-only">: {i.namn}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {aterkalla.error && <ErrorState error={aterkalla.error} />}
      {f.farGeUppdrag && <BjudIn kommuner={f.kommuner} onAndrat={onAndrat} />}
      <AvslutaDialog uppdrag={avslutar} onStang={() => setAvslutar(null)} onAndrat={onAndrat} />
    </Section>
  )
}

interface AvslutaDialogProps {
  uppdrag: Uppdrag | null
  onStang: () => void
  onAndrat: () => Promise<unknown>
}

function AvslutaDialog({ uppdrag: u, onStang, onAndrat }: AvslutaDialogProps) {
  const t = useTexter(foretagTexter)
  const toast = useToast()
  const avsluta = useMutation(trpc.utforare.avslutaUppdrag.mutationOptions())
  const close = () => {
    avsluta.reset()
    onStang()
  }
  const end = async (id: string) => {
    await avsluta.mutateAsync({ id })
    toast(t('avslutat'))
    close()
    await onAndrat()
  }
  return (
    <ConfirmDialog
      oppen={u !== null}
      rubrik={t('avslutaRubrik', { namn: u?.namn ?? '' })}
      bekrafta={t('avsluta')}
      farligt
      pagar={avsluta.isPending}
      // The refusal is shown in the dialog, beside the act that was refused.
      onBekrafta={() => u && void end(u.id).catch(() => undefined)}
      onStang={close}
    >
      <p>{t('avslutaText', { roll: u?.rollNamn ?? '' })}</p>
      {avsluta.error && <ErrorState error={avsluta.error} />}
    </ConfirmDialog>
  )
}

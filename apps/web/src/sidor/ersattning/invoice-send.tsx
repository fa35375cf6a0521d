import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Card } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useId, useState } from 'react'
import { trpc } from '../../trpc/client.ts'
import type { FakturaTexter } from './invoice-section.tsx'

/** Sends an invoice as XML and says at once whether it equals the underlag. */
export function InvoiceSend({ t, underlagId }: { t: FakturaTexter; underlagId: string }) {
  const [fil, setFil] = useState<File | null>(null)
  const [saknas, setSaknas] = useState(false)
  const id = useId()
  const klient = useQueryClient()
  const toast = useToast()
  const lamna = useMutation(
    trpc.ersattning.ekonomi.lamnaFaktura.mutationOptions({
      onSuccess: async (svar) => {
        if (svar.status === 'godkand') toast(t('godkand'))
        await klient.invalidateQueries({ queryKey: trpc.ersattning.ekonomi.pathKey() })
      },
    }),
  )
  const send = async () => {
    setSaknas(fil === null)
    if (fil) lamna.mutate({ underlagId, xml: await fil.text() })
  }
  return (
    <Card>
      <h3>{t('skickaRubrik')}</h3>
      <div className="vf-falt">
        <label htmlFor={id} className="ds-label">
          {t('fil')}
        </label>
        <div id={`${id}-hjalp`} className="vf-falt-hjalp">
          {t('skickaHjalp')}
        </div>
        <input
          id={id}
          type="file"
          accept=".xml,application/xml,text/xml"
          aria-describedby={`${id}-hjalp${saknas ? ` ${id}-fel` : ''}`}
          aria-invalid={saknas || undefined}
          onChange={(e) => setFil(e.target.files?.[0] ?? null)}
        />
        {saknas && (
          <p id={`${id}-fel`} className="vf-falt-fel">
            {t('valjFil')}
          </p>
        )}
      </div>
      <div>
        <Button variant="primary" pagar={lamna.isPending} onClick={() => void send()}>
          {t('prova')}
        </Button>
      </div>
      {lamna.data?.status === 'avvisad' && (
        <Notice ton="vantar">
          <p>{t('avvisad')}</p>
        </Notice>
      )}
      {lamna.error && <ErrorState error={lamna.error} />}
    </Card>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatManad } from '@valfri/ui/format'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useId, useState } from 'react'
import type { Month } from '../../../routes/kommun/ersattning/$id.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'
import type { BokforingTexter } from './month-booking.tsx'

/** Notes the day on which the money left. It is the last thing that happens to a run. */
export function MarkPaid({ t, korning }: { t: BokforingTexter; korning: Month }) {
  const { jag } = useJag()
  const idag = jag?.inloggad ? jag.idag : ''
  const [oppen, setOppen] = useState(false)
  const [betaldag, setBetaldag] = useState(idag)
  const id = useId()
  const klient = useQueryClient()
  const toast = useToast()
  const utbetala = useMutation(
    trpc.ersattning.ekonomi.utbetala.mutationOptions({
      onSuccess: async () => {
        setOppen(false)
        toast(t('utbetaldToast'))
        await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
      },
    }),
  )
  return (
    <>
      <Button variant="primary" onClick={() => setOppen(true)}>
        {t('utbetala')}
      </Button>
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('utbetalaFraga', { manad: formatManad(korning.manad) })}
        bekrafta={t('utbetala')}
        pagar={utbetala.isPending}
        onBekrafta={() => utbetala.mutate({ id: korning.id, betaldag })}
        onStang={() => setOppen(false)}
      >
        <p>{t('utbetalaText')}</p>
        <div className="vf-falt">
          <label htmlFor={id} className="ds-label">
            {t('betaldag')}
          </label>
          <input
            id={id}
            type="date"
            className="ds-input"
            max={idag}
            value={betaldag}
            onChange={(e) => setBetaldag(e.target.value)}
          />
        </div>
        {utbetala.error && <ErrorState error={utbetala.error} />}
      </ConfirmDialog>
    </>
  )
}

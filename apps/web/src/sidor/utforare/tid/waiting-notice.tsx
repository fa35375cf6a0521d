import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { trpc } from '../../../trpc/client.ts'
import type { TidT } from './event-button.tsx'

/** How many events wait in the week, and a way to judge them anew once something has changed. */
export function WaitingNotice({
  t,
  antal,
  farAndra,
  onProvad,
}: {
  t: TidT
  antal: number
  farAndra: boolean
  onProvad: () => void
}) {
  const toast = useToast()
  const prova = useMutation(
    trpc.utfort.provaVantande.mutationOptions({
      onSuccess: (svar) => {
        toast(t('provad', { godtagna: svar.godtagna }))
        onProvad()
      },
    }),
  )
  if (antal === 0) return null
  return (
    <Notice ton="vantar" rubrik={t('vantarRubrik', { antal })}>
      <p>{t('vantarText')}</p>
      {prova.error && <ErrorState error={prova.error} />}
      {farAndra && (
        <div>
          <Button data-size="sm" pagar={prova.isPending} onClick={() => prova.mutate()}>
            {t('provaIgen')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { minTexter } from '../../texter/brukare/min.ts'
import { trpc } from '../../trpc/client.ts'

/** Gives up a place in the queue, after a question. */
export function LeaveQueue({ beslutId, del, namn }: { beslutId: string; del: string; namn: string }) {
  const t = useTexter(minTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const sluta = useMutation(
    trpc.val.val.slutaVanta.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        toast(t('koLamnad'))
      },
    }),
  )
  return (
    <>
      <Button variant="tertiary" onClick={() => setOppen(true)}>
        {t('lamnaKo')}
      </Button>
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('lamnaKoRubrik', { namn })}
        bekrafta={t('lamnaKo')}
        pagar={sluta.isPending}
        onBekrafta={() => sluta.mutate({ beslutId, del })}
        onStang={() => setOppen(false)}
      >
        <p>{t('lamnaKoText')}</p>
        {sluta.error && <ErrorState error={sluta.error} />}
      </ConfirmDialog>
    </>
  )
}

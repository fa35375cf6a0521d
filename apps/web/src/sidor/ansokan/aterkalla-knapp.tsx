import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { trpc } from '../../trpc/client.ts'

/** Takes one case back, after asking. */
export function AterkallaKnapp({ id, kommun }: { id: string; kommun: string }) {
  const t = useTexter(egetArendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const aterkalla = useMutation(
    trpc.ansokan.aterkalla.mutationOptions({
      onSuccess: async () => {
        toast(t('aterkallad', { kommun }))
        setOppen(false)
        await klient.invalidateQueries({ queryKey: trpc.ansokan.pathKey() })
      },
    }),
  )
  return (
    <div>
      <Button variant="secondary" onClick={() => setOppen(true)}>
        {t('aterkalla')}
      </Button>
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('aterkallaRubrik', { kommun })}
        bekrafta={t('aterkalla')}
        farligt
        pagar={aterkalla.isPending}
        onBekrafta={() => aterkalla.mutate({ id })}
        onStang={() => setOppen(false)}
      >
        <p>{t('aterkallaText')}</p>
        {aterkalla.error && <ErrorState error={aterkalla.error} />}
      </ConfirmDialog>
    </div>
  )
}

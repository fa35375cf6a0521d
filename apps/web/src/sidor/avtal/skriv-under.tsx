import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import { trpc } from '../../trpc/client.ts'

/** Signs the wording that is open, and no other: the hash goes along. */
export function SkrivUnder({
  id,
  dokument,
}: {
  id: string
  dokument: { readonly id: string; readonly sha256: string }
}) {
  const t = useTexter(avtalTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const signera = useMutation(
    trpc.avtal.signera.mutationOptions({
      onSuccess: async () => {
        toast(t('skrivetUnder'))
        setOppen(false)
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
      },
    }),
  )
  return (
    <>
      <Button variant="primary" ikon="penna" onClick={() => setOppen(true)}>
        {t('skrivUnder')}
      </Button>
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('skrivUnderRubrik')}
        bekrafta={t('skrivUnder')}
        pagar={signera.isPending}
        onBekrafta={() => signera.mutate({ id, sha256: dokument.sha256 })}
        onStang={() => setOppen(false)}
      >
        <p>{t('skrivUnderText', { summa: `${dokument.sha256.slice(0, 16)}…` })}</p>
        <p>
          <a href={`/dokument/${dokument.id}`} target="_blank" rel="noreferrer">
            {t('lasAvtalet')}
          </a>
        </p>
        {signera.error && <ErrorState error={signera.error} />}
      </ConfirmDialog>
    </>
  )
}

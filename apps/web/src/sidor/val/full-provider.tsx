import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Actions } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../i18n/use-texter.ts'
import { valTexter } from '../../texter/val/val.ts'
import { trpc } from '../../trpc/client.ts'
import type { Mojligheter, Valbar } from './choice-form.tsx'

interface FullProviderProps {
  m: Mojligheter
  full: Valbar
  nuvarande: Valbar | undefined
  onAnnan: () => void
  onKlart: () => void
}

/** A chosen utförare that is full: wait or choose anew, never somebody else by itself. */
export function FullProvider({ m, full, nuvarande, onAnnan, onKlart }: FullProviderProps) {
  const t = useTexter(valTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const vanta = useMutation(
    trpc.val.val.vanta.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        toast(t('koKlart', { namn: full.namn }))
        onKlart()
      },
    }),
  )
  return (
    <div className="vf-stapel" data-tatt>
      <Notice ton="vantar" rubrik={t('fullRubrik', { namn: full.namn })}>
        <p>{t('fullText')}</p>
        {nuvarande && <p>{t('fullNu', { namn: nuvarande.namn })}</p>}
      </Notice>
      {vanta.error && <ErrorState error={vanta.error} />}
      <Actions>
        <Button variant="primary" onClick={onAnnan}>
          {t('valjAnnan')}
        </Button>
        <Button
          pagar={vanta.isPending}
          onClick={() => vanta.mutate({ beslutId: m.beslutId, del: m.del, utforareId: full.utforareId })}
        >
          {t('vanta')}
        </Button>
      </Actions>
    </div>
  )
}

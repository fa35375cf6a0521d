import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../i18n/use-texter.ts'
import { granskningTexter } from '../../../texter/kommun/granskning.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export type Regler = RouterOutputs['provning']['granskning']['regler']

/** Whether every decision waits for a second reviewer. */
export function TwoReviewers({ regler: r, far }: { regler: Regler; far: boolean }) {
  const t = useTexter(granskningTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const satt = useMutation(
    trpc.provning.granskning.sattRegel.mutationOptions({
      onSuccess: async () => {
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        toast(t('reglerSparat'))
      },
      onError: (fel) => toast(fel.message),
    }),
  )
  return (
    <Section
      rubrik={t('regler')}
      ingress={<p>{t('reglerIngress')}</p>}
      handling={
        far && (
          <Button
            variant="secondary"
            pagar={satt.isPending}
            onClick={() => satt.mutate({ tvaGranskare: !r.tvaGranskare })}
          >
            {r.tvaGranskare ? t('reglerSlaAv') : t('reglerSlaPa')}
          </Button>
        )
      }
    >
      <p>
        <strong>{r.tvaGranskare ? t('reglerPa') : t('reglerAv')}</strong>{' '}
        {r.satt && (
          <span className="vf-svag">{t('reglerSatt', { av: r.satt.av, tid: formatTidpunkt(r.satt.tid, 'kort') })}</span>
        )}
      </p>
    </Section>
  )
}

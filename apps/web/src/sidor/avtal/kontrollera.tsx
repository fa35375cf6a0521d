import { useQuery } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { trpc } from '../../trpc/client.ts'

/** Has the avtal made again from its version and decision, and says whether the bytes are those that were signed. */
export function Kontrollera({ id }: { id: string }) {
  const t = useTexter(avtalsandringTexter)
  const { data, error, isFetching, refetch } = useQuery({
    ...trpc.avtal.andring.kontrollera.queryOptions({ id }),
    enabled: false,
  })
  return (
    <div className="vf-stapel" data-tatt>
      <div>
        <Button variant="tertiary" pagar={isFetching} onClick={() => void refetch()}>
          {t('kontrollera')}
        </Button>
      </div>
      <p className="vf-svag">{t('kontrollHjalp')}</p>
      <div aria-live="polite">
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.lika && <StatusTag ton="klart">{t('kontrollLika')}</StatusTag>}
        {data && !data.lika && <p>{t('kontrollOlika', { summa: data.omgjort })}</p>}
      </div>
    </div>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { trpc } from '../../../trpc/client.ts'
import type { FeeMonthProps } from './fee-month-actions.tsx'

/** The basis for invoicing of a locked month: made once, fetched as often as one wants. */
export function FeeExport({ t, korning }: FeeMonthProps) {
  const klient = useQueryClient()
  const skapa = useMutation(
    trpc.avgift.exportera.mutationOptions({
      onSuccess: () => klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() }),
    }),
  )
  const fil = korning.export
  return (
    <Section rubrik={t('exportRubrik')} ingress={<p>{t('exportText')}</p>}>
      <Card>
        {!fil && (
          <Button variant="primary" pagar={skapa.isPending} onClick={() => skapa.mutate({ id: korning.id })}>
            {t('exportSkapa')}
          </Button>
        )}
        {fil && !fil.klar && <p role="status">{t('exportGors')}</p>}
        {fil?.klar && (
          <>
            <p>{t('exportKlar', { antal: fil.antal ?? 0, nar: formatTidpunkt(fil.begard, 'kort'), namn: fil.av })}</p>
            <Actions>
              <Button asChild variant="primary" ikon="laddaNer">
                <a href={`/export/avgift/${korning.id}.csv`}>{t('hamtaCsv')}</a>
              </Button>
              <Button asChild ikon="laddaNer">
                <a href={`/export/avgift/${korning.id}.json`}>{t('hamtaJson')}</a>
              </Button>
              <Button asChild variant="tertiary" ikon="las">
                <a href={`/export/avgift-nyckel/${korning.id}.csv`}>{t('hamtaNyckel')}</a>
              </Button>
            </Actions>
            <p className="vf-svag">{t('nyckelHjalp')}</p>
            <details className="vf-svag">
              <summary>{t('kontrollsumma')}</summary>
              <p>
                CSV <code>{fil.csvSha256}</code>
              </p>
              <p>
                JSON <code>{fil.jsonSha256}</code>
              </p>
            </details>
          </>
        )}
        {skapa.error && <ErrorState error={skapa.error} />}
      </Card>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Prislista } from './typer.ts'

/** The price list when it is there; until then its loading and refused states. */
export function WithPrislista({ tjanstId, children }: { tjanstId: string; children: (lista: Prislista) => ReactNode }) {
  const t = useTexter(priserTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.pris.hamta.queryOptions({ tjanstId }))
  if (data) return children(data)
  return (
    <>
      <PageHeader rubrik={t('rubrik')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton form="tabell" rader={6} />}
    </>
  )
}

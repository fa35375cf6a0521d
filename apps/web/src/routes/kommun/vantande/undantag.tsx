import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ExceptionTable, toUndantagVal } from '../../../sidor/vantande/exception-table.tsx'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/vantande/undantag')({ component: ExceptionsPage })

const FILTER = ['kod'] as const

function ExceptionsPage() {
  const t = useTexter(vantandeTexter)
  const [lage, onLage] = useTabellLage(FILTER)
  const svar = useQuery(
    trpc.utfort.undantag.hosKommun.queryOptions(toUndantagVal(lage), { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <WaitingHead t={t} dorr="kommun" flik="undantag" ingress={t('undantagIngress')} />
      <ExceptionTable t={t} svar={svar} lage={lage} onLage={onLage} medUtforare />
    </>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { toVal, VANTANDE_FILTER, WaitingTable } from '../../../sidor/vantande/waiting-table.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/vantande/')({ component: WaitingPage })

function WaitingPage() {
  const t = useTexter(vantandeTexter)
  const { valt } = useJag()
  const [lage, onLage] = useTabellLage(VANTANDE_FILTER)
  const svar = useQuery(trpc.utfort.vantandeHosKommun.queryOptions(toVal(lage), { placeholderData: keepPreviousData }))
  return (
    <>
      <WaitingHead t={t} dorr="kommun" flik="vantar" ingress={t('ingressKommun')} />
      <WaitingTable
        t={t}
        svar={svar}
        lage={lage}
        onLage={onLage}
        kanNamn={valt?.roller.includes('handlaggare') ?? false}
        medUtforare
      />
    </>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { CompleteException } from '../../../sidor/vantande/complete-exception.tsx'
import { ExceptionTable, toUndantagVal, type Undantag } from '../../../sidor/vantande/exception-table.tsx'
import { LeaveExceptions } from '../../../sidor/vantande/leave-exceptions.tsx'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/vantande/undantag')({ component: OwnExceptionsPage })

const FILTER = ['kod'] as const

function OwnExceptionsPage() {
  const t = useTexter(vantandeTexter)
  const [lage, onLage] = useTabellLage(FILTER)
  const [vald, setVald] = useState<Undantag | null>(null)
  const svar = useQuery(
    trpc.utfort.undantag.lista.queryOptions(toUndantagVal(lage), { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <WaitingHead t={t} dorr="utforare" flik="undantag" ingress={t('undantagIngress')} />
      <div className="vf-handlingar">
        <LeaveExceptions t={t} ids={(svar.data?.rader ?? []).map((r) => r.id)} />
      </div>
      <ExceptionTable t={t} svar={svar} lage={lage} onLage={onLage} onKomplettera={setVald} />
      {vald && <CompleteException t={t} rad={vald} onStang={() => setVald(null)} />}
    </>
  )
}

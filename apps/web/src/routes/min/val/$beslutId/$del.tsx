import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { makeFro } from '../../../../sidor/publik/jamfor/sok.ts'
import { ChoiceForm } from '../../../../sidor/val/choice-form.tsx'
import { minTexter } from '../../../../texter/brukare/min.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/min/val/$beslutId/$del')({ component: ChoosePage })

/** The person chooses for one del. */
function ChoosePage() {
  const t = useTexter(minTexter)
  const { beslutId, del } = Route.useParams()
  const navigate = useNavigate()
  const [fro] = useState(makeFro)
  const { data, error, refetch } = useQuery(
    trpc.val.val.mojligheter.queryOptions({ beslutId, del, fro }, { refetchOnWindowFocus: false }),
  )
  const delnamn = data?.delnamn.toLocaleLowerCase('sv') ?? ''
  return (
    <div className="vf-min">
      <PageHeader
        rubrik={data ? t(data.nuvarande ? 'bytRubrik' : 'valjRubrik', { del: delnamn }) : t('valj')}
        ingress={<p>{t('valjIngress')}</p>}
        spar={[{ text: t('tillbaka'), lank: (text) => <Link to="/min">{text}</Link> }]}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={3} />}
      {data && <ChoiceForm m={data} vem="person" onKlart={() => void navigate({ to: '/min' })} />}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { PrintButton } from '@valfri/ui/print-button'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ChoiceSheet } from '../../../../sidor/kommun/brukare/choice-sheet.tsx'
import { NoChoice } from '../../../../sidor/kommun/brukare/no-choice.tsx'
import { makeFro } from '../../../../sidor/publik/jamfor/sok.ts'
import { ChoiceForm } from '../../../../sidor/val/choice-form.tsx'
import { brukareTexter } from '../../../../texter/kommun/brukare.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/brukare/$id/val')({
  validateSearch: (sok: Record<string, unknown>): { beslut: string; del: string } => ({
    beslut: String(sok.beslut ?? ''),
    del: String(sok.del ?? ''),
  }),
  component: ChoosePage,
})

/** A handläggare shows the choice and notes it; or, where the person does not choose, runs the kommun's rule. */
function ChoosePage() {
  const t = useTexter(brukareTexter)
  const { id } = Route.useParams()
  const { beslut, del } = Route.useSearch()
  const navigate = useNavigate()
  const [fro] = useState(makeFro)
  const { data: person } = useQuery(trpc.val.handlaggare.person.queryOptions({ personId: id }))
  const {
    data: m,
    error,
    refetch,
  } = useQuery(trpc.val.val.mojligheter.queryOptions({ beslutId: beslut, del, fro }, { refetchOnWindowFocus: false }))
  const klart = () => void navigate({ to: '/kommun/brukare/$id', params: { id } })
  const delnamn = m?.delnamn.toLocaleLowerCase('sv') ?? ''
  return (
    <>
      <div className="vf-ej-utskrift vf-stapel">
        <PageHeader
          rubrik={m ? t(m.nuvarande ? 'bytRubrik' : 'valRubrik', { del: delnamn }) : t('valj')}
          ingress={
            <>
              {person && <p>{t('valForPerson', { namn: person.namn, kod: person.kod })}</p>}
              <p>{t('valIngress')}</p>
            </>
          }
          spar={[
            {
              text: t('tillbaka'),
              lank: (text) => (
                <Link to="/kommun/brukare/$id" params={{ id }}>
                  {text}
                </Link>
              ),
            },
          ]}
          handling={m && <PrintButton>{t('skrivUt')}</PrintButton>}
        />
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!m && !error && <Skeleton form="kort" rader={4} />}
        {m && <ChoiceForm m={m} vem="handlaggare" onKlart={klart} />}
        {m && m.senasteValId === null && <NoChoice m={m} onKlart={klart} />}
      </div>
      {m && person && <ChoiceSheet m={m} namn={person.namn} kod={person.kod} />}
    </>
  )
}

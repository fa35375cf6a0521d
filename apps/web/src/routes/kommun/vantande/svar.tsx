import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { parseAnswers, toAnswers } from '../../../sidor/vantande/answers-search.ts'
import { AnswersView } from '../../../sidor/vantande/answers-view.tsx'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'

export const Route = createFileRoute('/kommun/vantande/svar')({ validateSearch: parseAnswers, component: AnswersPage })

function AnswersPage() {
  const t = useTexter(vantandeTexter)
  const navigate = useNavigate()
  const search = toAnswers(Route.useSearch())
  return (
    <>
      <WaitingHead t={t} dorr="kommun" flik="svar" ingress={t('svarIngress')} />
      <AnswersView
        t={t}
        dorr="kommun"
        search={search}
        onSearch={(nytt) =>
          void navigate({ to: '.', search: { ...search, ...nytt }, replace: true, resetScroll: false })
        }
      />
    </>
  )
}

import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../i18n/use-texter.ts'
import { KommunChoice } from '../../sidor/publik/kommun-choice.tsx'
import { publikNavTexter } from '../../texter/publik/nav.ts'

export const Route = createFileRoute('/_publik/jamfor')({
  validateSearch: (sok: Record<string, unknown>): { kommun?: string } => ({
    kommun: typeof sok.kommun === 'string' ? sok.kommun : undefined,
  }),
  component: ComparePage,
})

function ComparePage() {
  const t = useTexter(publikNavTexter)
  return (
    <>
      <PageHeader rubrik={t('jamfor')} />
      <KommunChoice />
    </>
  )
}

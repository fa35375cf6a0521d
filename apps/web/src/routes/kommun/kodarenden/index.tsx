import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../i18n/use-texter.ts'
import { KodarendeList } from '../../../sidor/kodarenden/kodarende-list.tsx'
import { kodarendenTexter } from '../../../texter/val/kodarenden.ts'

export const Route = createFileRoute('/kommun/kodarenden/')({ component: CodedCasesPage })

/** Codes, counts and days: all that the kommun may know. */
function CodedCasesPage() {
  const t = useTexter(kodarendenTexter)
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingressKommun')}</p>} />
      <KodarendeList dorr="kommun" />
    </>
  )
}

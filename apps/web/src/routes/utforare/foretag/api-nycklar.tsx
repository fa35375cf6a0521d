import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ApiKeys } from '../../../sidor/nycklar/api-keys.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { nycklarTexter } from '../../../texter/nycklar/nycklar.ts'

export const Route = createFileRoute('/utforare/foretag/api-nycklar')({ component: UtforareKeysPage })

function UtforareKeysPage() {
  const t = useTexter(nycklarTexter)
  const { valt } = useJag()
  return (
    <>
      <PageHeader rubrik={t('rubrik')} />
      <ApiKeys far={valt?.roller.includes('firmatecknare') ?? false} ejBehorig={t('ejBehorigUtforare')} />
    </>
  )
}

import { createFileRoute } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { ApiKeys } from '../../../sidor/nycklar/api-keys.tsx'
import { nycklarTexter } from '../../../texter/nycklar/nycklar.ts'

export const Route = createFileRoute('/kommun/installningar/api-nycklar')({ component: KommunKeysPage })

function KommunKeysPage() {
  const t = useTexter(nycklarTexter)
  const far = useHasRoll(['systemadministrator'])
  return (
    <SettingsFrame flik="api-nycklar">
      <ApiKeys far={far} ejBehorig={t('ejBehorigKommun')} />
    </SettingsFrame>
  )
}

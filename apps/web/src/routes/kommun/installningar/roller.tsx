import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { RoleForm } from '../../../sidor/kommun/installningar/role-form.tsx'
import { RoleTable } from '../../../sidor/kommun/installningar/role-table.tsx'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/roller')({ component: RolesPage })

function RolesPage() {
  const t = useTexter(installningarTexter)
  const far = useHasRoll(['systemadministrator'])
  const fraga = useQuery(trpc.tenancy.uppdrag.lista.queryOptions(undefined, { enabled: far }))
  return (
    <SettingsFrame flik="roller">
      {far ? (
        <>
          <Section rubrik={t('geRoll')}>
            <RoleForm />
          </Section>
          <Section rubrik={t('roller')} ingress={<p>{t('rollerIngress')}</p>}>
            <RoleTable rader={fraga.data} error={fraga.error} onRetry={() => void fraga.refetch()} />
          </Section>
        </>
      ) : (
        <Notice>
          <p>{t('rollerEj')}</p>
        </Notice>
      )}
    </SettingsFrame>
  )
}

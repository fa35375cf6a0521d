import { createFileRoute } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { KravSummary } from '../../../../sidor/kommun/underlag/krav-summary.tsx'
import { canWrite, useUtkast, type Villkor } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { VillkorCatalogue } from '../../../../sidor/kommun/underlag/villkor-catalogue.tsx'
import { type Innehall, VillkorList } from '../../../../sidor/kommun/underlag/villkor-list.tsx'
import { underlagVillkorTexter } from '../../../../texter/kommun/underlag-villkor.ts'
import { trpcClient } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/villkor')({ component: VillkorPage })

function VillkorPage() {
  const t = useTexter(underlagVillkorTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  if (!data) return null
  const skrivbar = canWrite(data)
  const delar = Object.fromEntries(data.tjanst.delar.map((d) => [d.id, d.namn]))
  const spara = async (fore: Villkor | null, innehall: Innehall) => {
    await trpcClient.underlag.utkast.sparaVillkor.mutate({ versionId, fore, innehall })
    await reload()
  }
  const taBort = async (v: Villkor) => {
    await trpcClient.underlag.utkast.taBortVillkor.mutate({ versionId, villkorId: v.id })
    await reload()
  }
  return (
    <>
      <KravSummary utkast={data} />
      <Section rubrik={t('valda')} ingress={<p>{t('ingress')}</p>}>
        <VillkorList
          utkast={data}
          villkor={data.version.villkor}
          delar={delar}
          skrivbar={skrivbar}
          spara={spara}
          taBort={taBort}
          nyText={t('eget')}
        />
      </Section>
      {skrivbar && <VillkorCatalogue utkast={data} reload={reload} />}
    </>
  )
}

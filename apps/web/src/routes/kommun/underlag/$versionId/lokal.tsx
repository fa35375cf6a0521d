import { createFileRoute } from '@tanstack/react-router'
import { Section, Stack } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ContactsForm, PlacesForm } from '../../../../sidor/kommun/underlag/lokal-places.tsx'
import { LokalReader } from '../../../../sidor/kommun/underlag/lokal-reader.tsx'
import { DefaultChoiceForm, PaymentForm } from '../../../../sidor/kommun/underlag/lokal-terms.tsx'
import { lokalOf, useSaveLokal } from '../../../../sidor/kommun/underlag/use-save-lokal.ts'
import { type Lokal, type Utkast, useUtkast, type Villkor } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { type Innehall, VillkorList } from '../../../../sidor/kommun/underlag/villkor-list.tsx'
import { underlagLokalTexter } from '../../../../texter/kommun/underlag-lokal.ts'
import { trpcClient } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/lokal')({ component: LocalPartPage })

function LocalPartPage() {
  const t = useTexter(underlagLokalTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  if (!data) return null
  const delar = Object.fromEntries(data.tjanst.delar.map((d) => [d.id, d.namn]))
  const skrivbar = data.egen !== null && data.version.status === 'utkast'
  const andra = data.parter.filter((p) => !skrivbar || p.kommunId !== data.egen?.kommunId)
  return (
    <>
      {data.egen === null && (
        <Notice rubrik={t('ejPart')}>
          <p>{t('ejPartText')}</p>
        </Notice>
      )}
      {skrivbar && data.egen && (
        <OwnPart utkast={data} lokal={lokalOf(data.egen.lokal)} delar={delar} reload={reload} />
      )}
      {andra.length > 0 && (
        <Section rubrik={t('andras')}>
          {andra.map((p) => (
            <LokalReader key={`${p.kommunId} ${p.namndId}`} part={p} delar={delar} />
          ))}
        </Section>
      )}
    </>
  )
}

interface OwnPartProps {
  utkast: Utkast
  lokal: Lokal
  delar: Readonly<Record<string, string>>
  reload: () => Promise<unknown>
}

function OwnPart({ utkast, lokal, delar, reload }: OwnPartProps) {
  const t = useTexter(underlagLokalTexter)
  const versionId = utkast.version.id
  const spara = useSaveLokal(versionId, lokal, reload)
  const sparaVillkor = async (fore: Villkor | null, innehall: Innehall | null) => {
    await trpcClient.underlag.utkast.sparaLokaltVillkor.mutate({ versionId, fore, innehall })
    await reload()
  }
  const form = { utkast, lokal, spara }
  return (
    <Stack>
      <p className="vf-ingress">{t('ingress')}</p>
      <PlacesForm {...form} />
      <PaymentForm {...form} />
      <DefaultChoiceForm {...form} />
      <ContactsForm {...form} />
      <Section rubrik={t('villkor')} ingress={<p>{t('villkorIngress')}</p>}>
        <VillkorList
          utkast={utkast}
          villkor={lokal.villkor}
          delar={delar}
          skrivbar
          spara={sparaVillkor}
          taBort={(v) => sparaVillkor(v, null)}
          nyText={t('egetLokalt')}
        />
      </Section>
    </Stack>
  )
}

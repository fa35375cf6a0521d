import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { EnhetList } from '../../../sidor/ansokan/enhet-list.tsx'
import { ForetagForm } from '../../../sidor/foretag/foretag-form.tsx'
import { Personer } from '../../../sidor/foretag/personer.tsx'
import { ProfilForm } from '../../../sidor/foretag/profil-form.tsx'
import { foretagTexter } from '../../../texter/utforare/foretag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/foretag/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.utforare.foretag.queryOptions()),
  component: CompanyPage,
})

function CompanyPage() {
  const t = useTexter(foretagTexter)
  const klient = useQueryClient()
  const { data, error, refetch } = useQuery(trpc.utforare.foretag.queryOptions())
  const reload = () => klient.invalidateQueries({ queryKey: trpc.utforare.pathKey() })
  return (
    <>
      <PageHeader rubrik={data?.namn ?? t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data && <Skeleton rader={6} />}
      {data && (
        <>
          <ForetagForm key={data.rev} foretag={data} onSparat={reload} />
          <Section rubrik={t('enheter')} ingress={<p>{t('enheterIngress')}</p>}>
            <EnhetList
              enheter={data.enheter}
              forslag={{ adress: data.adress, postnummer: data.postnummer, ort: data.ort }}
              onAndrad={reload}
            />
          </Section>
          <ProfilForm foretag={data} onSparat={reload} />
          <Personer foretag={data} onAndrat={reload} />
        </>
      )}
    </>
  )
}

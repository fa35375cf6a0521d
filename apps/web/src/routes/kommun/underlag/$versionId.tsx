import { createFileRoute, Link, Outlet, useLocation } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { Tabs } from '@valfri/ui/tabs'
import { useTexter } from '../../../i18n/use-texter.ts'
import { type Utkast, useUtkast } from '../../../sidor/kommun/underlag/use-utkast.ts'
import { underlagTexter } from '../../../texter/kommun/underlag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.underlag.hamta.queryOptions({ versionId: params.versionId })),
  component: UnderlagLayout,
})

const flikar = [
  { id: 'text', till: '/kommun/underlag/$versionId', text: 'flikText' },
  { id: 'villkor', till: '/kommun/underlag/$versionId/villkor', text: 'flikVillkor' },
  { id: 'lokal', till: '/kommun/underlag/$versionId/lokal', text: 'flikLokal' },
  { id: 'granska', till: '/kommun/underlag/$versionId/granska', text: 'flikGranska' },
  { id: 'beslut', till: '/kommun/underlag/$versionId/beslut', text: 'flikBeslut' },
  { id: 'fragor', till: '/kommun/underlag/$versionId/fragor', text: 'flikFragor' },
  { id: 'versioner', till: '/kommun/underlag/$versionId/versioner', text: 'flikVersioner' },
] as const

function UnderlagLayout() {
  const t = useTexter(underlagTexter)
  const { versionId } = Route.useParams()
  const { data, error, refetch } = useUtkast(versionId)
  if (error) {
    return (
      <>
        <PageHeader rubrik={t('rubrik')} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  if (!data) return <Skeleton rader={6} />
  return (
    <>
      <Head utkast={data} />
      <Flikar versionId={versionId} />
      <Outlet />
    </>
  )
}

function Head({ utkast: u }: { utkast: Utkast }) {
  const t = useTexter(underlagTexter)
  const utkast = u.version.status === 'utkast'
  return (
    <PageHeader
      rubrik={u.underlag.titel}
      status={
        <StatusTag ton={utkast ? 'vantar' : 'klart'}>
          {`${t('versionNr', { nr: u.version.nr })}, ${t(utkast ? 'utkast' : 'faststalld').toLowerCase()}`}
        </StatusTag>
      }
      ingress={
        <p>
          {u.tjanst.namn}
          {u.underlag.samverkan && ` · ${u.underlag.samverkan}`}
        </p>
      }
      spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/underlag">{text}</Link> }]}
    />
  )
}

function Flikar({ versionId }: { versionId: string }) {
  const t = useTexter(underlagTexter)
  const sista = useLocation({ select: (l) => l.pathname.split('/').at(-1) })
  const vald = flikar.find((f) => f.id === sista)?.id ?? 'text'
  return (
    <Tabs
      namn={t('flikar')}
      flikar={flikar.map((f) => ({
        id: f.id,
        text: t(f.text),
        vald: f.id === vald,
        lank: (text) => (
          <Link to={f.till} params={{ versionId }} aria-current={f.id === vald ? 'page' : undefined}>
            {text}
          </Link>
        ),
      }))}
    />
  )
}

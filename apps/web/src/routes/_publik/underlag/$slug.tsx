import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { TwoColumns } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { CommonPart } from '../../../sidor/publik/underlag/common-part.tsx'
import { FilesAndVersions } from '../../../sidor/publik/underlag/files-and-versions.tsx'
import { KravTable } from '../../../sidor/publik/underlag/krav-table.tsx'
import { LocalPart } from '../../../sidor/publik/underlag/local-part.tsx'
import { PartStatus } from '../../../sidor/publik/underlag/part-status.tsx'
import { Questions } from '../../../sidor/publik/underlag/questions.tsx'
import type { Publikt } from '../../../sidor/publik/underlag/typer.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { trpc } from '../../../trpc/client.ts'

const fraga = (slug: string, version: number | undefined) =>
  trpc.underlag.publikt.hamta.queryOptions({ slug, ...(version !== undefined && { nr: version }) })

export const Route = createFileRoute('/_publik/underlag/$slug')({
  validateSearch: (sok: Record<string, unknown>): { version?: number } => {
    const nr = Number(sok.version)
    return Number.isInteger(nr) && nr > 0 ? { version: nr } : {}
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => void context.queryClient.prefetchQuery(fraga(params.slug, deps.version)),
  component: UnderlagPage,
})

function UnderlagPage() {
  const t = useTexter(publikUnderlagTexter)
  const { slug } = Route.useParams()
  const { version } = Route.useSearch()
  const { data, error, refetch } = useQuery(fraga(slug, version))
  if (data) return <Underlag underlag={data} />
  return (
    <>
      <PageHeader rubrik={t('rubrik')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={8} />}
    </>
  )
}

function Underlag({ underlag: u }: { underlag: Publikt }) {
  const t = useTexter(publikUnderlagTexter)
  const { forseglad: f } = u
  const oppen = u.parter.some((p) => p.lage?.lage === 'oppen')
  const gammal = f.nr < u.senasteNr
  return (
    <>
      <PageHeader
        rubrik={f.underlag.titel}
        ingress={
          <p>
            {[
              f.tjanst.namn,
              f.samverkan ?? f.agare.kommun,
              t('version', { nr: f.nr }),
              t('faststalld', { datum: formatTidpunkt(f.faststalld, 'kort') }),
            ].join(' · ')}
          </p>
        }
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/underlag">{text}</Link> }]}
        handling={
          oppen && (
            <Button asChild variant="primary">
              <Link to="/utforare">{t('ansok')}</Link>
            </Button>
          )
        }
      />
      {gammal && (
        <Notice ton="vantar" rubrik={t('gammalRubrik')}>
          <p>{t('gammalText')}</p>
          <Link to="/underlag/$slug" params={{ slug: f.underlag.slug }} search={{ version: u.senasteNr }}>
            {t('tillSenaste', { nr: u.senasteNr })}
          </Link>
        </Notice>
      )}
      <PartStatus underlag={u} />
      <TwoColumns sida={<FilesAndVersions underlag={u} />}>
        <CommonPart underlag={u} />
        <KravTable underlag={u} />
        {u.parter.map((p) => (
          <LocalPart key={`${p.part.kommunId} ${p.part.namndId}`} part={p} delar={f.delar} />
        ))}
        <Questions underlag={u} />
      </TwoColumns>
    </>
  )
}

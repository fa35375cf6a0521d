import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, CardGrid, Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { EgenregiStand } from '../../../sidor/publik/jamfor/egenregi-stand.tsx'
import { parseJamforSok } from '../../../sidor/publik/jamfor/sok.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/_publik/jamfor/$id')({
  validateSearch: parseJamforSok,
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.val.jamfor.profil.queryOptions({ utforareId: params.id })),
  component: ProfilePage,
})

type Profil = RouterOutputs['val']['jamfor']['profil']

/** One utförare: what it says of itself, and where it can be chosen today. */
function ProfilePage() {
  const t = useTexter(jamforTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.val.jamfor.profil.queryOptions({ utforareId: id }))
  if (error || !data)
    return (
      <>
        <title>{`${t('sidtitel')} – Valfri`}</title>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={6} />}
      </>
    )
  return <Profile p={data} />
}

function Profile({ p }: { p: Profil }) {
  const t = useTexter(jamforTexter)
  const sok = Route.useSearch()
  const datum = formatDatum(p.datum)
  return (
    <>
      <PageHeader
        rubrik={p.namn}
        status={<StatusTag>{p.egenregiI ? t('profilEgenregi', { kommun: p.egenregiI }) : t('privat')}</StatusTag>}
        spar={[
          {
            text: sok.kommun ? t('tillListan') : t('sidtitel'),
            lank: (text) => (
              <Link to="/jamfor" search={sok}>
                {text}
              </Link>
            ),
          },
        ]}
        ingress={p.presentation && <p>{p.presentation}</p>}
      />
      <Section rubrik={t('profilFakta')} ingress={<p>{t('profilKalla', { datum })}</p>}>
        <KeyValueList
          saknas={t('saknas')}
          uppgifter={[
            {
              namn: t('telefon'),
              varde: p.telefon && <a href={`tel:${p.telefon.replace(/[^\d+]/g, '')}`}>{p.telefon}</a>,
            },
            { namn: t('epost'), varde: p.epost && <a href={`mailto:${p.epost}`}>{p.epost}</a> },
            { namn: t('webb'), varde: p.webb && <a href={p.webb}>{p.webb.replace(/^https?:\/\//, '')}</a> },
            { namn: t('talar'), varde: stor(p.sprak.join(', ')) },
            { namn: t('inriktning'), varde: stor(p.inriktning.join(', ')) },
            { namn: t('oppettider'), varde: p.oppettider },
            ...(p.tillaggstjanster.length > 0
              ? [{ namn: t('tillaggstjanster'), varde: p.tillaggstjanster.join('; ') }]
              : []),
          ]}
        />
      </Section>
      <Section rubrik={t('profilRubrikGodkand', { namn: p.namn })}>
        <CardGrid>
          {p.godkannanden.map((g) => (
            <Card key={`${g.kommunId} ${g.tjanstId}`}>
              <h3>
                {g.tjanst}, {g.kommun}
              </h3>
              <p>{g.delar.join(', ')}</p>
              <p className="vf-svag">
                {t(g.slag === 'internt-uppdrag' ? 'profilInternt' : 'profilAvtal', { datum: formatDatum(g.fran) })}
              </p>
              {g.slag === 'internt-uppdrag' && (
                <EgenregiStand utforareId={p.id} kommunId={g.kommunId} tjanstId={g.tjanstId} />
              )}
              <Button asChild variant="secondary">
                <Link to="/jamfor" search={{ ...kvar(sok, g), tjanst: g.tjanstId }}>
                  {t('profilJamfor')}
                </Link>
              </Button>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </>
  )
}

const stor = (s: string) => s.charAt(0).toLocaleUpperCase('sv') + s.slice(1)

/** Back to the same place and order when it is the same kommun, else to that kommun's. */
function kvar(sok: ReturnType<typeof parseJamforSok>, g: Profil['godkannanden'][number]) {
  return sok.kommun === g.slug ? { ...sok, visa: undefined } : { kommun: g.slug }
}

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { CaseQuestions } from '../../../sidor/arendefragor/case-questions.tsx'
import { AndraGranskningAvsnitt } from '../../../sidor/arenden/andra-granskning-avsnitt.tsx'
import { ArendeFakta } from '../../../sidor/arenden/arende-fakta.tsx'
import { ArendeLage } from '../../../sidor/arenden/arende-lage.tsx'
import { AvtalAvsnitt } from '../../../sidor/arenden/avtal-avsnitt.tsx'
import { BeslutAvsnitt } from '../../../sidor/arenden/beslut-avsnitt.tsx'
import { CaseTimeline, TIDSLINJE } from '../../../sidor/arenden/case-timeline.tsx'
import { GemensamAvsnitt } from '../../../sidor/arenden/gemensam-avsnitt.tsx'
import { JavAvsnitt } from '../../../sidor/arenden/jav-avsnitt.tsx'
import { KompletteringAvsnitt } from '../../../sidor/arenden/komplettering-avsnitt.tsx'
import { OverprovningAvsnitt, TidigareBeslut } from '../../../sidor/arenden/overprovning-avsnitt.tsx'
import { Provning } from '../../../sidor/arenden/provning.tsx'
import { UnderrattelseAvsnitt } from '../../../sidor/arenden/underrattelse-avsnitt.tsx'
import { UteslutningAvsnitt } from '../../../sidor/arenden/uteslutning-avsnitt.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { arendeTexter } from '../../../texter/kommun/arenden.ts'
import { granskningTexter } from '../../../texter/kommun/granskning.ts'
import { overprovningTexter } from '../../../texter/skal/overprovning.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/arenden/$id')({
  validateSearch: (sok: Record<string, unknown>): { visa?: string } => ({
    visa: typeof sok.visa === 'string' ? sok.visa : undefined,
  }),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.provning.arende.queryOptions({ id: params.id })),
  component: CasePage,
})

function CasePage() {
  const t = useTexter(arendeTexter)
  const g = useTexter(granskningTexter)
  const o = useTexter(overprovningTexter)
  const { id } = Route.useParams()
  const { visa } = Route.useSearch()
  const { valt } = useJag()
  const {
    data: a,
    error,
    refetch,
  } = useQuery({
    ...trpc.provning.arende.queryOptions({ id }),
    // Only while registers are being asked: their answers come by themselves.
    refetchInterval: (fraga) => (fraga.state.data?.register?.pagar ? 1500 : false),
  })
  const tidslinje = useQuery(trpc.provning.tidslinje.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!a) return <Skeleton rader={8} />
  const oppet = a.beslut.fattat === null && a.lage !== 'aterkallad'
  return (
    <>
      <PageHeader
        rubrik={a.sokande.uppgifter.foretag?.namn ?? a.diarienummer}
        status={<ArendeLage arende={{ lage: a.lage, utfall: a.beslut.fattat?.utfall ?? null }} />}
        ingress={
          <p>
            {a.diarienummer} · {a.titel} · {t('provasMot', { nr: a.versionNr })} ·{' '}
            <a href={`#${TIDSLINJE}`}>{t('tidslinje')}</a>
          </p>
        }
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/arenden">{text}</Link> }]}
      />
      {a.nyareVersion !== null && (
        <Notice rubrik={t('nyareRubrik')}>
          <p>{t('nyare', { nyare: a.nyareVersion, nr: a.versionNr })}</p>
        </Notice>
      )}
      {a.jav.egen && (
        <Notice rubrik={g('javEgenRubrik')} ton="vantar">
          <p>{g('javEgen')}</p>
        </Notice>
      )}
      {a.beslut.fattat && <BeslutAvsnitt arende={a} />}
      {a.beslut.fattat && <UnderrattelseAvsnitt arende={a} />}
      <OverprovningAvsnitt arende={a} />
      {a.beslut.dom && !a.beslut.fattat && (
        <Notice rubrik={o('domRubrik')} ton="vantar">
          <p>{o('domText', { malnummer: a.beslut.dom.malnummer })}</p>
        </Notice>
      )}
      <TidigareBeslut arende={a} />
      {a.beslut.fattat?.utfall === 'godkand' && a.beslut.underrattelse && <AvtalAvsnitt arende={a} />}
      <ArendeFakta arende={a} />
      <Provning arende={a} visa={visa} />
      <GemensamAvsnitt arende={a} />
      <KompletteringAvsnitt arende={a} />
      <CaseQuestions arendeId={a.id} som="namnd" skrivbar={valt?.roller.includes('upphandlare') ?? false} />
      <UteslutningAvsnitt arende={a} />
      <JavAvsnitt arende={a} />
      <AndraGranskningAvsnitt arende={a} />
      {oppet && <BeslutAvsnitt arende={a} />}
      <CaseTimeline fraga={tidslinje} />
    </>
  )
}

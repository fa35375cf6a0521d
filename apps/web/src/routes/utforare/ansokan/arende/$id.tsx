import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { TwoColumns } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ArendeStatus } from '../../../../sidor/ansokan/arende-tabell.tsx'
import { AterkallaKnapp } from '../../../../sidor/ansokan/aterkalla-knapp.tsx'
import { BeslutRuta } from '../../../../sidor/ansokan/beslut-ruta.tsx'
import { EgetArendeFakta } from '../../../../sidor/ansokan/eget-arende-fakta.tsx'
import { Inskickat } from '../../../../sidor/ansokan/inskickat.tsx'
import { KompletteringForm } from '../../../../sidor/ansokan/komplettering-form.tsx'
import { CaseQuestions } from '../../../../sidor/arendefragor/case-questions.tsx'
import { egetArendeTexter } from '../../../../texter/utforare/arende.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/ansokan/arende/$id')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.ansokan.arende.queryOptions({ id: params.id })),
  component: OwnCasePage,
})

function OwnCasePage() {
  const t = useTexter(egetArendeTexter)
  const { id } = Route.useParams()
  const { data: a, error, refetch } = useQuery(trpc.ansokan.arende.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!a) return <Skeleton rader={6} />
  const oppen = a.kompletteringar.find((k) => k.oppen)
  return (
    <>
      <PageHeader
        rubrik={t('titel', { kommun: a.kommunNamn })}
        status={<ArendeStatus arende={{ lage: a.lage, utfall: a.beslut?.utfall ?? null }} />}
        ingress={<p>{t('version', { titel: a.titel, nr: a.versionNr })}</p>}
        spar={[{ text: t('ansokningar'), lank: (text) => <Link to="/utforare/ansokan">{text}</Link> }]}
        handling={
          a.avtal && (
            <Button asChild variant="primary">
              <Link to="/utforare/avtal/$id" params={{ id: a.avtal.id }}>
                {t('tillAvtalet')}
              </Link>
            </Button>
          )
        }
      />
      <TwoColumns sida={<EgetArendeFakta arende={a} />}>
        {(a.lage === 'inkommen' || a.lage === 'provning') && (
          <Notice>
            <p>{t('provas')}</p>
          </Notice>
        )}
        {a.beslut && <BeslutRuta beslut={a.beslut} />}
        {oppen && <KompletteringForm key={oppen.id} arende={a} begaran={oppen} />}
        {!oppen && !a.beslut && a.lage === 'komplettering-besvarad' && (
          <Notice ton="klart" rubrik={t('besvaradRubrik')}>
            <p>{a.kompletteringar.at(-1)?.text}</p>
          </Notice>
        )}
        {a.lage === 'aterkallad' && (
          <Notice>
            <p>{t('aterkalladNotis')}</p>
          </Notice>
        )}
        <CaseQuestions arendeId={a.id} som="sokande" skrivbar />
        <Inskickat arende={a} />
        {a.farAterkalla && <AterkallaKnapp id={a.id} kommun={a.kommunNamn} />}
      </TwoColumns>
    </>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { CorrectAnswer } from '../../../../sidor/kommun/underlag/correct-answer.tsx'
import { useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { type TillNamnden, WaitingQuestion } from '../../../../sidor/kommun/underlag/waiting-question.tsx'
import { PublishedAnswer } from '../../../../sidor/publik/underlag/published-answer.tsx'
import { useJag } from '../../../../skal/use-jag.ts'
import { underlagFragorTexter } from '../../../../texter/kommun/underlag-fragor.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/fragor')({ component: QuestionsPage })

function QuestionsPage() {
  const { versionId } = Route.useParams()
  const { data: utkast } = useUtkast(versionId)
  const underlagId = utkast?.underlag.id ?? ''
  const { data, error, refetch } = useQuery({
    ...trpc.underlag.fraga.tillNamnden.queryOptions({ underlagId }),
    enabled: utkast !== undefined,
  })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!utkast || !data) return <Skeleton rader={4} />
  const nr = Object.fromEntries(utkast.version.villkor.map((v) => [v.id, v.nr]))
  return <Questions data={data} nr={nr} />
}

function Questions({ data, nr }: { data: TillNamnden; nr: Readonly<Record<string, string>> }) {
  const t = useTexter(underlagFragorTexter)
  const klient = useQueryClient()
  const { valt } = useJag()
  const skrivbar = valt?.roller.includes('upphandlare') ?? false
  const reload = () => klient.invalidateQueries({ queryKey: trpc.underlag.fraga.pathKey() })
  const vantande = data.fragor.filter((f) => f.besked === null)
  const avslutade = data.fragor.filter((f) => f.besked && f.besked.utfall !== 'besvarad')
  return (
    <>
      <Section rubrik={t('obesvarade')} ingress={<p>{t('obesvaradeIngress')}</p>}>
        {vantande.length === 0 && <p className="vf-svag">{t('ingaObesvarade')}</p>}
        {vantande.map((f) => (
          <WaitingQuestion key={f.id} fraga={f} svar={data.svar} nr={nr} skrivbar={skrivbar} reload={reload} />
        ))}
      </Section>
      <Section rubrik={t('publicerade')} ingress={<p>{t('publiceradeIngress')}</p>}>
        {data.svar.length === 0 && <p className="vf-svag">{t('ingaPublicerade')}</p>}
        {data.svar.map((s) => (
          <PublishedAnswer
            key={`${s.nr} ${s.utgava}`}
            svar={s}
            handling={skrivbar && s.egen && <CorrectAnswer svar={s} reload={reload} />}
          />
        ))}
      </Section>
      {avslutade.length > 0 && (
        <Section rubrik={t('avslutade')}>
          <ul className="vf-punkter">
            {avslutade.map((f) => (
              <li key={f.id}>
                {f.text}{' '}
                <span className="vf-svag">
                  {f.besked?.utfall === 'sammanslagen'
                    ? t('utfall_sammanslagen', { nr: f.besked.svarNr ?? 0 })
                    : t('utfall_avvisad', { skal: f.besked?.skal ?? '' })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

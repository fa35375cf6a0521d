import { useQuery } from '@tanstack/react-query'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { fragorTexter } from '../../../texter/publik/fragor.ts'
import { trpc } from '../../../trpc/client.ts'
import { AskForm } from './ask-form.tsx'
import { PublishedAnswer } from './published-answer.tsx'
import { delId, type Publikt } from './typer.ts'

/** Every published question and answer of an underlag, the same to all, and a way to ask (F2.7). */
export function Questions({ underlag: u }: { underlag: Publikt }) {
  const t = useTexter(fragorTexter)
  const { id: underlagId, slug } = u.forseglad.underlag
  const { data, error, refetch } = useQuery(trpc.underlag.fraga.publicerade.queryOptions({ underlagId }))
  return (
    <Section rubrik={t('rubrik')} id={delId('fragor')} ingress={<p>{t('ingress')}</p>}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={3} />}
      {data?.length === 0 && <p className="vf-svag">{t('tomt')}</p>}
      {data?.map((s) => (
        <PublishedAnswer key={s.nr} svar={s} />
      ))}
      <OwnQuestions slug={slug} />
      <AskForm underlag={u} />
    </Section>
  )
}

/** What the signed-in utförare has asked here, and what became of it; nothing for others. */
function OwnQuestions({ slug }: { slug: string }) {
  const t = useTexter(fragorTexter)
  const { valt } = useJag()
  const { data } = useQuery({ ...trpc.underlag.fraga.mina.queryOptions(), enabled: valt?.typ === 'utforare' })
  const egna = data?.filter((f) => f.slug === slug) ?? []
  if (egna.length === 0) return null
  return (
    <Section niva={3} rubrik={t('mina')}>
      <ul className="vf-punkter">
        {egna.map((f) => (
          <li key={f.id}>
            <span className="vf-lopande">{f.text}</span>{' '}
            <span className="vf-svag">{formatTidpunkt(f.stalld, 'kort')}</span>{' '}
            <StatusTag ton={f.besked ? (f.besked.utfall === 'avvisad' ? 'neutral' : 'klart') : 'vantar'}>
              {f.besked ? t(f.besked.utfall, { nr: f.besked.svarNr ?? 0 }) : t('vantar')}
            </StatusTag>
            {f.besked?.skal && <p>{f.besked.skal}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { invandningTexter } from '../../texter/invandning/invandning.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { type InvandningTexter, ObjectionStatus, slagText } from './objection-list.tsx'
import { ReplyForm } from './reply-form.tsx'

export type Invandning = RouterOutputs['invandning']['visa']
type Besok = NonNullable<Invandning['besok']>

/** One objection: the event as reported and as it stands, and what has been said. */
export function ObjectionPage({ id, dorr }: { id: string; dorr: 'kommun' | 'utforare' }) {
  const t = useTexter(invandningTexter)
  const { data, error, refetch } = useQuery(trpc.invandning.visa.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={6} />
  const { besok } = data
  const tillbaka = dorr === 'kommun' ? '/kommun/invandningar' : '/utforare/invandningar'
  return (
    <>
      <PageHeader
        rubrik={t('sidrubrik', { vad: besok?.vad ?? '', datum: besok ? formatDatum(besok.datum) : '' })}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to={tillbaka}>{text}</Link> }]}
        status={<ObjectionStatus t={t} lage={data.lage} />}
      />
      <Section rubrik={t('rapporterat')}>
        <KeyValueList
          uppgifter={[
            { namn: t('brukare'), varde: data.kod },
            ...(besok ? [{ namn: t('vad'), varde: eventText(t, besok) }] : []),
            { namn: t('utforare'), varde: data.utforare },
            {
              namn: t('personen'),
              varde: data.text ? `${slagText(t, data.slag)}. ${data.text}` : slagText(t, data.slag),
            },
          ]}
        />
      </Section>
      <Conversation t={t} arende={data} />
      {data.lage !== 'avslutad' && <ReplyForm t={t} arende={data} far={dorr === 'kommun' ? 'avsluta' : 'svara'} />}
    </>
  )
}

/** An event in a line: what, when, how long. */
export function eventText(t: InvandningTexter, b: Besok): string {
  const tid = b.start && b.slut ? t('tid', { start: b.start, slut: b.slut }) : t('antal', { antal: b.antal })
  return `${b.vad}, ${b.typ.toLocaleLowerCase('sv')}, ${formatDatum(b.datum)}, ${tid}`
}

/** What came of it and what was said, oldest first. Shared by all three doors. */
export function Conversation({ t, arende }: { t: InvandningTexter; arende: Invandning }) {
  if (arende.svar.length === 0 && !arende.andrat) return null
  return (
    <Section rubrik={t('samtal')}>
      {arende.andrat && (
        <Card ton="lugn">
          <p>
            <strong>{t('andrat')}</strong> {arende.andrat === 'struken' ? t('struken') : eventText(t, arende.andrat)}
          </p>
        </Card>
      )}
      {arende.svar.length > 0 && (
        <ol className="vf-samtal">
          {arende.svar.map((s) => {
            const part = t(`part_${s.part as 'person' | 'utforare' | 'kommun'}`)
            return (
              <li key={s.id}>
                <p className="vf-svag">
                  {s.av ? t('av', { part, namn: s.av }) : part}, {formatTidpunkt(s.tid, 'kort')}
                </p>
                <p>{s.text}</p>
              </li>
            )
          })}
        </ol>
      )}
      {arende.avslut && (
        <Notice ton="klart">
          <p>{t(arende.avslut === 'andrad' ? 'avslutatAndrad' : 'avslutatStammer')}</p>
        </Notice>
      )}
    </Section>
  )
}

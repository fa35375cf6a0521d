import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { Fragment } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { DecisionCard } from '../../../../sidor/kommun/brukare/decision-card.tsx'
import { formatPersonnummer } from '../../../../sidor/kommun/brukare/person-search.tsx'
import { DatedFacts } from '../../../../sidor/uppgifter/dated-facts.tsx'
import { NotePersonEnd } from '../../../../sidor/vantande/note-person-end.tsx'
import { brukareTexter } from '../../../../texter/kommun/brukare.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/brukare/$id/')({
  component: PersonPage,
})

/** One person with every beslut, and who carries out what. */
function PersonPage() {
  const t = useTexter(brukareTexter)
  const { id } = Route.useParams()
  const { data: p, error, refetch } = useQuery(trpc.val.handlaggare.person.queryOptions({ personId: id }))
  const spar = [{ text: t('rubrik'), lank: (text: string) => <Link to="/kommun/brukare">{text}</Link> }]
  if (!p)
    return (
      <>
        <PageHeader rubrik={t('rubrik')} spar={spar} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={6} />}
      </>
    )
  return (
    <>
      <PageHeader
        rubrik={p.namn}
        spar={spar}
        handling={
          <Button asChild>
            <Link to="/kommun/beslut-in">{t('registrera')}</Link>
          </Button>
        }
      />
      {p.skydd !== 'ingen' && (
        <Notice ton="vantar" rubrik={t('skydd')}>
          <p>{t('skyddText')}</p>
        </Notice>
      )}
      <Section rubrik={t('uppgifter')}>
        <KeyValueList
          uppgifter={[
            { namn: t('personnummer'), varde: formatPersonnummer(p.personnummer) },
            { namn: t('kod'), varde: p.kod },
            {
              namn: t('adress'),
              varde: [p.adress, [p.postnummer, p.ort].filter(Boolean).join(' ')].filter(Boolean).join(', '),
            },
            { namn: t('telefon'), varde: p.telefon },
          ]}
        />
        <NotePersonEnd personId={id} />
      </Section>
      {p.beslut.length === 0 && (
        <EmptyState rubrik={t('ingaBeslut')} ikon="dokument">
          <p>{t('ingaBeslutText')}</p>
        </EmptyState>
      )}
      {p.beslut.map((b) => (
        <Fragment key={b.id}>
          <DecisionCard beslut={b} personId={p.personId} />
          {b.delar.map((d) => (
            <DatedFacts key={d.del} beslutId={b.id} del={d.del} delnamn={d.namn} satter="handlaggare" />
          ))}
        </Fragment>
      ))}
    </>
  )
}

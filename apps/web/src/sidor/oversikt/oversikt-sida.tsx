import { Ikon } from '@valfri/ui/ikon'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, CardGrid, Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import type { ReactNode } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { oversiktTexter } from '../../texter/skal/oversikt.ts'
import { DueSection } from './due-section.tsx'
import { type Post, sortPoster } from './post.ts'
import type { Kalla } from './use-kalla.ts'

interface OversiktProps {
  dorr: 'kommun' | 'utforare'
  kallor: readonly Kalla[]
  /** Shown when nothing waits: what one may do meanwhile. */
  lugnt: { readonly text: string; readonly handling?: ReactNode }
}

/** A door's first page: what waits for the reader, the most urgent first, and then where things stand. */
export function OversiktSida({ dorr, kallor, lugnt }: OversiktProps) {
  const t = useTexter(oversiktTexter)
  const poster = sortPoster(kallor.flatMap((k) => k.poster))
  const [attGora, lage] = [poster.filter((p) => p.vikt !== 'lage'), poster.filter((p) => p.vikt === 'lage')]
  const felande = kallor.filter((k) => k.error)
  // Cards wait for each other, so that none moves under the reader's hand; a question that fails holds nobody up.
  const laddar = kallor.some((k) => k.laddar)
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      <Section rubrik={t('attGora')}>
        {felande.map((k, i) => (
          <ErrorState key={i} error={k.error} onRetry={k.onRetry} />
        ))}
        {laddar ? (
          <Skeleton form="kort" rader={3} />
        ) : attGora.length > 0 ? (
          <Poster poster={attGora} />
        ) : (
          felande.length === 0 && (
            <EmptyState rubrik={t('lugntRubrik')} ikon="bockRing" handling={lugnt.handling}>
              <p>{lugnt.text}</p>
            </EmptyState>
          )
        )}
      </Section>
      <DueSection dorr={dorr} />
      {!laddar && lage.length > 0 && (
        <Section rubrik={t('lage')}>
          <Poster poster={lage} />
        </Section>
      )}
    </>
  )
}

const TON = { bradskande: 'viktig', gor: undefined, lage: 'lugn' } as const

function Poster({ poster }: { poster: readonly Post[] }) {
  return (
    <CardGrid>
      {poster.map((p) => (
        <Card key={p.id} ton={TON[p.vikt]}>
          <div className="vf-post" data-vikt={p.vikt}>
            <div className="vf-post-huvud">
              <Ikon namn={p.ikon} />
              {p.tagg && <StatusTag ton={p.tagg.ton}>{p.tagg.text}</StatusTag>}
            </div>
            <h3>
              {p.tal !== undefined && <span className="vf-post-tal">{p.tal}</span>} {p.rubrik}
            </h3>
            {p.text && <p>{p.text}</p>}
            <div className="vf-post-lank">
              {p.lank}
              <Ikon namn="pil" />
            </div>
          </div>
        </Card>
      ))}
    </CardGrid>
  )
}

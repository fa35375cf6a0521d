import { Button } from '@valfri/ui/button'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { type Handelse, Tidslinje } from '@valfri/ui/tidslinje'
import { useState } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { tidslinjeTexter } from '../../texter/skal/tidslinje.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

type Spar = RouterOutputs['provning']['tidslinje'][number]

interface TimelineProps {
  fraga: { readonly data: readonly Spar[] | undefined; readonly error: unknown; readonly refetch: () => unknown }
}

/** Where on the page the line stands, for a link to it. */
export const TIDSLINJE = 'vad-som-har-hant'

/** How many events are shown before one asks for all. */
const HOGST = 8

/** What has happened with a case: the days to come first, then the latest event and back to the first. */
export function CaseTimeline({ fraga }: TimelineProps) {
  const t = useTexter(tidslinjeTexter)
  const [alla, setAlla] = useState(false)
  const { data, error, refetch } = fraga
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  const handelser = data.map((s) => toHandelse(t, s)).toReversed()
  return (
    <Section id={TIDSLINJE} rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>}>
      <Tidslinje namn={t('rubrik')} handelser={alla ? handelser : handelser.slice(0, HOGST)} />
      {handelser.length > HOGST && (
        <Button variant="tertiary" aria-expanded={alla} onClick={() => setAlla(!alla)} className="vf-ej-utskrift">
          {alla ? t('visaFarre') : t('visaAlla', { antal: handelser.length })}
        </Button>
      )}
    </Section>
  )
}

function toHandelse(t: T<keyof typeof tidslinjeTexter.sv>, s: Spar): Handelse {
  return {
    id: s.id,
    nar: s.nar,
    rubrik: t(s.typ, { antal: s.antal }),
    text: (s.vem || s.text) && (
      <>
        {s.vem && <p className="vf-svag">{t('av', { vem: s.vem })}</p>}
        {s.text && <p>{s.text}</p>}
      </>
    ),
    kommande: s.kommande,
  }
}

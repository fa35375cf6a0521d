import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { overprovningTexter } from '../../texter/skal/overprovning.ts'
import { OverprovningForm } from './overprovning-form.tsx'
import { OverprovningHandelser } from './overprovning-handelser.tsx'
import type { Arende } from './typer.ts'

type Lage = NonNullable<Arende['beslut']['overprovning']>['lage']
const TON: Record<Lage, Ton> = {
  'ej-underrattad': 'neutral',
  godkand: 'neutral',
  'kan-overprovas': 'info',
  overprovas: 'vantar',
  faststalld: 'klart',
  'star-fast': 'neutral',
  rattas: 'vantar',
}

/** Where a refusal stands after the notice, what has happened to it, and the form that notes what a court has said. */
export function OverprovningAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(overprovningTexter)
  const [oppen, setOppen] = useState(false)
  const o = a.beslut.overprovning
  if (!o || a.beslut.fattat?.utfall !== 'avslag' || !a.beslut.underrattelse) return null
  return (
    <Section
      rubrik={t('rubrik')}
      handling={
        a.kan.overprovning &&
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('registrera')}
          </Button>
        )
      }
    >
      <p>
        <StatusTag ton={TON[o.lage]}>{t(`lage_${o.lage}`)}</StatusTag>
      </p>
      {o.handelser.length === 0 ? <p>{t('ingen')}</p> : <OverprovningHandelser handelser={o.handelser} />}
      {oppen && <OverprovningForm arende={a} iDomstol={o.lage === 'overprovas'} onKlar={() => setOppen(false)} />}
    </Section>
  )
}

/** Decisions that were put aside, each with its notice and what put it aside; nothing when there are none. */
export function TidigareBeslut({ arende: a }: { arende: Arende }) {
  const t = useTexter(overprovningTexter)
  const s = useTexter(arendeTexter)
  if (a.beslut.tidigare.length === 0) return null
  return (
    <Section rubrik={t('tidigare')}>
      {a.beslut.tidigare.map((b) => (
        <div key={b.datum + b.utfall} className="vf-villkor">
          <p>
            <strong>{s(`utfall_${b.utfall}`)}.</strong> {t('tidigareRad', { namn: b.av, datum: formatDatum(b.datum) })}{' '}
            <StatusTag ton={TON[b.lage]}>{t(`lage_${b.lage}`)}</StatusTag>
          </p>
          <p className="vf-lopande">{b.skal}</p>
          <OverprovningHandelser handelser={b.handelser} />
          {b.dokumentId && (
            <a className="vf-fillank" href={`/dokument/${b.dokumentId}`}>
              <Ikon namn="laddaNer" />
              {t('underrattelse')}
            </a>
          )}
        </div>
      ))}
    </Section>
  )
}

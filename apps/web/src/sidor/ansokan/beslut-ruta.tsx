import { DateText } from '@valfri/ui/date-text'
import { Ikon } from '@valfri/ui/ikon'
import { Card, Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { overprovningTexter } from '../../texter/skal/overprovning.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { OverprovningHandelser } from '../arenden/overprovning-handelser.tsx'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'

/** The decision as the firm was told of it; a refusal says how and until when it can be put right. */
export function BeslutRuta({ beslut: b }: { beslut: NonNullable<EgetArendeSida['beslut']> }) {
  const t = useTexter(egetArendeTexter)
  const o = useTexter(overprovningTexter)
  const godkand = b.utfall === 'godkand'
  return (
    <>
      <Section rubrik={godkand ? t('godkandRubrik') : t('avslagRubrik')} ingress={godkand && <p>{t('godkandText')}</p>}>
        <h3>{t('skal')}</h3>
        <p className="vf-lopande">{b.skal}</p>
        {b.brister.length > 0 && (
          <>
            <h3>{t('brister')}</h3>
            <ul className="vf-bristlista">
              {b.brister.map((brist) => (
                <li key={brist.villkorId ?? brist.grund}>
                  <strong>{brist.villkor ?? `LOV 7 kap. 1 § ${brist.grund}`}</strong>
                  <p>{brist.skal}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        <a className="vf-fillank" href={`/dokument/${b.dokumentId}`}>
          <Ikon namn="laddaNer" />
          {t('lasUnderrattelsen')}
        </a>
      </Section>
      {b.overprovningErbjuds && b.sistaDag && (
        <Section rubrik={t('rattelseRubrik')}>
          <Card ton="viktig">
            <p className="vf-storsiffra-etikett">{t('sistaDag')}</p>
            <p className="vf-storsiffra">
              <DateText datum={b.sistaDag} />
            </p>
            <p>{b.fristText}</p>
          </Card>
          <p className="vf-lopande">{b.rattelseupplysning}</p>
          <p className="vf-svag">{b.hanvisning}</p>
        </Section>
      )}
      {b.overprovning.handelser.length > 0 && (
        <Section rubrik={o('rubrik')} ingress={b.overprovning.lage === 'rattas' && <p>{o('rattasText')}</p>}>
          <p>
            <StatusTag>{o(`lage_${b.overprovning.lage}`)}</StatusTag>
          </p>
          <OverprovningHandelser handelser={b.overprovning.handelser} />
        </Section>
      )}
    </>
  )
}

import { Section } from '@valfri/ui/section'
import type { CSSProperties } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { vantandeTexter } from '../../texter/vantande/vantande.ts'
import { SimpleTable } from '../simple-table.tsx'
import { type Cause, causeText, type RateT, share, time, type Utforandegrad } from './rate-types.ts'

/** Each cause of what was not performed with its time and a bar for its part; they add up to the last row. */
export function CauseSection({ t, totalt }: { t: RateT; totalt: Utforandegrad['totalt'] }) {
  const v = useTexter(vantandeTexter)
  const part = (o: Cause) => (totalt.ejUtfort === 0 ? 0 : Math.round((o.minuter * 1000) / totalt.ejUtfort))
  return (
    <Section rubrik={t('orsaker')} ingress={<p>{t('orsakerIngress')}</p>}>
      <SimpleTable
        caption={t('orsaker')}
        rader={totalt.orsaker}
        radId={(o) => `${o.kod} ${o.orsak}`}
        kolumner={[
          { id: 'orsak', rubrik: t('orsak'), radrubrik: true, varde: (o) => causeText(t, v, o) },
          { id: 'tid', rubrik: t('tid'), tal: true, varde: (o) => o.minuter, visa: (o) => time(o.minuter) },
          {
            id: 'del',
            rubrik: t('delAv'),
            varde: part,
            visa: (o) => <Part text={share(t, part(o))} promille={part(o)} />,
          },
        ]}
      />
      <p className="vf-svag">{t('dagar')}</p>
    </Section>
  )
}

function Part({ text, promille }: { text: string; promille: number }) {
  return (
    <span className="vf-andel" style={{ '--andel': `${promille / 10}%` } as CSSProperties}>
      {text}
    </span>
  )
}

import { formatTidpunkt } from '@valfri/ui/format'
import { StatusTag } from '@valfri/ui/status-tag'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { fragorTexter } from '../../../texter/publik/fragor.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type PubliceratSvar = RouterOutputs['underlag']['fraga']['publicerade'][number]

/** A published question with its answer, and what stood there before it was corrected. */
export function PublishedAnswer({ svar: s, handling }: { svar: PubliceratSvar; handling?: ReactNode }) {
  const t = useTexter(fragorTexter)
  return (
    <article className="vf-krav" id={`fraga-${s.nr}`}>
      <div className="vf-del-huvud">
        <h3>
          <span className="vf-krav-nr">{t('fraga', { nr: s.nr })}</span>
          {s.fraga}
        </h3>
        {s.utgava > 1 && (
          <span className="vf-krav-taggar">
            <StatusTag ton="info">{t('rattat')}</StatusTag>
          </span>
        )}
      </div>
      <p className="vf-lopande">{s.svar}</p>
      <p className="vf-svag">
        {t('svarar', { kommun: s.kommun, namnd: s.namnd, datum: formatTidpunkt(s.publicerad, 'kort') })}
        {' · '}
        {t('galler', { nr: s.version })}
      </p>
      {s.skal && <p className="vf-svag">{t('rattatSkal', { skal: s.skal })}</p>}
      {s.tidigare.length > 0 && (
        <details className="vf-fallbar">
          <summary>{t('tidigare', { antal: s.tidigare.length })}</summary>
          {s.tidigare.map((f) => (
            <div key={f.publicerad}>
              <p>
                <strong>{f.fraga}</strong>
              </p>
              <p>{f.svar}</p>
              <p className="vf-svag">{t('tidigareDag', { datum: formatTidpunkt(f.publicerad, 'kort') })}</p>
            </div>
          ))}
        </details>
      )}
      {handling}
    </article>
  )
}

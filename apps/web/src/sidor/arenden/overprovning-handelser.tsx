import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { useTexter } from '../../i18n/use-texter.ts'
import { overprovningTexter } from '../../texter/skal/overprovning.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

type Handelse = NonNullable<RouterOutputs['provning']['arende']['beslut']['overprovning']>['handelser'][number]

/** What has happened to a refusal, oldest first; the nämnd and the firm read the same. */
export function OverprovningHandelser({ handelser }: { handelser: readonly Handelse[] }) {
  const t = useTexter(overprovningTexter)
  return (
    <ol className="vf-grunder">
      {handelser.map((h) => (
        <li key={h.id}>
          <strong>
            {t(`slag_${h.slag}`, {
              domstol: h.instans ? t(h.instans) : '',
              malnummer: h.malnummer ?? '',
              utfall: h.utfall ? t(`utfall_${h.utfall}`) : '',
            })}
          </strong>
          <p className="vf-lopande">{h.text}</p>
          {h.forSent && <p>{t('forSent')}</p>}
          {h.dokumentId && (
            <a className="vf-fillank" href={`/dokument/${h.dokumentId}`}>
              <Ikon namn="dokument" />
              {t('dokument')}
            </a>
          )}
          <p className="vf-svag">{t('noterat', { dag: formatDatum(h.dag), namn: h.av })}</p>
        </li>
      ))}
    </ol>
  )
}

import { InstantText } from '@valfri/ui/date-text'
import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import type { AvtalSida } from './avtal-lage.tsx'
import { Underskriftslankar } from './underskriftslankar.tsx'

/** Who has signed, when, and the hash of exactly what. */
export function Underskrifter({ avtal: a }: { avtal: AvtalSida }) {
  const t = useTexter(avtalTexter)
  const parter = a.slag === 'internt-uppdrag' ? (['kommun'] as const) : (['utforare', 'kommun'] as const)
  return (
    <Section rubrik={t('underskrifter')}>
      <ul className="vf-underskrifter">
        {parter.map((part) => {
          const s = a.signaturer.find((ett) => ett.part === part)
          return (
            <li key={part} data-klar={s ? true : undefined}>
              <Ikon namn={s ? 'bockRing' : 'penna'} />
              <div>
                <strong>{part === 'kommun' ? t('forKommun') : t('forUtforare')}</strong>
                {s ? (
                  <>
                    <p>{t('signerat', { namn: s.namn, roll: s.roll })}</p>
                    <p className="vf-svag">
                      <InstantText tid={s.tid} form="kort" />
                    </p>
                    <p className="vf-svag">
                      <code className="vf-summa">{s.sha256.slice(0, 16)}…</code>
                    </p>
                  </>
                ) : (
                  <p className="vf-svag">{t('vantar')}</p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {a.dokument && a.signaturer.length > 0 && <Underskriftslankar dokumentId={a.dokument.id} slag="avtal" />}
    </Section>
  )
}

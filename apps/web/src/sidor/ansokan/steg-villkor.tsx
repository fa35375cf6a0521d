import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import type { Saknas, Utkast, Villkor } from './typer.ts'
import { VillkorKort } from './villkor-kort.tsx'

const KAPITEL = ['affarsmassiga', 'kvalificering', 'verksamhetskrav', 'kompetenskrav', 'kontraktsvillkor'] as const

/** Step 3: each villkor with its form, by chapter, and a list beside that says how far one has come. */
export function StegVillkor({ utkast, saknas }: { utkast: Utkast; saknas: readonly Saknas[] }) {
  const t = useTexter(ansokanTexter)
  if (utkast.villkor.length === 0) {
    return (
      <EmptyState rubrik={t('villkorTomtRubrik')}>
        <p>{t('villkorTomt')}</p>
      </EmptyState>
    )
  }
  const isKlar = (v: Villkor) => !saknas.some((s) => s.steg === 'villkor' && s.plats === v.id)
  const kapitel = KAPITEL.map((id) => ({ id, villkor: utkast.villkor.filter((v) => v.kapitel === id) })).filter(
    (k) => k.villkor.length > 0,
  )
  const klara = utkast.villkor.filter(isKlar).length
  return (
    <div className="vf-villkorsida">
      <nav className="vf-villkorlista" aria-label={t('innehall')}>
        <p className="vf-villkorlista-antal">{t('antalKlara', { klara, antal: utkast.villkor.length })}</p>
        <progress max={utkast.villkor.length} value={klara} aria-label={t('innehall')} />
        <ol>
          {utkast.villkor.map((v) => (
            <li key={v.id} data-klar={isKlar(v) || undefined}>
              <a href={`#villkor-${v.id}`}>
                <Ikon namn={isKlar(v) ? 'bockRing' : 'penna'} />
                <span>
                  {v.namn}
                  <span className="ds-sr-only">, {isKlar(v) ? t('klart') : t('kvar')}</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="vf-stapel">
        <p className="vf-ingress">{t('villkorIngress')}</p>
        {kapitel.map((k) => (
          <Section key={k.id} rubrik={t(`kapitel_${k.id}`)}>
            {k.villkor.map((v) => (
              <VillkorKort
                key={v.id}
                villkor={v}
                klar={isKlar(v)}
                kommunNamn={kommunNamn(utkast, v)}
                tidigare={utkast.tidigare[v.id]}
                dokument={utkast.dokument}
              />
            ))}
          </Section>
        ))}
      </div>
    </div>
  )
}

/** The kommun whose own villkor it is. */
function kommunNamn(utkast: Utkast, v: Villkor): string | undefined {
  return v.egetAv ? utkast.parter.find((p) => p.kommunId === v.egetAv)?.kommunNamn : undefined
}

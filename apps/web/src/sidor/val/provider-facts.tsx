import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { valTexter } from '../../texter/val/val.ts'
import type { Valbar } from './choice-form.tsx'

/** The same few facts for each utförare in the list; a missing one is said. */
export function ProviderFacts({ u, nuvarande, vem }: { u: Valbar; nuvarande: boolean; vem: 'person' | 'handlaggare' }) {
  const t = useTexter(valTexter)
  const fakta = [
    [t('talar'), u.sprak.join(', ')],
    [t('inriktning'), u.inriktning.join(', ')],
    [t('oppettider'), u.oppettider],
    [t('telefon'), u.telefon],
  ] as const
  return (
    <div className="vf-valfakta">
      <p className="vf-handlingar">
        <StatusTag>{u.regi === 'egenregi' ? t('egenregi') : t('privat')}</StatusTag>
        {nuvarande && <StatusTag ton="info">{vem === 'person' ? t('nuvarande') : t('nuvarandeKommun')}</StatusTag>}
        {!u.harPlats && <StatusTag ton="vantar">{t('full')}</StatusTag>}
      </p>
      {u.presentation && <p>{u.presentation}</p>}
      <dl>
        {fakta.map(([namn, varde]) => (
          <div key={namn}>
            <dt>{namn}</dt>
            <dd>{varde || <span className="vf-uppgift-saknas">{t('saknas')}</span>}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

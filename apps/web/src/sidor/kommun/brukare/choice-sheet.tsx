import { useTexter } from '../../../i18n/use-texter.ts'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import { valTexter } from '../../../texter/val/val.ts'
import type { Mojligheter } from '../../val/choice-form.tsx'

/** The choice on paper: the same order and facts, a box for each, and a line for the signature. Shown in print alone. */
export function ChoiceSheet({ m, namn, kod }: { m: Mojligheter; namn: string; kod: string }) {
  const t = useTexter(brukareTexter)
  const v = useTexter(valTexter)
  return (
    <section className="vf-valblad" aria-hidden="true">
      <p className="vf-valblad-rubrik">{t('valbladRubrik', { del: m.delnamn })}</p>
      <p>
        {namn} ({kod})
      </p>
      <p>{t('valbladText')}</p>
      <p>{v('slumpad')}</p>
      <ul>
        {m.utforare.map((u) => (
          <li key={u.utforareId}>
            <span className="vf-valblad-ruta" />
            <span>
              <strong>{u.namn}</strong> ({u.regi === 'egenregi' ? v('egenregi') : v('privat')})
              {!u.harPlats && `, ${v('full').toLocaleLowerCase('sv')}`}
              <br />
              {v('talar')}: {u.sprak.join(', ') || v('saknas')}. {v('oppettider')}: {u.oppettider ?? v('saknas')}.{' '}
              {v('telefon')}: {u.telefon ?? v('saknas')}.
            </span>
          </li>
        ))}
      </ul>
      <p className="vf-valblad-rad">{t('valbladUnderskrift')}</p>
    </section>
  )
}

import { Ikon } from '@valfri/ui/ikon'
import { startTransition } from 'react'
import { htmlLang, sprak, spraknamn } from '../i18n/sprak.ts'
import { chooseSprak, useSprak, useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'

/** The languages, each by its own name. */
export function LanguageChoice() {
  const t = useTexter(skalTexter)
  const valt = useSprak()
  return (
    <nav className="vf-sprak" aria-label={t('sprak')}>
      <Ikon namn="sprak" />
      <ul>
        {sprak.map((s) => (
          <li key={s}>
            <button
              type="button"
              lang={htmlLang[s]}
              aria-current={s === valt || undefined}
              onClick={() => startTransition(() => chooseSprak(s))}
            >
              {spraknamn[s]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

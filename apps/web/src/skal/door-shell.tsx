import { Outlet, useLocation } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import { SkipLink } from '@valfri/ui/skip-link'
import { useEffect, useId, useState } from 'react'
import type { Texter, Textomrade } from '../i18n/texter.ts'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { DoorGate } from './door-gate.tsx'
import type { Navpunkt } from './nav.ts'
import { NavList } from './nav-list.tsx'
import { dorrAv, useJag } from './use-jag.ts'
import { useNavVillkor } from './use-nav-villkor.ts'
import { useTema } from './use-tema.ts'
import { useWaitForWrites } from './use-wait-for-writes.ts'

export interface DoorShellProps<X extends Texter> {
  dorr: '/kommun' | '/utforare' | '/min'
  nav: readonly Navpunkt<keyof X & string>[]
  navTexter: Textomrade<X>
}

/** A signed-in door: whom one acts for and as what at the top, the menu beside, the page in the middle. */
export function DoorShell<X extends Texter>({ dorr, nav, navTexter }: DoorShellProps<X>) {
  const t = useTexter(skalTexter)
  const { jag, valt } = useJag()
  const inne = Boolean(jag?.inloggad)
  const [oppen, setOppen] = useState(false)
  const menyId = useId()
  const finns = useNavVillkor(nav, inne, valt?.roller)
  const plats = useLocation({ select: (l) => l.pathname })
  useTema(valt?.kommunId)
  useWaitForWrites()
  useEffect(() => setOppen(false), [plats])

  return (
    <div className="vf-skal" data-dorr={dorr.slice(1)}>
      <SkipLink>{t('hoppa')}</SkipLink>
      <header className="vf-topp" data-farg>
        <div className="vf-topp-inre">
          <Brand till={dorr} namn={valt && dorrAv[valt.typ] === dorr ? valt.rubrik : undefined} />
          <AccountMenu />
          {inne && (
            <button
              type="button"
              className="vf-menyoppnare"
              aria-expanded={oppen}
              aria-controls={menyId}
              onClick={() => setOppen(!oppen)}
            >
              <Ikon namn={oppen ? 'stang' : 'meny'} />
              {t('meny')}
            </button>
          )}
        </div>
      </header>
      <div className="vf-dorr" data-utan-meny={inne ? undefined : true}>
        {inne && (
          <nav id={menyId} aria-label={t('huvudmeny')} className="vf-sidmeny" data-oppen={oppen || undefined}>
            <NavList punkter={nav} texter={navTexter} roller={valt?.roller} finns={finns} />
            <a className="vf-sidmeny-hjalp" href="/hjalp">
              <Ikon namn="info" /> {t('hjalp')}
            </a>
          </nav>
        )}
        <main id="innehall" tabIndex={-1} className="vf-innehall">
          <DoorGate dorr={dorr}>
            <Outlet />
          </DoorGate>
        </main>
      </div>
    </div>
  )
}

import { Link, Outlet } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SkipLink } from '@valfri/ui/skip-link'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTexter } from '../i18n/use-texter.ts'
import { publikNavTexter } from '../texter/publik/nav.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import { Brand } from './brand.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { NavList } from './nav-list.tsx'
import { publikNav } from './nav-publik.ts'
import { SiteFooter } from './site-footer.tsx'
import { useJag } from './use-jag.ts'

// Whoever is not signed in, and that is most who come here, never fetches it.
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))

/** The door for everyone. */
export function PublicShell() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  )
}

/** A quiet header, wide content, and the languages at hand. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTexter(skalTexter)
  const { jag } = useJag()
  return (
    <div className="vf-skal" data-dorr="publik">
      <SkipLink>{t('hoppa')}</SkipLink>
      <header className="vf-topp">
        <div className="vf-topp-inre">
          <Brand till="/" />
          <nav aria-label={t('huvudmeny')} className="vf-topp-nav">
            <NavList punkter={publikNav} texter={publikNavTexter} />
          </nav>
          <LanguageChoice />
          {jag?.inloggad ? (
            <Suspense>
              <AccountMenu />
            </Suspense>
          ) : (
            <Button asChild variant="secondary" data-size="sm">
              <Link to="/logga-in">{t('loggaIn')}</Link>
            </Button>
          )}
        </div>
      </header>
      <main id="innehall" tabIndex={-1} className="vf-innehall">
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}

import { Link, useLocation } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import type { ReactNode } from 'react'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import { UppdragList } from './uppdrag-list.tsx'
import { dorrAv, useJag } from './use-jag.ts'

const vilka = { '/kommun': 'vilkaKommun', '/utforare': 'vilkaUtforare', '/min': 'vilkaPerson' } as const

/** Shows the page to whoever has an uppdrag for this door. A courtesy: the server guards each act and row. */
export function DoorGate({ dorr, children }: { dorr: '/kommun' | '/utforare' | '/min'; children: ReactNode }) {
  const t = useTexter(skalTexter)
  const { jag, valt, error } = useJag()
  const plats = useLocation({ select: (l) => l.href })
  if (error) return <ErrorState error={error} />
  if (!jag) return <Skeleton rader={5} />
  if (!jag.inloggad) {
    return (
      <div className="vf-smal">
        <PageHeader
          rubrik={t('behoverLoggaInRubrik')}
          ingress={<p>{t('behoverLoggaInText', { vilka: t(vilka[dorr]) })}</p>}
        />
        <Button asChild variant="primary">
          <Link to="/logga-in" search={{ till: plats }}>
            {t('loggaIn')}
          </Link>
        </Button>
        {dorr === '/utforare' && (
          <p>
            <Link to="/bli-utforare">{t('registreraForetag')}</Link>
          </p>
        )}
      </div>
    )
  }
  if (valt && dorrAv[valt.typ] === dorr) return <>{children}</>

  const har = jag.uppdrag.filter((u) => dorrAv[u.typ] === dorr)
  return har.length > 0 ? (
    <div className="vf-smal">
      <PageHeader rubrik={t('valjUppdragRubrik')} ingress={<p>{t('valjUppdragText')}</p>} />
      <UppdragList uppdrag={har} till={plats} />
    </div>
  ) : (
    <div className="vf-smal">
      <PageHeader rubrik={t('felIngangRubrik')} ingress={<p>{t('felIngangText', { namn: jag.namn })}</p>} />
      {dorr === '/utforare' && (
        <div>
          <p>{t('inteForetagText')}</p>
          <Button asChild variant="primary">
            <Link to="/bli-utforare">{t('registreraForetag')}</Link>
          </Button>
        </div>
      )}
      <UppdragList uppdrag={jag.uppdrag} valt={valt?.id} />
    </div>
  )
}

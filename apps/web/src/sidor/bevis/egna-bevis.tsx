import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { StatusTag } from '@valfri/ui/status-tag'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { AterkallaBevis } from './aterkalla-bevis.tsx'
import { BevisForm } from './bevis-form.tsx'
import { BevisStatus, BevisTid } from './bevis-status.tsx'
import { KontrollLista } from './kontroll-lista.tsx'
import type { EgetBevis } from './typer.ts'

/** The firm's proofs, each with where it stands, which kommuner rely on it, and what one can do about it. */
export function EgnaBevis({ bevis, onAndrat }: { bevis: readonly EgetBevis[]; onAndrat: () => Promise<unknown> }) {
  const [aterkallar, setAterkallar] = useState<EgetBevis | null>(null)
  const [fornyar, setFornyar] = useState<string | null>(null)
  return (
    <>
      <ul className="vf-bevislista">
        {bevis.map((b) => (
          <li key={b.id}>
            {fornyar === b.id ? (
              <BevisForm ersatter={b} onKlar={() => setFornyar(null)} onSparat={onAndrat} />
            ) : (
              <Bevis bevis={b} onFornya={() => setFornyar(b.id)} onAterkalla={() => setAterkallar(b)} />
            )}
          </li>
        ))}
      </ul>
      <AterkallaBevis bevis={aterkallar} onStang={() => setAterkallar(null)} onAndrat={onAndrat} />
    </>
  )
}

function Bevis(p: { bevis: EgetBevis; onFornya: () => void; onAterkalla: () => void }) {
  const { bevis: b } = p
  const t = useTexter(bevisTexter)
  const iBruk = !b.ersatt && !b.aterkallat
  return (
    <article className="vf-bevis" aria-label={b.namn}>
      <div className="vf-villkor-huvud">
        <h2>{b.namn}</h2>
        {b.ersatt ? <StatusTag>{t('ersatt')}</StatusTag> : <BevisStatus lage={b.lage} />}
      </div>
      <p>
        <BevisTid lage={b.lage} giltigtTill={b.giltigtTill} /> ·{' '}
        <a href={`/dokument/${b.dokumentId}`} target="_blank" rel="noreferrer">
          {b.filnamn}
        </a>
      </p>
      {b.aterkallat && (
        <p>
          {t('aterkallatAv', {
            tid: formatTidpunkt(b.aterkallat.tid, 'kort'),
            namn: b.aterkallat.av ?? '',
            skal: b.aterkallat.skal ?? '',
          })}
        </p>
      )}
      {b.kontroller.length > 0 ? (
        <KontrollLista kontroller={b.kontroller} />
      ) : (
        <p className="vf-svag">{t('ingenLitar')}</p>
      )}
      {iBruk && (
        <div className="vf-handlingar">
          <Button variant="secondary" onClick={p.onFornya}>
            {t('nyttIStallet')}
            <span className="ds-sr-only">: {b.namn}</span>
          </Button>
          <Button variant="tertiary" onClick={p.onAterkalla}>
            {t('aterkalla')}
            <span className="ds-sr-only">: {b.namn}</span>
          </Button>
        </div>
      )}
    </article>
  )
}

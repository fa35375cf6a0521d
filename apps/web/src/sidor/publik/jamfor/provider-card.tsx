import { Link } from '@tanstack/react-router'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import type { JamforSok } from './sok.ts'
import { type Faktarad, Faktavarde, type Utforare } from './uppgift.tsx'

interface ProviderCardProps {
  u: Utforare
  fakta: readonly Faktarad[]
  sok: JamforSok
  vald: boolean
  /** No more can be chosen. */
  fullt: boolean
  onVald: () => void
}

/** One utförare in the list. Egenregi looks like any other; only its label says what it is. */
export function ProviderCard({ u, fakta, sok, vald, fullt, onVald }: ProviderCardProps) {
  const t = useTexter(jamforTexter)
  const id = `jamfor-${u.id}`
  return (
    <li className="vf-utforare" data-vald={vald || undefined}>
      <div className="vf-utforare-huvud">
        <h3>
          <Link to="/jamfor/$id" params={{ id: u.id }} search={sok} aria-label={t('lasMer', { namn: u.namn })}>
            {u.namn}
          </Link>
        </h3>
        <StatusTag>{u.regi === 'egenregi' ? t('egenregi') : t('privat')}</StatusTag>
        <label className="vf-utforare-val vf-ej-utskrift" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            className="ds-input"
            checked={vald}
            disabled={!vald && fullt}
            onChange={onVald}
            aria-label={t('jamforVal', { namn: u.namn })}
          />
          <span aria-hidden="true">{t('jamforKort')}</span>
        </label>
      </div>
      {u.uppgifter.presentation.varde && <p className="vf-utforare-text">{u.uppgifter.presentation.varde}</p>}
      <dl className="vf-fakta">
        {fakta.map((rad) => (
          <div key={rad.id}>
            <dt>{rad.namn}</dt>
            <dd>
              <Faktavarde rad={rad} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

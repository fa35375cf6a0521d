import { StatusTag } from '@valfri/ui/status-tag'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import type { Villkor } from './use-utkast.ts'
import { bristText, kontrollText, mattText } from './villkor-texter.ts'

export interface VillkorCardProps {
  villkor: Villkor
  /** Names of the delar by id. */
  delar: Readonly<Record<string, string>>
  /** 3 under a chapter's heading. */
  niva?: 3 | 4
  handling?: ReactNode
}

/** One krav: what it demands and is measured by, how it is checked, what a brist may lead to. */
export function VillkorCard({ villkor: v, delar, niva = 3, handling }: VillkorCardProps) {
  const t = useTexter(underlagVillkorTexter)
  const Rubrik = niva === 3 ? 'h3' : 'h4'
  const galler = v.delar.map((d) => delar[d] ?? d).join(', ')
  return (
    <article className="vf-krav">
      <div className="vf-del-huvud">
        <Rubrik>
          <span className="vf-krav-nr">{v.nr}</span>
          {v.namn}
        </Rubrik>
        <span className="vf-krav-taggar">
          {v.slag && <StatusTag>{t(v.slag)}</StatusTag>}
          {v.obligatoriskt && <StatusTag ton="info">{t('foljerAvLag')}</StatusTag>}
          {v.anpassad && <StatusTag>{t('anpassat')}</StatusTag>}
          {v.kalla === 'egen' && <StatusTag>{t('egetVillkor')}</StatusTag>}
        </span>
      </div>
      <p>{v.text}</p>
      {v.lattlast && (
        <p>
          <strong>{t('lattlast')}</strong> {v.lattlast}
        </p>
      )}
      <dl className="vf-krav-fakta">
        {v.matt && v.matt.length > 0 && <Fakta namn={t('matt')} rader={v.matt.map((m) => mattText(t, m))} />}
        <Fakta
          namn={t('kontroll')}
          rader={v.kontrollpunkter.length > 0 ? v.kontrollpunkter.map((k) => kontrollText(t, k)) : [t('ingenKontroll')]}
        />
        <Fakta namn={t('vidBrist')} rader={[bristText(t, v) || t('ingenFoljd')]} />
      </dl>
      <p className="vf-svag">
        {[galler ? t('galler', { delar: galler }) : t('gallerAlla'), v.lagrum].filter(Boolean).join(' · ')}
      </p>
      {handling}
    </article>
  )
}

function Fakta({ namn, rader }: { namn: string; rader: readonly string[] }) {
  return (
    <div>
      <dt>{namn}</dt>
      {rader.map((rad) => (
        <dd key={rad}>{rad}</dd>
      ))}
    </div>
  )
}

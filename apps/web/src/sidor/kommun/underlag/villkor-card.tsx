import { StatusTag } from '@valfri/ui/status-tag'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import type { Villkor } from './use-utkast.ts'
import { bristText, kontrollText } from './villkor-texter.ts'

export interface VillkorCardProps {
  villkor: Villkor
  /** Names of the delar by id. */
  delar: Readonly<Record<string, string>>
  /** 3 under a chapter's heading. */
  niva?: 3 | 4
  handling?: ReactNode
}

/** One krav: what it demands, when it is checked, what a brist may lead to. */
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
        <span>
          {v.obligatoriskt && <StatusTag ton="info">{t('foljerAvLag')}</StatusTag>}
          {v.anpassad && <StatusTag>{t('anpassat')}</StatusTag>}
          {v.kalla === 'egen' && <StatusTag>{t('egetVillkor')}</StatusTag>}
        </span>
      </div>
      <p>{v.text}</p>
      <div className="vf-krav-fakta">
        <span>{galler ? t('galler', { delar: galler }) : t('gallerAlla')}</span>
        <span>{`${t('kontroll')}: ${v.kontrollpunkter.map((k) => kontrollText(t, k)).join('; ')}`}</span>
        <span>{`${t('vidBrist')}: ${bristText(t, v)}`}</span>
        {v.lagrum && <span>{v.lagrum}</span>}
      </div>
      {handling}
    </article>
  )
}

import { StatusTag } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { TidigareSvar } from './tidigare-svar.tsx'
import type { Utkast, Villkor } from './typer.ts'
import { VillkorFalt } from './villkor-falt.tsx'

interface VillkorKortProps {
  villkor: Villkor
  klar: boolean
  kommunNamn: string | undefined
  /** What the firm answered to the same krav before. */
  tidigare: Utkast['tidigare'][string] | undefined
  dokument: Utkast['dokument']
}

/** One villkor: what is asked and by which rule, then the fields that answer it. */
export function VillkorKort({ villkor: v, klar, kommunNamn, tidigare, dokument }: VillkorKortProps) {
  const t = useTexter(ansokanTexter)
  return (
    <article className="vf-villkor" id={`villkor-${v.id}`} aria-labelledby={`villkor-${v.id}-rubrik`}>
      <div className="vf-villkor-huvud">
        <span className="vf-villkor-nr">{v.nr}</span>
        <h3 id={`villkor-${v.id}-rubrik`}>{v.namn}</h3>
        {kommunNamn && <StatusTag ton="info">{t('barakommun', { kommun: kommunNamn })}</StatusTag>}
        <StatusTag ton={klar ? 'klart' : 'neutral'}>{klar ? t('klart') : t('kvar')}</StatusTag>
      </div>
      <p>{v.text}</p>
      {v.lagrum && <p className="vf-svag">{v.lagrum}</p>}
      {v.lattlast && (
        <details className="vf-visa-mer">
          <summary>{t('lattlast')}</summary>
          <p>{v.lattlast}</p>
        </details>
      )}
      {tidigare && <TidigareSvar villkor={v} tidigare={tidigare} dokument={dokument} />}
      <div className="vf-villkor-svar">
        {v.falt.map((f) => (
          <VillkorFalt key={f.id} namn={`svar.${v.id}.varden.${f.id}`} falt={f} />
        ))}
        <details className="vf-visa-mer">
          <summary>{t('kommentar')}</summary>
          <TextareaField
            name={`svar.${v.id}.kommentar`}
            label={t('kommentar')}
            hjalp={t('kommentarHjalp')}
            rader={3}
            frivillig
          />
        </details>
      </div>
    </article>
  )
}

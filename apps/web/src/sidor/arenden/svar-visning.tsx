import { megabyte } from '@valfri/ui/file-upload'
import { formatAntal, formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import type { ReactNode } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import type { Falt } from '../ansokan/typer.ts'
import type { Arende, ProvatVillkor } from './typer.ts'

interface SvarVisningProps {
  falt: readonly Falt[]
  svar: ProvatVillkor['svar']
  dokument: Arende['dokument']
}

/** An answer as it was given, field by field; evidence opens in a tab of its own. */
export function SvarVisning({ falt, svar, dokument }: SvarVisningProps) {
  const t = useTexter(arendeTexter)
  if (!svar) return <p className="vf-svag">{t('ingetSvar')}</p>
  return (
    <>
      <KeyValueList
        uppgifter={falt.map((f) => ({ namn: f.namn.sv, varde: visaVarde(f, svar.varden[f.id], dokument) }))}
      />
      {svar.kommentar && (
        <p className="vf-lopande">
          <strong>{t('kommentar')}:</strong> {svar.kommentar}
        </p>
      )}
    </>
  )
}

function visaVarde(falt: Falt, varde: unknown, dokument: Arende['dokument']): ReactNode {
  if (varde === undefined || varde === null) return null
  switch (falt.typ) {
    case 'ja-nej':
      return varde === true ? 'Ja' : 'Nej'
    case 'tal':
      return typeof varde === 'number' ? `${formatAntal(varde)} ${falt.enhet ?? ''}` : String(varde)
    case 'datum':
      return formatDatum(String(varde))
    case 'val': {
      const valda = Array.isArray(varde) ? varde : [varde]
      return valda.map((id) => falt.alternativ.find((a) => a.id === id)?.namn.sv ?? String(id)).join(', ')
    }
    case 'fil':
      return <BevisLank fil={varde as { filId: string; namn: string }} dokument={dokument} />
    case 'lista':
      return (
        <ol className="vf-svarsrader">
          {(varde as readonly Record<string, unknown>[]).map((rad, i) => (
            <li key={i}>
              {falt.falt.map((f) => (
                <div key={f.id}>
                  {f.namn.sv}: {visaVarde(f, rad[f.id], dokument) ?? '–'}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )
    default:
      return <span className="vf-lopande">{String(varde)}</span>
  }
}

function BevisLank({ fil, dokument }: { fil: { filId: string; namn: string }; dokument: Arende['dokument'] }) {
  const d = dokument[fil.filId]
  return (
    <a className="vf-fillank" href={`/dokument/${fil.filId}`} target="_blank" rel="noreferrer">
      <Ikon namn="dokument" />
      {d ? `${d.namn} (${megabyte(d.storlek)})` : fil.namn}
    </a>
  )
}

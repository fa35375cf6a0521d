import { formatDatum } from '@valfri/ui/format'
import type { KeyboardEvent } from 'react'
import type { T } from '../../../i18n/use-texter.ts'
import type { narvaroTexter } from '../../../texter/utforare/narvaro.ts'
import { choiceOfKey, choicesOf, isOpen, isOrdered, type Narvaro, type Rad } from './attendance-draft.ts'

export type NarvaroT = T<keyof typeof narvaroTexter.sv>

interface CellProps {
  readonly t: NarvaroT
  readonly n: Narvaro
  readonly rad: Rad
  readonly datum: string
  readonly far: boolean
  readonly varde: string
  readonly onMarkera: (varde: string) => void
  /** Opens what is saved, to correct or strike it with a reason. */
  readonly onOppna: (handelse: Rad['handelser'][number]) => void
}

/** One person's day: what is saved, or a choice that is. A native list, so that letters, arrows and screen readers work. */
export function AttendanceCell({ t, n, rad, datum, far, varde, onMarkera, onOppna }: CellProps) {
  const dag = formatDatum(datum, 'dag')
  const typer = n.markeringar[rad.tjanstId] ?? []
  const sparade = rad.handelser.filter((h) => h.datum === datum)
  if (sparade.length > 0)
    return (
      <>
        {sparade.map((h) => {
          const typ = typer.find((m) => m.typ === h.typ)
          const orsak = typ?.orsaker.find((o) => o.id === h.uppgifter?.orsak)?.namn
          const text = orsak ?? typ?.namn ?? (h.start ? `${h.start}–${h.slut ?? '?'}` : h.typ)
          return (
            <button
              key={h.id}
              type="button"
              className="vf-handelse"
              data-status={h.status}
              aria-label={t('andra', { vem: rad.vem, dag, typ: text })}
              onClick={() => onOppna(h)}
            >
              {text}
            </button>
          )
        })}
      </>
    )
  if (!isOrdered(rad, datum)) return <span className="vf-svag">{t('ejHer')}</span>
  if (!far || !isOpen(rad, datum, n.idag))
    return <span className="vf-svag">{datum > n.idag ? t('kommande') : t('tom')}</span>
  const val = choicesOf(typer)
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    const nytt = e.key === 'Delete' || e.key === 'Backspace' ? '' : choiceOfKey(e.key, val)
    if (nytt === null) return
    e.preventDefault()
    onMarkera(nytt)
  }
  return (
    <select
      className="ds-input vf-narvaro-val"
      aria-label={t('cell', { vem: rad.vem, dag })}
      value={varde}
      data-osparad={varde !== '' || undefined}
      onChange={(e) => onMarkera(e.target.value)}
      onKeyDown={onKeyDown}
    >
      <option value="">{t('tom')}</option>
      {val
        .filter((v) => v.grupp === null)
        .map((v) => (
          <option key={v.varde} value={v.varde}>
            {v.text}
          </option>
        ))}
      {[...new Set(val.flatMap((v) => v.grupp ?? []))].map((grupp) => (
        <optgroup key={grupp} label={grupp}>
          {val
            .filter((v) => v.grupp === grupp)
            .map((v) => (
              <option key={v.varde} value={v.varde}>
                {v.text}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}

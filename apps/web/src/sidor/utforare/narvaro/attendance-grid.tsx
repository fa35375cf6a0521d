import { formatDatum } from '@valfri/ui/format'
import { WeekGrid } from '@valfri/ui/week-grid'
import type { KeyboardEvent } from 'react'
import { findBeside } from '../arrow-walk.ts'
import { AttendanceCell, type NarvaroT } from './attendance-cell.tsx'
import { cellId, fillPresent, isOpen, mark, type Narvaro, type Rad, type Utkast } from './attendance-draft.ts'

export interface AttendanceGridProps {
  readonly t: NarvaroT
  readonly n: Narvaro
  /** The days that are shown: a week, or one on a small screen. */
  readonly dagar: readonly string[]
  readonly far: boolean
  readonly utkast: Utkast
  readonly onUtkast: (nytt: (forut: Utkast) => Utkast) => void
  readonly onOppna: (rad: Rad, handelse: Rad['handelser'][number]) => void
}

/** A row of the grid: a person, or a group's own row that marks the rest of it. */
type Gridrad = { readonly id: string; readonly grupp: string; readonly rader: readonly Rad[]; readonly rad: Rad | null }

function toGridrader(t: NarvaroT, n: Narvaro, far: boolean): readonly Gridrad[] {
  const grupper = Map.groupBy(n.rader, (r) => r.grupp ?? t('utanGrupp'))
  return [...grupper].flatMap(([grupp, rader]) => [
    ...(far ? [{ id: `alla ${grupp}`, grupp, rader, rad: null }] : []),
    ...rader.map((rad) => ({ id: rad.bestallningId, grupp, rader, rad })),
  ])
}

/** Attendance of whole groups: a person a row, a column a day, and one press for everyone who is there. */
export function AttendanceGrid({ t, n, dagar, far, utkast, onUtkast, onOppna }: AttendanceGridProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a short cut between fields that Tab reaches too
    <div onKeyDown={moveByArrow} className="vf-narvaro">
      <WeekGrid<Gridrad>
        caption={t('rubrik')}
        dagar={dagar}
        idag={n.idag}
        rader={toGridrader(t, n, far)}
        radId={(r) => r.id}
        grupp={(r) => ({ id: r.grupp, rubrik: r.grupp })}
        radrubrik={({ rad }) =>
          rad ? (
            <>
              {rad.vem}
              <span className="vf-cell-under">{rad.vem === rad.kod ? rad.delnamn : `${rad.kod}, ${rad.delnamn}`}</span>
            </>
          ) : (
            t('allaGrupp')
          )
        }
        {...(dagar.length > 1 && {
          summa: { rubrik: t('vecka'), cell: ({ rad }: Gridrad) => rad && <RowDays t={t} rad={rad} utkast={utkast} /> },
        })}
        cell={({ rad, rader, grupp }, datum) =>
          rad ? (
            <AttendanceCell
              {...{ t, n, rad, datum, far }}
              varde={utkast.get(cellId(rad, datum)) ?? ''}
              onMarkera={(varde) => onUtkast((u) => mark(u, cellId(rad, datum), varde))}
              onOppna={(h) => onOppna(rad, h)}
            />
          ) : (
            rader.some((r) => isOpen(r, datum, n.idag)) && (
              <button
                type="button"
                className="vf-lankknapp"
                aria-label={t('fyllDag', { grupp, dag: formatDatum(datum, 'dag') })}
                onClick={() => onUtkast((u) => fillPresent(u, rader, datum, n))}
              >
                {t('fyll')}
              </button>
            )
          )
        }
      />
    </div>
  )
}

/** Days of the week that are reported or marked. */
function RowDays({ t, rad, utkast }: { t: NarvaroT; rad: Rad; utkast: Utkast }) {
  const markerade = [...utkast.keys()].filter((id) => id.startsWith(`${rad.bestallningId} `)).length
  const antal = new Set(rad.handelser.map((h) => h.datum)).size + markerade
  return antal > 0 ? t('dagarRapporterade', { antal }) : t('tom')
}

/** From a field to the one beside it. A closed list would change its value at an arrow; here Space opens it. */
function moveByArrow(e: KeyboardEvent<HTMLDivElement>): void {
  if (e.altKey) return
  const falt = findBeside(e, (cell) => cell.querySelector<HTMLElement>('select, button'))
  if (falt === undefined) return
  e.preventDefault()
  falt?.focus()
}

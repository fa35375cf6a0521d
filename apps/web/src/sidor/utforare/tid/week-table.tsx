import { formatDatum, formatMinuter } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { WeekGrid } from '@valfri/ui/week-grid'
import type { KeyboardEvent } from 'react'
import { findBeside } from '../arrow-walk.ts'
import { EventButton, type TidT } from './event-button.tsx'
import {
  delName,
  type Formular,
  type Oppnad,
  type Person,
  type PersonRad,
  rowId,
  typesFor,
  type Vecka,
} from './week-types.ts'

export interface WeekViewProps {
  t: TidT
  vecka: Vecka
  formular: Formular | undefined
  /** False for who may only read. */
  farAndra: boolean
  onOppna: (oppnad: Oppnad) => void
  onKopiera: (person: Person) => void
}

/** The week as a grid: a person's beställningar under its name, a column a day. Arrow keys go from day to day. */
export function WeekTable({ t, vecka, formular, farAndra, onOppna, onKopiera }: WeekViewProps) {
  const rader = vecka.personer.flatMap((person) => person.rader.map((rad): PersonRad => ({ person, rad })))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a short cut between buttons that Tab reaches too
    <div onKeyDown={moveByArrow}>
      <WeekGrid
        caption={t('rubrik')}
        dagar={vecka.dagar}
        idag={vecka.idag}
        rader={rader}
        radId={rowId}
        grupp={({ person }) => ({
          id: person.personId,
          rubrik: <PersonHead t={t} person={person} farAndra={farAndra} onKopiera={onKopiera} />,
        })}
        radrubrik={({ rad }) => (
          <>
            {delName(formular, rad)}
            <RowDates t={t} rad={rad} dagar={vecka.dagar} />
          </>
        )}
        summa={{ rubrik: t('summa'), cell: (r) => <RowSum t={t} formular={formular} {...r} /> }}
        cell={(r, datum) => (
          <div className="vf-vecka-dag" data-utanfor={isOutside(r, datum) || undefined}>
            {r.rad.handelser
              .filter((h) => h.datum === datum)
              .map((h) => (
                <EventButton
                  key={h.id}
                  t={t}
                  formular={formular}
                  rad={r.rad}
                  handelse={h}
                  onOppna={() => onOppna({ ...r, datum, handelse: h })}
                />
              ))}
            {farAndra && r.rad.bestallningId && datum <= vecka.idag && (
              <AddButton
                namn={t('laggTillFor', {
                  vem: r.person.vem,
                  del: delName(formular, r.rad),
                  dag: formatDatum(datum, 'dag'),
                })}
                onClick={() => onOppna({ ...r, datum, handelse: null })}
              />
            )}
          </div>
        )}
      />
    </div>
  )
}

export function PersonHead({
  t,
  person,
  farAndra,
  onKopiera,
}: Pick<WeekViewProps, 't' | 'farAndra' | 'onKopiera'> & { person: Person }) {
  return (
    <span className="vf-vecka-person">
      <span>
        {person.vem}
        <span className="vf-svag">
          {' '}
          {person.vem !== person.kod && `${person.kod}, `}
          {person.kommun}
        </span>
      </span>
      {farAndra && person.rader.some((r) => r.bestallningId) && (
        <button type="button" className="vf-lankknapp" onClick={() => onKopiera(person)}>
          {t('kopiera')}
          <span className="ds-sr-only">: {person.vem}</span>
        </button>
      )}
    </span>
  )
}

function AddButton({ namn, onClick }: { namn: string; onClick: () => void }) {
  return (
    <button type="button" className="vf-handelse-ny" onClick={onClick} aria-label={namn}>
      <Ikon namn="plus" />
    </button>
  )
}

function isOutside({ rad }: PersonRad, datum: string): boolean {
  return (rad.fran !== null && datum < rad.fran) || (rad.till !== null && datum > rad.till)
}

/** When the beställning begins or ends in this very week, or that there is none. */
export function RowDates({ t, rad, dagar }: { t: TidT; rad: PersonRad['rad']; dagar: readonly string[] }) {
  const [forsta = '', sista = ''] = [dagar[0], dagar.at(-1)]
  const text = !rad.bestallningId
    ? t('utanBestallning')
    : rad.fran && rad.fran > forsta
      ? t('borjar', { dag: formatDatum(rad.fran, 'kort') })
      : rad.till && rad.till < sista
        ? t('slutar', { dag: formatDatum(rad.till, 'kort') })
        : null
  return text && <span className="vf-vecka-datum">{text}</span>
}

/** Accepted time and counts of a row; what waits is not in it, as it is not paid. */
function RowSum({ t, formular, rad }: PersonRad & { t: TidT; formular: Formular | undefined }) {
  const typer = typesFor(formular, rad)
  const med = rad.handelser.filter((h) => h.status === 'godtagen')
  const minuter = med.reduce((n, h) => {
    const typ = typer.find((x) => x.id === h.typ)
    if (!typ?.utford) return n
    return n + (typ.slag === 'summa' ? h.antal : (h.minuter ?? 0) * h.personal)
  }, 0)
  const styck = med.filter((h) => typer.find((x) => x.id === h.typ)?.slag === 'antal')
  if (styck.length > 0)
    return t('styck', { antal: styck.filter((h) => h.typ === typer[0]?.id).reduce((n, h) => n + h.antal, 0) })
  return minuter > 0 ? formatMinuter(minuter) : '–'
}

/** From a button in a day to the first button of the day beside it, or of the same day in the next row that has one. */
function moveByArrow(e: KeyboardEvent<HTMLDivElement>): void {
  const knapp = findBeside(e, (cell) => (cell.tagName === 'TD' ? cell.querySelector('button') : null))
  if (!knapp) return
  e.preventDefault()
  knapp.focus()
}

import { formatDatum, formatMinuter } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import type { T } from '../../../i18n/use-texter.ts'
import type { tidTexter } from '../../../texter/utforare/tid.ts'
import { shortReason } from './reason-text.ts'
import { eventText, type Formular, type Handelse, type Rad, typesFor } from './week-types.ts'

export type TidT = T<keyof typeof tidTexter.sv>

/** What an event says: its time first, then its type unless it is the ordinary one. */
function describeEvent(t: TidT, formular: Formular | undefined, rad: Rad, h: Handelse) {
  const typer = typesFor(formular, rad)
  const typ = typer.find((x) => x.id === h.typ)
  const vanlig = typer[0]?.id === h.typ
  const tid =
    h.start || typ?.slag === 'antal'
      ? eventText(h)
      : typ?.slag === 'summa'
        ? formatMinuter(h.antal)
        : (typ?.namn ?? h.typ)
  const tillagg = [
    !vanlig && tid !== typ?.namn && typ?.namn,
    h.personal > 1 && `${h.personal} personal`,
    h.medarbetare,
  ].filter(Boolean)
  const lage = [
    h.status === 'vantar' && t('vantarKort', { orsak: shortReason(t, h.orsak) }),
    h.andrad && t('andradMarke'),
  ].filter(Boolean)
  return { tid, tillagg: tillagg.join(', '), lage: lage.join(', ') }
}

/** One event in a day; opens it. Waiting is said in words, and its colour only repeats it. */
export function EventButton({
  t,
  formular,
  rad,
  handelse: h,
  onOppna,
}: {
  t: TidT
  formular: Formular | undefined
  rad: Rad
  handelse: Handelse
  onOppna: () => void
}) {
  const { tid, tillagg, lage } = describeEvent(t, formular, rad, h)
  return (
    <button type="button" className="vf-handelse" data-status={h.status} onClick={onOppna}>
      <span className="ds-sr-only">{formatDatum(h.datum, 'dag')} </span>
      <span className="vf-handelse-tid">
        {h.status === 'vantar' && <Ikon namn="klocka" />}
        {tid}
      </span>
      {(tillagg || lage) && <span className="vf-handelse-mer">{[lage, tillagg].filter(Boolean).join(' · ')}</span>}
    </button>
  )
}

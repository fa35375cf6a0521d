import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { EventButton } from './event-button.tsx'
import { PersonHead, RowDates, type WeekViewProps } from './week-table.tsx'
import { delName, rowId } from './week-types.ts'

/** One day at a time, for a small screen: the seven days at the top, then each person with what was done that day. */
export function WeekDay({
  dag,
  onDag,
  t,
  vecka,
  formular,
  farAndra,
  onOppna,
  onKopiera,
}: WeekViewProps & { dag: string; onDag: (dag: string) => void }) {
  return (
    <div className="vf-stapel">
      <nav className="vf-dagval" aria-label={t('valjDag')}>
        {vecka.dagar.map((d) => (
          <button
            key={d}
            type="button"
            aria-pressed={d === dag}
            data-idag={d === vecka.idag || undefined}
            onClick={() => onDag(d)}
          >
            <span>{formatDatum(d, 'dag').slice(0, 3)}</span> <strong>{Number(d.slice(8))}</strong>
            <span className="ds-sr-only"> {formatDatum(d).split(' ')[1]}</span>
          </button>
        ))}
      </nav>
      <h2 className="vf-daglista-rubrik">{formatDatum(dag, 'dag')}</h2>
      <ul className="vf-daglista">
        {vecka.personer.map((person) => (
          <li key={person.personId}>
            <PersonHead t={t} person={person} farAndra={farAndra} onKopiera={onKopiera} />
            {person.rader.map((rad) => (
              <div key={rowId({ person, rad })} className="vf-daglista-rad">
                <span className="vf-daglista-del">
                  {delName(formular, rad)} <RowDates t={t} rad={rad} dagar={vecka.dagar} />
                </span>
                {rad.handelser
                  .filter((h) => h.datum === dag)
                  .map((h) => (
                    <EventButton
                      key={h.id}
                      t={t}
                      formular={formular}
                      rad={rad}
                      handelse={h}
                      onOppna={() => onOppna({ person, rad, datum: dag, handelse: h })}
                    />
                  ))}
                {farAndra && rad.bestallningId && dag <= vecka.idag && (
                  <Button
                    ikon="plus"
                    variant="tertiary"
                    data-size="sm"
                    aria-label={t('laggTillFor', {
                      vem: person.vem,
                      del: delName(formular, rad),
                      dag: formatDatum(dag, 'dag'),
                    })}
                    onClick={() => onOppna({ person, rad, datum: dag, handelse: null })}
                  >
                    {t('laggTill')}
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { roll } from '@valfri/ui/tabellroller'
import { dayText, type Kalenderdag, type KalenderT } from './day-status.tsx'
import { weeksOf } from './kalender-search.ts'

interface MonthGridProps {
  t: KalenderT
  caption: string
  /** 'ÅÅÅÅ-MM' */
  manad: string
  /** ISO date of the server. */
  idag: string
  dagar: readonly Kalenderdag[]
}

/** A month as a table of weeks. On a small screen only the days that hold something are shown, one under the other. */
export function MonthGrid({ t, caption, manad, idag, dagar }: MonthGridProps) {
  const perDag = Map.groupBy(dagar, (d) => d.datum)
  const veckor = weeksOf(manad)
  return (
    <div className="vf-tabell-ram">
      <table className="vf-manad" {...roll.table}>
        <caption className="ds-sr-only">{caption}</caption>
        <thead {...roll.grupp}>
          <tr {...roll.rad}>
            {veckor[0]?.map((d) => (
              <th key={d} scope="col" {...roll.kolumnrubrik}>
                {formatDatum(d, 'dag').slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roll.grupp}>
          {veckor.map((vecka) => (
            <tr key={vecka[0]} {...roll.rad}>
              {vecka.map((d) => (
                <td
                  key={d}
                  {...roll.cell}
                  data-idag={d === idag || undefined}
                  data-utanfor={!d.startsWith(manad) || undefined}
                  data-tom={!perDag.has(d) || undefined}
                >
                  <time dateTime={d} className="vf-manad-datum">
                    <span className="vf-manad-dag">{formatDatum(d, 'dag').slice(0, 3)} </span>
                    {Number(d.slice(8))}
                    {d === idag && <span className="ds-sr-only"> ({t('iDag')})</span>}
                  </time>
                  <ul>
                    {gather(perDag.get(d) ?? []).map((egna) => (
                      <Event key={egna[0].id} t={t} dag={egna[0]} antal={egna.length} />
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many of a kind a day shows one by one. */
const HOGST = 3

type Egna = readonly [Kalenderdag, ...Kalenderdag[]]

/** The day's entries, each alone; many of one kind that wait for nobody are gathered in one. */
function gather(dagar: readonly Kalenderdag[]): readonly Egna[] {
  const grupper = Map.groupBy(dagar, (d) => (d.vantar ? d.id : d.slag))
  return [...grupper.values()].flatMap((g): Egna[] =>
    g.length > HOGST ? [g as unknown as Egna] : g.map((d): Egna => [d]),
  )
}

function Event({ t, dag, antal }: { t: KalenderT; dag: Kalenderdag; antal: number }) {
  if (antal > 1)
    return (
      <li>
        <Link
          to="."
          search={(forut: object) => ({ ...forut, slag: dag.slag, vy: 'lista' as const })}
          className="vf-manad-handelse"
        >
          <span className="vf-manad-vad">{dag.namn}</span>
          <span>{t('flera', { antal })}</span>
        </Link>
      </li>
    )
  return (
    <li>
      <Link
        to={dag.lank}
        className="vf-manad-handelse"
        data-lage={dag.forsenad ? 'sen' : dag.vantar ? 'vantar' : undefined}
      >
        <span className="vf-manad-vad">
          {dag.vantar && <Ikon namn={dag.forsenad ? 'varning' : 'klocka'} />}
          {dag.namn}
        </span>
        <span>{dag.om}</span>
        {dag.vantar && <span>{dayText(t, dag)}</span>}
      </Link>
    </li>
  )
}

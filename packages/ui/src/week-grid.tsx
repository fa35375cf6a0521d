import type { ReactNode } from 'react'
import { formatDatum } from './format.ts'
import { roll } from './tabellroller.ts'

export interface WeekGridProps<Rad> {
  caption: string
  /** Seven ISO dates, Monday first. */
  dagar: readonly string[]
  rader: readonly Rad[]
  radId: (rad: Rad) => string
  radrubrik: (rad: Rad) => ReactNode
  cell: (rad: Rad, datum: string) => ReactNode
  /** The last column: the week's sum. */
  summa?: { readonly rubrik: string; readonly cell: (rad: Rad) => ReactNode }
  idag?: string
}

/** A week as a table: one row a person or del, one column a day. On a small screen each row is a list of its days. */
export function WeekGrid<Rad>({ caption, dagar, rader, radId, radrubrik, cell, summa, idag }: WeekGridProps<Rad>) {
  return (
    <div className="vf-tabell-ram">
      <table className="vf-vecka" {...roll.table}>
        <caption className="ds-sr-only">{caption}</caption>
        <thead {...roll.grupp}>
          <tr {...roll.rad}>
            <td {...roll.cell} />
            {dagar.map((d) => (
              <th key={d} scope="col" {...roll.kolumnrubrik} data-idag={d === idag || undefined}>
                {formatDatum(d, 'dag').slice(0, 3)}{' '}
                <span>
                  {Number(d.slice(8))}/{Number(d.slice(5, 7))}
                </span>
              </th>
            ))}
            {summa && (
              <th scope="col" {...roll.kolumnrubrik} data-tal>
                {summa.rubrik}
              </th>
            )}
          </tr>
        </thead>
        <tbody {...roll.grupp}>
          {rader.map((rad) => (
            <tr key={radId(rad)} {...roll.rad}>
              <th scope="row" {...roll.radrubrik}>
                {radrubrik(rad)}
              </th>
              {dagar.map((d) => (
                <td key={d} {...roll.cell} data-rubrik={formatDatum(d, 'dag')} data-idag={d === idag || undefined}>
                  {cell(rad, d)}
                </td>
              ))}
              {summa && (
                <td {...roll.cell} data-rubrik={summa.rubrik} data-tal>
                  {summa.cell(rad)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { Fragment, type ReactNode } from 'react'
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
  /** Rows of the same group stand under its heading; they must follow each other. */
  grupp?: (rad: Rad) => { readonly id: string; readonly rubrik: ReactNode }
}

/** A week as a table: one row a person or del, one column a day. On a small screen each row is a list of its days. */
export function WeekGrid<Rad>({
  caption,
  dagar,
  rader,
  radId,
  radrubrik,
  cell,
  summa,
  idag,
  grupp,
}: WeekGridProps<Rad>) {
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
          {rader.map((rad, i) => {
            const nu = grupp?.(rad)
            const forra = rader[i - 1]
            const ny = nu && (!forra || grupp?.(forra).id !== nu.id)
            return (
              <Fragment key={radId(rad)}>
                {ny && (
                  <tr {...roll.rad} className="vf-vecka-grupp">
                    <th scope="rowgroup" colSpan={dagar.length + (summa ? 2 : 1)} {...roll.radrubrik}>
                      {nu.rubrik}
                    </th>
                  </tr>
                )}
                <tr {...roll.rad}>
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
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

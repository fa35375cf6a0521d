import type { ReactNode } from 'react'
import type { Kolumn } from './data-table-model.ts'
import { Ikon } from './ikon.tsx'
import type { TabellLage } from './tabell-lage.ts'
import { roll } from './tabellroller.ts'

export interface DataTableViewProps<Rad> {
  caption: string
  visaCaption?: boolean
  kolumner: readonly Kolumn<Rad>[]
  rader: readonly Rad[]
  radId: (rad: Rad) => string
  lage: TabellLage
  onLage: (lage: TabellLage) => void
  server: boolean
  fot?: ReactNode
}

/**
 * The table itself. Roles are written out because the small screen shows rows as cards with `display: block`, which
 * in some browsers takes the table's own semantics away.
 */
export function DataTableView<Rad>({ kolumner, rader, radId, lage, onLage, server, ...p }: DataTableViewProps<Rad>) {
  return (
    <div className="vf-tabell-ram">
      <table className="vf-tabell-tabell" {...roll.table}>
        <caption className={p.visaCaption ? undefined : 'ds-sr-only'}>{p.caption}</caption>
        <thead {...roll.grupp}>
          <tr {...roll.rad}>
            {kolumner.map((k) => (
              <HeaderCell key={k.id} kolumn={k} sorterbar={k.sorterbar ?? !server} lage={lage} onLage={onLage} />
            ))}
          </tr>
        </thead>
        <tbody {...roll.grupp}>
          {rader.map((rad) => (
            <tr key={radId(rad)} {...roll.rad}>
              {kolumner.map((k) => (
                <Cell key={k.id} kolumn={k} rad={rad} />
              ))}
            </tr>
          ))}
        </tbody>
        {p.fot && <tfoot {...roll.grupp}>{p.fot}</tfoot>}
      </table>
    </div>
  )
}

function Cell<Rad>({ kolumn: k, rad }: { kolumn: Kolumn<Rad>; rad: Rad }) {
  const innehall = k.visa ? k.visa(rad) : (k.varde(rad) ?? '–')
  if (k.radrubrik) {
    return (
      <th scope="row" {...roll.radrubrik} data-tal={k.tal || undefined}>
        {innehall}
      </th>
    )
  }
  return (
    <td {...roll.cell} data-rubrik={k.rubrik} data-tal={k.tal || undefined}>
      {innehall}
    </td>
  )
}

interface HeaderCellProps<Rad> {
  kolumn: Kolumn<Rad>
  sorterbar: boolean
  lage: TabellLage
  onLage: (lage: TabellLage) => void
}

function HeaderCell<Rad>({ kolumn: k, sorterbar, lage, onLage }: HeaderCellProps<Rad>) {
  const vald = lage.sortera === k.id
  const riktning = vald ? (lage.fallande ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      {...roll.kolumnrubrik}
      aria-sort={sorterbar ? (riktning ?? 'none') : undefined}
      data-tal={k.tal || undefined}
    >
      {sorterbar ? (
        <button
          type="button"
          onClick={() => onLage({ ...lage, sortera: k.id, fallande: vald && !lage.fallande, sida: 1 })}
        >
          {k.rubrik}
          <span className="vf-sortering" data-riktning={riktning}>
            <Ikon namn={riktning === 'descending' ? 'ner' : 'upp'} />
          </span>
        </button>
      ) : (
        k.rubrik
      )}
    </th>
  )
}

import { Input, Select } from '@digdir/designsystemet-react'
import { useEffect, useId, useState } from 'react'
import { Button } from './button.tsx'
import type { TabellFilter } from './data-table-model.ts'
import type { TabellLage } from './tabell-lage.ts'

export interface DataTableToolsProps {
  sok?: string
  filter: readonly TabellFilter[]
  lage: TabellLage
  onLage: (lage: TabellLage) => void
  funna: number
  /** Gives the rows that are left as a file. */
  onCsv?: () => void
}

/** Search and filters above a list, and how many rows they leave, said aloud when it changes. */
export function DataTableTools({ sok, filter, lage, onLage, funna, onCsv }: DataTableToolsProps) {
  const id = useId()
  return (
    <search className="vf-tabell-verktyg">
      {sok && (
        <SearchField
          id={`${id}-sok`}
          etikett={sok}
          varde={lage.sok}
          onVarde={(v) => onLage({ ...lage, sok: v, sida: 1 })}
        />
      )}
      {filter.map((f) => (
        <div key={f.id} className="vf-tabell-filter">
          <label className="ds-label" htmlFor={id + f.id}>
            {f.etikett}
          </label>
          <Select
            id={id + f.id}
            value={lage.filter[f.id] ?? ''}
            onChange={(e) => onLage({ ...lage, sida: 1, filter: withFilter(lage.filter, f.id, e.target.value) })}
          >
            <option value="">{f.alla}</option>
            {f.val.map((v) => (
              <option key={v.varde} value={v.varde}>
                {v.text}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <p className="vf-tabell-antal" role="status">
        {funna === 1 ? '1 rad' : `${funna} rader`}
      </p>
      {onCsv && (
        <Button variant="tertiary" ikon="laddaNer" onClick={onCsv}>
          Hämta som CSV
        </Button>
      )}
    </search>
  )
}

function withFilter(filter: TabellLage['filter'], id: string, varde: string): TabellLage['filter'] {
  const { [id]: _, ...rest } = filter
  return varde ? { ...rest, [id]: varde } : rest
}

/** Writes to the address a moment after the last key, so that typing stays smooth and Back goes to the page before. */
function SearchField({
  id,
  etikett,
  varde,
  onVarde,
}: {
  id: string
  etikett: string
  varde: string
  onVarde: (v: string) => void
}) {
  const [text, setText] = useState(varde)
  useEffect(() => setText(varde), [varde])
  useEffect(() => {
    if (text === varde) return
    const timer = setTimeout(() => onVarde(text), 250)
    return () => clearTimeout(timer)
  }, [text, varde, onVarde])
  return (
    <div className="vf-tabell-sok">
      <label className="ds-label" htmlFor={id}>
        {etikett}
      </label>
      <Input id={id} type="search" value={text} onChange={(e) => setText(e.target.value)} />
    </div>
  )
}

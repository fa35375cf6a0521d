import type { VisatFel } from './fel.ts'
import { useFaltId } from './field.tsx'

export interface Felrad {
  readonly falt: string
  readonly text: string
}

/** What must be put right, each line a link to its field. Takes focus when it appears or changes. */
export function ErrorSummary({ rader, fel }: { rader: readonly Felrad[]; fel: VisatFel | null }) {
  const faltId = useFaltId()
  const rubrik = fel
    ? fel.text
    : rader.length === 1
      ? 'En uppgift behöver rättas'
      : `${rader.length} uppgifter behöver rättas`
  return (
    <div className="vf-felsammanfattning" data-felsammanfattning tabIndex={-1} role="alert" data-color="danger">
      <p className="vf-felsammanfattning-rubrik">{rubrik}</p>
      {fel?.nasta && <p>{fel.nasta}</p>}
      {fel?.lagrum && <p className="vf-svag">Regel: {fel.lagrum}</p>}
      {rader.length > 0 && (
        <ul>
          {rader.map((r) => (
            <li key={r.falt}>
              <a
                href={`#${faltId(r.falt)}`}
                onClick={(e) => {
                  e.preventDefault()
                  document.getElementById(faltId(r.falt))?.focus()
                }}
              >
                {r.text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

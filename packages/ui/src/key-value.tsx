import type { ReactNode } from 'react'

export interface Uppgift {
  readonly namn: string
  /** Null or empty is said in words, never left blank. */
  readonly varde: ReactNode
}

/** Facts as term and value; two columns where there is room. */
export function KeyValueList({
  uppgifter,
  saknas = 'Inte angivet',
}: {
  uppgifter: readonly Uppgift[]
  saknas?: string
}) {
  return (
    <dl className="vf-uppgifter">
      {uppgifter.map((u) => (
        <div key={u.namn}>
          <dt>{u.namn}</dt>
          <dd>
            {u.varde === null || u.varde === undefined || u.varde === '' ? (
              <span className="vf-svag">{saknas}</span>
            ) : (
              u.varde
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

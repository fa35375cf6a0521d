import type { ImportT } from './file-pick.tsx'

const KOLUMNER = [
  'id',
  'person',
  'del',
  'typ',
  'datum',
  'start',
  'slut',
  'minuter',
  'antal',
  'personal',
  'medarbetare',
  'orsak',
] as const

/** What each column of the file may hold. */
export function ImportColumns({ t }: { t: ImportT }) {
  return (
    <details className="vf-detaljer">
      <summary>{t('kolumnerRubrik')}</summary>
      <p className="vf-svag">{t('kolumnerHjalp')}</p>
      <dl className="vf-kolumner">
        {KOLUMNER.map((k) => (
          <div key={k}>
            <dt>
              <code>{k}</code>
            </dt>
            <dd>{t(`kolumn_${k}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

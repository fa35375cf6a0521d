import { Ikon } from '@valfri/ui/ikon'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import type { Uppdrag } from './use-jag.ts'

const ikoner = { kommun: 'byggnad', utforare: 'personer', person: 'person', plattform: 'installningar' } as const

export interface UppdragListProps {
  uppdrag: readonly Uppdrag[]
  valt?: string
  /** Where to go afterwards; the uppdrag's own door without it. */
  till?: string
}

/**
 * The uppdrag one may act under. Each is a plain form: the page is loaded anew, so that nothing that was read under
 * the old one is left in memory.
 */
export function UppdragList({ uppdrag, valt, till = '/' }: UppdragListProps) {
  const t = useTexter(skalTexter)
  return (
    <ul className="vf-uppdrag" aria-label={t('bytUppdrag')}>
      {uppdrag.map((u) => (
        <li key={u.id}>
          <form method="post" action="/auth/uppdrag">
            <input type="hidden" name="uppdrag" value={u.id} />
            <input type="hidden" name="till" value={till} />
            <button type="submit" className="vf-menyknapp" aria-current={u.id === valt || undefined}>
              <Ikon namn={ikoner[u.typ]} />
              <span>
                {u.rubrik}
                <span className="vf-svag">{u.under}</span>
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

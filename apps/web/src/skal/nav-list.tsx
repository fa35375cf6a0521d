import { Link } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import type { Texter, Textomrade } from '../i18n/texter.ts'
import { useTexter } from '../i18n/use-texter.ts'
import type { Navpunkt, Navvillkor } from './nav.ts'

export interface NavListProps<X extends Texter> {
  punkter: readonly Navpunkt<keyof X & string>[]
  texter: Textomrade<X>
  roller?: readonly string[]
  /** What the server said that there is. */
  finns?: readonly Navvillkor[]
  /** After one has chosen, on a small screen. */
  onVal?: () => void
}

/** A door's menu; the current page is marked in words (aria-current) and not by colour alone. */
export function NavList<X extends Texter>({ punkter, texter, roller = [], finns = [], onVal }: NavListProps<X>) {
  const t = useTexter(texter)
  return (
    <ul className="vf-nav">
      {punkter
        .filter((p) => !p.visasNar || finns.includes(p.visasNar))
        .filter((p) => !p.roller || p.roller.some((r) => roller.includes(r)))
        .map((p) => (
          <li key={p.till}>
            <Link to={p.till} activeOptions={{ exact: p.exakt ?? false, includeSearch: false }} onClick={onVal}>
              <Ikon namn={p.ikon} />
              {t(p.text)}
            </Link>
          </li>
        ))}
    </ul>
  )
}

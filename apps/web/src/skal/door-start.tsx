import { Link } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import { PageHeader } from '@valfri/ui/page-header'
import type { Texter, Textomrade } from '../i18n/texter.ts'
import { useTexter } from '../i18n/use-texter.ts'
import type { Navpunkt } from './nav.ts'
import { useJag } from './use-jag.ts'

/** A door's first page: what one can do here, from the door's own menu. */
export function DoorStart<X extends Texter & { start: string }>({
  nav,
  texter,
}: {
  nav: readonly Navpunkt<keyof X & string>[]
  texter: Textomrade<X>
}) {
  const t = useTexter(texter)
  const { valt } = useJag()
  return (
    <>
      <PageHeader rubrik={t('start')} />
      <ul className="vf-dorrar">
        {nav
          .filter((p) => !p.exakt && (!p.roller || p.roller.some((r) => valt?.roller.includes(r))))
          .map((p) => (
            <li key={p.till}>
              <Ikon namn={p.ikon} />
              <h2>
                <Link to={p.till}>{t(p.text)}</Link>
              </h2>
              <Ikon namn="pil" />
            </li>
          ))}
      </ul>
    </>
  )
}

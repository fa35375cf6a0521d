import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import type { Arende } from './typer.ts'

/** What a refusal rests on: each villkor or grund with its reason. */
export function BristLista({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  if (a.beslut.brister.length === 0) return null
  return (
    <div className="vf-stapel" data-tatt>
      <h3>{t('beslutBrister')}</h3>
      <ul className="vf-bristlista">
        {a.beslut.brister.map((b) => {
          const v = a.villkor.find((x) => x.id === b.villkorId)
          const g = a.uteslutning.find((x) => x.grund === b.grund)
          return (
            <li key={b.villkorId ?? b.grund}>
              <strong>{v ? `${v.nr} ${v.namn}` : g?.text}</strong>
              <p>{b.skal}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

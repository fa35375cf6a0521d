import { Ikon } from '@valfri/ui/ikon'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagBeslutTexter } from '../../../texter/kommun/underlag-beslut.ts'
import type { Utkast } from './use-utkast.ts'

type Punkt = Utkast['checklista'][number]

/** What is there and what is missing, in words and not by colour alone. */
export function Checklist({ punkter, namn }: { punkter: readonly Punkt[]; namn: string }) {
  const t = useTexter(underlagBeslutTexter)
  return (
    <ul className="vf-checklista" aria-label={namn}>
      {punkter.map((p) => (
        <li key={p.id} data-saknas={p.klar ? undefined : true}>
          <Ikon namn={p.klar ? 'bockRing' : 'varning'} />
          <span>
            <strong>{`${t(p.klar ? 'klart' : 'saknas')}: `}</strong>
            {p.text}
            {p.frivillig && !p.klar && <span className="vf-svag">{` ${t('hindrarInte')}`}</span>}
            {p.lagrum && <span className="vf-svag">{` (${p.lagrum})`}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { formatManad } from '@valfri/ui/format'
import { monthsAround } from '../manad/manader.ts'

interface MonthProps {
  etikett: string
  /** 'ÅÅÅÅ-MM' */
  manad: string
  onManad: (manad: string) => void
}

/** The last twelve months, by the clock of the one who looks; another can be written in the address. */
export function MonthChoice({ etikett, manad, onManad }: MonthProps) {
  const manader = lastMonths()
  const val = manader.includes(manad) ? manader : [manad, ...manader]
  return (
    <div className="vf-falt vf-manadsval">
      <label htmlFor="manad" className="ds-label">
        {etikett}
      </label>
      <select id="manad" className="ds-input" value={manad} onChange={(e) => onManad(e.target.value)}>
        {val.map((m) => (
          <option key={m} value={m}>
            {formatManad(m)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The Swedish way to write a date is the one that sorts. */
const lastMonths = (): string[] => monthsAround(new Date().toLocaleDateString('sv-SE'), 0, -11)

/** The month before this one: the last that is whole. */
export const lastMonth = (): string => lastMonths()[1] as string

/** The month that an address names, if it names one. */
export const parseMonth = (s: Record<string, unknown>): { manad?: string } =>
  typeof s.manad === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(s.manad) ? { manad: s.manad } : {}

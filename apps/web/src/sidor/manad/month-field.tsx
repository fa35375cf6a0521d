import { SelectField } from '@valfri/ui/choice-fields'
import type { FieldProps } from '@valfri/ui/field'
import { formatManad } from '@valfri/ui/format'
import { useJag } from '../../skal/use-jag.ts'
import { monthsAround } from './manader.ts'

export interface MonthFieldProps extends FieldProps {
  /** The first and the last month of the list, counted from this one: -1 is the one before. */
  forsta: number
  sista: number
}

/** A month by its name, as 'ÅÅÅÅ-MM', among those around today. */
export function MonthField({ forsta, sista, ...falt }: MonthFieldProps) {
  const { jag } = useJag()
  const manader = jag?.inloggad ? monthsAround(jag.idag, forsta, sista) : []
  return <SelectField {...falt} alternativ={manader.map((m) => ({ varde: m, text: formatManad(m) }))} />
}

import { nyckel, ORSAKER } from '../../vantande/vantande-types.ts'
import type { TidT } from './event-button.tsx'

/** Why an event waits, with what to do. */
export function reasonText(t: TidT, orsak: string | null): string {
  const kand = ORSAKER.find((o) => o === orsak)
  return kand ? t(`orsak_${nyckel(kand)}`) : (orsak ?? '')
}

/** The same in two words, for a cell. */
export function shortReason(t: TidT, orsak: string | null): string {
  const kand = ORSAKER.find((o) => o === orsak)
  return kand ? t(`kort_${nyckel(kand)}`) : (orsak ?? '')
}

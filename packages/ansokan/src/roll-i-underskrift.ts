import { utforareRoller } from '@valfri/auth/roller'
import type { Foretradesratt } from '@valfri/utforare/fullmakt'

/** In what capacity somebody signs for a firm, in words that stand in what is signed. */
export function rollIUnderskrift({ grund, givenAv }: Foretradesratt): string {
  if (grund === 'firmatecknare') return utforareRoller.firmatecknare
  return `Ombud enligt fullmakt från ${givenAv ?? 'firmatecknaren'}`
}

import type { TidT } from './event-button.tsx'

const ORSAKER = ['ingen-bestallning', 'ej-bekraftad', 'utanfor-bestallning', 'overlapp', 'saknar-slut', 'lang'] as const
type Nyckel = 'ingen_bestallning' | 'ej_bekraftad' | 'utanfor_bestallning' | 'overlapp' | 'saknar_slut' | 'lang'

function keyFor(orsak: string | null): Nyckel | undefined {
  return ORSAKER.find((o) => o === orsak)?.replaceAll('-', '_') as Nyckel | undefined
}

/** Why an event waits, with what to do. */
export function reasonText(t: TidT, orsak: string | null): string {
  const nyckel = keyFor(orsak)
  return nyckel ? t(`orsak_${nyckel}`) : (orsak ?? '')
}

/** The same in two words, for a cell. */
export function shortReason(t: TidT, orsak: string | null): string {
  const nyckel = keyFor(orsak)
  return nyckel ? t(`kort_${nyckel}`) : (orsak ?? '')
}

import { ok, type Result } from '@valfri/kernel/fel'
import { dokumentFel } from './fel.ts'
import { cleanFilnamn } from './filnamn.ts'
import { detectFilslag, FILSLAG, type Filslag } from './filslag.ts'

/** Bytes; 10 MB as file managers count. */
export const STORSTA_FIL = 10 * 1024 * 1024

export interface Uppladdning {
  readonly slag: Filslag
  readonly mime: string
  /** Cleaned, with the ending of what the file is. */
  readonly namn: string
  readonly bytes: Uint8Array
}

/**
 * Checks a file that somebody sent before anything is kept of it.
 * Errors: `fil-tom`, `fil-for-stor`, `filtyp-okand`, `fil-med-makron`, `fil-trasig`, each naming the file
 */
export function checkUpload(bytes: Uint8Array, namn: string): Result<Uppladdning> {
  const visat = cleanFilnamn(namn, namn.split('.').at(-1)?.toLowerCase().slice(0, 5) ?? '')
  if (bytes.length === 0) return dokumentFel('fil-tom', { text: `Filen ${visat} är tom.` })
  if (bytes.length > STORSTA_FIL) {
    const mb = (bytes.length / 1024 / 1024).toFixed(1).replace('.', ',')
    return dokumentFel('fil-for-stor', { text: `Filen ${visat} är för stor: ${mb} MB.` })
  }
  const slag = detectFilslag(bytes)
  if (!slag.ok) return slag
  return ok({ slag: slag.value, mime: FILSLAG[slag.value], namn: cleanFilnamn(namn, slag.value), bytes })
}

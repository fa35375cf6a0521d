import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'

/** Ten or twelve digits with or without their sign, and no part of a longer number. */
const SIFFROR = /(?<!\d)(?:(?:18|19|20)\d{6}[-+ ]?\d{4}|\d{6}[-+]?\d{4})(?!\d)/g

/** A text with every personnummer in it taken out: registers name owners by theirs, and it is kept in one table alone. */
export function maskPersonnummer(text: string): string {
  return text.replace(SIFFROR, (nummer) => (parsePersonnummer(nummer.replace(' ', '')).ok ? '[personnummer]' : nummer))
}

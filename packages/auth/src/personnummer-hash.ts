import { createHmac } from 'node:crypto'

/**
 * The keyed hash that stands for a personnummer outside the person table. Without the secret a list of all
 * personnummer would open it in minutes, hence a key and not a plain hash.
 *
 * @param peppar the instance's secret; another secret gives other hashes, so it is kept with the back-up
 * @param personnummer twelve digits, as parsePersonnummer gives them
 */
export function hashPersonnummer(peppar: string, personnummer: string): string {
  if (!/^\d{12}$/.test(personnummer)) throw new Error('a personnummer is hashed as twelve digits')
  return createHmac('sha256', peppar).update(personnummer).digest('hex')
}

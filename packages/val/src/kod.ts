import { randomInt } from 'node:crypto'

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B or U/V: a code is read aloud on the telephone and written by hand. */
const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'

/** A pseudonym that says nothing of the person, such as 'P-7F4K9': 7.9 million of them. */
export function makeKod(random: (max: number) => number = randomInt): string {
  return `P-${Array.from({ length: 5 }, () => TECKEN[random(TECKEN.length)]).join('')}`
}

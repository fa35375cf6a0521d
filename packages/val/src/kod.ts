import { randomInt } from 'node:crypto'

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B or U/V: a code is read aloud on the telephone and written by hand. */
const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'

/**
 * A pseudonym that says nothing of the person, such as 'P-7F4K9': 7.9 million of them.
 * @param slag 'P' for a person with a beslut, 'A' for an ärende where nobody but the utförare knows who it is
 */
export function makeKod(slag: 'P' | 'A' = 'P', random: (max: number) => number = randomInt): string {
  return `${slag}-${Array.from({ length: 5 }, () => TECKEN[random(TECKEN.length)]).join('')}`
}

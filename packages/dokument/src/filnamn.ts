/** Control characters, and those that turn or hide text so that a name reads as another (bidi, zero width). */
const OSYNLIGT = /[\p{Cc}\p{Cf}]/gu
/** What some file system gives a meaning of its own. */
const OTILLATNA = /[<>:"|?*]/g
const LANGSTA_STAM = 100

/**
 * A file name that is safe to store, show and save on any machine: no folder, nothing invisible, and the ending of what
 * the file is. Å, ä and ö stay.
 */
export function cleanFilnamn(namn: string, andelse: string): string {
  const sista = namn.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const rent = sista.replace(OSYNLIGT, '').replace(OTILLATNA, '').replace(/\s+/g, ' ')
  const stam = rent.replace(/\.[\p{L}\p{N}]{1,5}$/u, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${[...stam].slice(0, LANGSTA_STAM).join('').trim() || 'fil'}.${andelse}`
}

/**
 * A search for words and phrases in a text, whole and in any case; the longest where one begins another.
 *
 * @returns the found ones, each once, in lower case and in the order of the text
 */
export function ordFinder(former: readonly string[]): (text: string) => readonly string[] {
  const monster = [...former].sort((a, b) => b.length - a.length).map(toMonster)
  const sok = new RegExp(`(?<![\\p{L}\\p{N}])(?:${monster.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => [
    ...new Set([...text.matchAll(sok)].map(([ord]) => ord.toLocaleLowerCase('sv').replaceAll(/\s+/g, ' '))),
  ]
}

const toMonster = (text: string) => text.replaceAll('.', '\\.').replaceAll(' ', '\\s+')

import { readFileSync } from 'node:fs'

const url = new URL('../../../extern/personnummer/allPins.json', import.meta.url)
/** Skatteverket's published test numbers, sorted, twelve digits each. */
export const testnummer: readonly string[] = (JSON.parse(readFileSync(url, 'utf8')) as string[]).toSorted()

const FODDA = '1989'
const agare = testnummer.filter((p) => p.startsWith(FODDA))

/** The organisationsnummer of the nr-th enskild firma of the three systems: its owner's test personnummer, ten digits. */
export function firmanummer(nr: number): string {
  const nummer = agare[nr]
  if (!nummer) throw new Error(`the test list has ${agare.length} owners born in ${FODDA}`)
  return nummer.slice(2)
}

/** Whether a number may be given to a person: the owners of firms are nobody else. */
export const isAgare = (personnummer: string): boolean => personnummer.startsWith(FODDA)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'

const extern = join(import.meta.dirname, '../../extern')
const readJson = <T>(fil: string): T => JSON.parse(readFileSync(join(extern, fil), 'utf8')) as T

/** Twelve digits each: Skatteverket's lists, and the enskilda firmor among the test organisationsnummer. */
function readLista(): Set<string> {
  const nummer = ['allPins.json', 'allCoords.json'].flatMap((fil) => readJson<string[]>(`personnummer/${fil}`))
  const fall = readJson<{ long_format: string; valid: boolean }[]>('personnummer/list.json')
  const firmor = readJson<{ input: string; valid: boolean }[]>('organisationsnummer/list.json')
  const giltiga = [
    ...fall.map((f) => ({ text: f.long_format, ...f })),
    ...firmor.map((f) => ({ text: f.input, ...f })),
  ].filter((f) => f.valid)
  return new Set([...nummer, ...giltiga.flatMap(({ text }) => normalize(text) ?? [])])
}

function normalize(text: string): string | undefined {
  const last = parsePersonnummer(text)
  return last.ok ? last.value : undefined
}

/** Twelve digits, or six and four with or without their sign; not a part of a longer number, word or id. */
const SIFFROR = /(?<![\w.,+/=-])(?:(?:18|19|20)\d{6}[-+ ]?\d{4}|\d{6}[-+]?\d{4})(?![\w+/=]|[-.,]\d)/g
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi

/** The numbers that belong to nobody, and that are all we may use. */
export const testpersoner: ReadonlySet<string> = readLista()
/** Written without a century, 900101-9802 is as well somebody of 1890. */
const utanSekel: ReadonlySet<string> = new Set([...testpersoner].map((nummer) => nummer.slice(2)))

/**
 * Finds what could be a living person's number: valid by its date and its check digit, born by today, and not given for tests.
 * Organisationsnummer have a month of 20 or more and are therefore none.
 */
export function findPersonnummer(text: string, idag = Temporal.Now.plainDateISO()): string[] {
  const kandidater = text.replace(UUID, ' ').match(SIFFROR) ?? []
  const funna = kandidater.filter((kandidat) => {
    const nummer = normalize(kandidat.replace(' ', ''))
    if (nummer === undefined || nummer.slice(0, 8) > idag.toString().replaceAll('-', '')) return false
    return kandidat.length < 12 ? !utanSekel.has(nummer.slice(2)) : !testpersoner.has(nummer)
  })
  return [...new Set(funna)]
}

import organisationsnummerModul from 'organisationsnummer'
import personnummerModul from 'personnummer'
import { defineFel, ok, type Result } from './fel.ts'

type Klass<M> = M extends { default: infer D } ? D : M

/** Both packages are CommonJS to node and ES modules to vite: the class is the default export, or its `default`. */
function classOf<M extends object>(modul: M): Klass<M> {
  return ('default' in modul ? modul.default : modul) as Klass<M>
}

const Personnummer = classOf(personnummerModul)
const Organisationsnummer = classOf(organisationsnummerModul)

export const identitetsnummerFel = defineFel({
  'personnummer-ogiltigt': {
    text: 'Personnumret går inte ihop.',
    nasta: 'Skriv tolv siffror, till exempel ÅÅÅÅMMDD-NNNN, och kontrollera de fyra sista.',
    status: 422,
  },
  'organisationsnummer-ogiltigt': {
    text: 'Organisationsnumret går inte ihop.',
    nasta: 'Skriv tio siffror, till exempel NNNNNN-NNNN. Har du enskild firma skriver du ditt personnummer.',
    status: 422,
  },
})

/** Reads a personnummer or samordningsnummer in any common writing; returns twelve digits. */
export function parsePersonnummer(text: string): Result<string> {
  try {
    return ok(Personnummer.parse(text.trim()).format(true).replace(/[-+]/g, ''))
  } catch {
    const siffror = text.trim().replace('-', '')
    return isOdateratSamordningsnummer(siffror) ? ok(siffror) : identitetsnummerFel('personnummer-ogiltigt')
  }
}

/**
 * A samordningsnummer need not hold a real date: who has no known day of birth gets month 00 or day 60, and day 90 may
 * stand in February. The library refuses these, 194 of the 2,264 that Skatteverket gives for tests. Twelve digits only.
 */
function isOdateratSamordningsnummer(siffror: string): boolean {
  const delar = /^(?:18|19|20)\d\d(\d\d)(\d\d)\d{4}$/.exec(siffror)
  if (!delar || Number(delar[1]) > 12) return false
  const dag = Number(delar[2])
  return dag >= 60 && dag <= 91 && luhnSum(siffror.slice(2)) % 10 === 0
}

/** The control sum of ten digits: every other counted twice, and 10 and above as the sum of its digits. */
function luhnSum(siffror: string): number {
  const vagda = [...siffror].map((tecken, i) => Number(tecken) * (i % 2 === 0 ? 2 : 1))
  return vagda.reduce((summa, tal) => summa + (tal > 9 ? tal - 9 : tal), 0)
}

export interface ParsedOrganisationsnummer {
  /** Ten digits. */
  readonly nummer: string
  /** An enskild firma's number is its owner's personnummer and must be masked in public. */
  readonly arPersonnummer: boolean
}

/** Reads an organisationsnummer in any common writing, checks its control digit. */
export function parseOrganisationsnummer(text: string): Result<ParsedOrganisationsnummer> {
  try {
    const nummer = Organisationsnummer.parse(text.trim())
    return ok({ nummer: nummer.format(false), arPersonnummer: nummer.isPersonnummer() })
  } catch {
    return identitetsnummerFel('organisationsnummer-ogiltigt')
  }
}

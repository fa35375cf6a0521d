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
    return identitetsnummerFel('personnummer-ogiltigt')
  }
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

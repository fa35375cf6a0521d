import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { parseOrganisationsnummer } from '@valfri/kernel/identitetsnummer'
import { dateAt } from '@valfri/kernel/tid'
import { utforareFel } from './fel.ts'
import type { RegistreraInput } from './indata.ts'
import { insertUppdrag, insertUtforare } from './queries.ts'

/** Who registers: the name for the uppdrag, and whether a number is that person's own personnummer. */
export interface Registrerande {
  readonly namn: string
  readonly arEgetNummer: (organisationsnummer: string) => boolean
}

/**
 * Registers a firm and makes whoever does it its firmatecknare. The transaction acts as the firm that comes to be: its
 * id is the aktör's, so that row level security lets it in and nobody else.
 *
 * Errors: `organisationsnummer-ogiltigt`, `organisationsnummer-kravs`, `form-stammer-inte`, `firma-annan-person`,
 * `foretag-redan-registrerat`
 */
export async function registreraUtforare(
  tx: AktorTx,
  input: RegistreraInput,
  vem: Registrerande,
  nu: Temporal.Instant,
): Promise<Result<{ utforareId: string }>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('a firm is registered as the firm itself')
  const { utforareId, identitetId } = tx.aktor
  const nummer = readNummer(input, vem)
  if (!nummer.ok) return nummer
  const { namn, form } = input
  const rad = { id: utforareId, namn, form, telefon: input.telefon || null, epost: input.epost || null }
  const ny = await insertUtforare(tx, rad, { ...nummer.value, firmatecknare: vem.namn })
  if (!ny) {
    return utforareFel('foretag-redan-registrerat', {
      falt: { organisationsnummer: 'Numret är redan registrerat i Valfri.' },
    })
  }
  await insertUppdrag(tx, { utforareId, identitetId, namn: vem.namn, roll: 'firmatecknare', fran: dateAt(nu) })
  tx.logga({ handling: 'utforare.registrera', objekt: 'utforare', objektId: utforareId })
  return ok({ utforareId })
}

type Nummer = { readonly organisationsnummer: string | null; readonly arPersonnummer: boolean }

function readNummer(input: RegistreraInput, vem: Registrerande): Result<Nummer> {
  if (!input.organisationsnummer) {
    if (input.form === 'utlandsk') return ok({ organisationsnummer: null, arPersonnummer: false })
    return utforareFel('organisationsnummer-kravs', { falt: { organisationsnummer: 'Skriv organisationsnumret.' } })
  }
  const last = parseOrganisationsnummer(input.organisationsnummer)
  if (!last.ok) return { ok: false, fel: { ...last.fel, falt: { organisationsnummer: last.fel.text } } }
  const { nummer, arPersonnummer } = last.value
  if (arPersonnummer !== (input.form === 'enskild-firma')) {
    return utforareFel('form-stammer-inte', { falt: { form: 'Formen stämmer inte med numret.' } })
  }
  // Somebody else's personnummer is not ours to register, however right its control digit is.
  if (arPersonnummer && !vem.arEgetNummer(nummer)) {
    return utforareFel('firma-annan-person', { falt: { organisationsnummer: 'Numret är inte ditt eget.' } })
  }
  return ok({ organisationsnummer: nummer, arPersonnummer })
}

import type { AktorTx } from '@valfri/db/aktor'
import { writeUblFaktura } from '@valfri/ekonomi/write-ubl-faktura'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { loadFakturerbart } from './fakturaunderlag.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { loadKommunNamn } from './queries-indata.ts'

export interface FakturaInput {
  readonly underlagId: string
  readonly nummer: string
  /** Seven or eight digits. */
  readonly bankgiro: string
}

/**
 * Writes the invoice that an utförare may send for a locked underlag: it equals the underlag by construction, and names no person.
 * Errors: those of `loadFakturerbart`, `firma-ofullstandig`
 */
export async function skapaFaktura(
  tx: AktorTx,
  input: FakturaInput,
  nu: Temporal.Instant,
): Promise<Result<{ xml: string; namn: string }>> {
  const svar = await loadFakturerbart(tx, input.underlagId)
  if (!svar.ok) return svar
  const { firma, plan, manad } = svar.value
  const { organisationsnummer, postnummer, ort } = firma
  if (!organisationsnummer || !postnummer || !ort) return ekonomiFel('firma-ofullstandig')
  const idag = dateAt(nu)
  const xml = writeUblFaktura({
    nummer: input.nummer,
    datum: idag,
    forfallodag: idag.add({ days: plan.betalningsvillkorDagar }),
    period: { fran: manad, till: manad.add({ months: 1 }).subtract({ days: 1 }) },
    koparensReferens: plan.fakturareferens,
    orderreferens: svar.value.referens,
    saljare: { namn: firma.namn, organisationsnummer, postnummer, ort, bankgiro: input.bankgiro.replace(/\D/g, '') },
    kopare: {
      namn: `${await loadKommunNamn(tx, svar.value.kommunId)} kommun`,
      organisationsnummer: plan.organisationsnummer,
      postnummer: plan.postnummer,
      ort: plan.ort,
    },
    rader: svar.value.fakturarader,
  })
  tx.logga({ handling: 'skapa-faktura', objekt: 'ersattningsunderlag', objektId: input.underlagId })
  return ok({ xml, namn: `faktura-${input.nummer.replace(/[^\w-]/g, '_')}.xml` })
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadVersion } from '@valfri/underlag/load-version'
import { formatOrganisationsnummer } from '@valfri/utforare/form'
import { loadForetagRad } from '@valfri/utforare/queries'
import { ansokanFel } from './fel.ts'
import { forifyll } from './forifyll.ts'
import { listKrav } from './krav-version.ts'
import { loadParter } from './load-parter.ts'
import { insertAnsokan, listAnsokningar } from './queries.ts'
import type { AnsokanUppgifter } from './typer.ts'
import { versionFor } from './utkast.ts'

/**
 * Begins an application, or opens the draft that is there already: one draft per underlag, on whatever device. The firm's
 * facts come from the registry, and answers from earlier applications where the krav reads as it did then (F3.6).
 * Errors: `underlag-ej-oppet`
 */
export async function startaAnsokan(
  tx: AktorTx,
  underlagId: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only an utförare applies')
  const { utforareId } = tx.aktor
  const pagaende = await listAnsokningar(tx, utforareId)
  const utkast = pagaende.find((a) => a.underlagId === underlagId && a.status === 'utkast')
  if (utkast) return ok({ id: utkast.id })

  const underlag = await loadParter(tx, underlagId, nu)
  const versionId = underlag && versionFor(underlag, [])
  if (!versionId) return ansokanFel('underlag-ej-oppet')
  const version = await loadVersion(tx, versionId)
  if (!version) return ansokanFel('underlag-ej-oppet')
  const uppgifter = await uppgifterFromRegister(tx, utforareId)
  const forifyllt = await forifyll(tx, utforareId, await listKrav(version, tjanster.get(underlag.tjanstId)))
  const id = await insertAnsokan(tx, { utforareId, underlagId, versionId, uppgifter, ...forifyllt, andrad: nu })
  tx.logga({ handling: 'ansokan.starta', objekt: 'ansokan', objektId: id })
  return ok({ id })
}

async function uppgifterFromRegister(tx: AktorTx, utforareId: string): Promise<AnsokanUppgifter> {
  const rad = await loadForetagRad(tx, utforareId)
  if (!rad) return {}
  const { utforare: u, uppgift } = rad
  const utan = (v: string | null) => v ?? ''
  return {
    foretag: {
      namn: u.namn,
      form: u.form,
      organisationsnummer: uppgift.organisationsnummer ? formatOrganisationsnummer(uppgift.organisationsnummer) : '',
      adress: utan(uppgift.adress),
      postnummer: utan(uppgift.postnummer),
      ort: utan(uppgift.ort),
      telefon: utan(u.telefon),
      epost: utan(u.epost),
    },
    firmatecknare: { namn: utan(uppgift.firmatecknare) },
    verksamhetsansvarig: { namn: utan(uppgift.verksamhetsansvarig) },
  }
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { loadVersion } from '@valfri/underlag/load-version'
import { formatOrganisationsnummer } from '@valfri/utforare/form'
import { loadForetagRad } from '@valfri/utforare/queries'
import { ansokanFel } from './fel.ts'
import { loadParter } from './load-parter.ts'
import { insertAnsokan, listAnsokningar, loadSenasteInlamnade } from './queries.ts'
import type { AnsokanSvar, AnsokanUppgifter } from './typer.ts'
import { versionFor } from './utkast.ts'

/**
 * Begins an application, or opens the draft that is there already: one draft per underlag, on whatever device. The firm's
 * facts come from the registry, and answers from an earlier application where the villkor reads as it did then.
 * Errors: `underlag-ej-oppet`
 */
export async function startaAnsokan(
  tx: AktorTx,
  underlagId: string,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only an utförare applies')
  const { utforareId } = tx.aktor
  const pagaende = await listAnsokningar(tx, utforareId)
  const utkast = pagaende.find((a) => a.underlagId === underlagId && a.status === 'utkast')
  if (utkast) return ok({ id: utkast.id })

  const underlag = await loadParter(tx, underlagId, nu)
  const versionId = underlag && versionFor(underlag, [])
  if (!versionId) return ansokanFel('underlag-ej-oppet')
  const [uppgifter, svar] = [await uppgifterFromRegister(tx, utforareId), await earlierSvar(tx, utforareId, versionId)]
  const id = await insertAnsokan(tx, { utforareId, underlagId, versionId, uppgifter, svar, andrad: nu })
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

/** Answers to villkor that read the same now as when they were answered (F3.6); a changed krav is left blank. */
async function earlierSvar(tx: AktorTx, utforareId: string, versionId: string): Promise<Record<string, AnsokanSvar>> {
  const nya = (await loadVersion(tx, versionId))?.villkor ?? []
  const svar: Record<string, AnsokanSvar> = {}
  for (const tidigare of await loadSenasteInlamnade(tx, utforareId)) {
    const gamla = (await loadVersion(tx, tidigare.versionId))?.villkor ?? []
    for (const [id, ett] of Object.entries(tidigare.svar)) {
      const lika = nya.find((v) => v.id === id)?.text === gamla.find((v) => v.id === id)?.text
      if (lika && !(id in svar)) svar[id] = ett
    }
  }
  return svar
}

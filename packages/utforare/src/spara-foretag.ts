import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utforareFel } from './fel.ts'
import type { EnhetInput, ForetagInput, ProfilInput } from './indata.ts'
import { findPastaende } from './pastaenden.ts'
import { deleteEnhet, updateUppgift, updateUtforare, upsertEnhet } from './queries.ts'

const orNull = (text: string): string | null => text || null

function egetId(tx: AktorTx): string {
  if (tx.aktor.typ !== 'utforare') throw new Error('only the firm changes its own facts')
  return tx.aktor.utforareId
}

/**
 * Saves the firm's facts. The number and the form are not changed here: a firm with another number is another firm.
 * Errors: `andrad-av-annan` when somebody saved since `rev`
 */
export async function sparaForetag(tx: AktorTx, input: ForetagInput): Promise<Result<{ rev: number }>> {
  const id = egetId(tx)
  const { rev, namn, telefon, epost, webb, ...egna } = input
  const sparad = await updateUppgift(tx, id, rev, {
    adress: orNull(egna.adress),
    postnummer: orNull(egna.postnummer),
    ort: orNull(egna.ort),
    firmatecknare: orNull(egna.firmatecknare),
    verksamhetsansvarig: orNull(egna.verksamhetsansvarig),
  })
  if (!sparad) return authFel('andrad-av-annan')
  await updateUtforare(tx, id, { namn, telefon: orNull(telefon), epost: orNull(epost), webb: orNull(webb) })
  tx.logga({ handling: 'utforare.andra', objekt: 'utforare', objektId: id })
  return ok({ rev: rev + 1 })
}

/**
 * What the firm says of itself, dated, beside the facts that the kommun vouches for.
 * Errors: `profil-pastaende` at the field that says what a presentation may not
 */
export async function sparaProfil(tx: AktorTx, input: ProfilInput, nu: Temporal.Instant): Promise<Result<true>> {
  const id = egetId(tx)
  const utanTomma = (rader: readonly string[]) => rader.map((r) => r.trim()).filter(Boolean)
  const { sprak, inriktning, tillaggstjanster } = input
  const listor = { sprak: utanTomma(sprak), inriktning: utanTomma(inriktning) }
  const profil = { ...input, ...listor, tillaggstjanster: utanTomma(tillaggstjanster) }
  for (const [falt, text] of Object.entries(profil)) {
    const funnet = findPastaende([text].flat().join('\n'))
    if (!funnet) continue
    const varfor = `”${funnet.ord}” kan inte stå här. ${funnet.skriv}`
    return utforareFel('profil-pastaende', { falt: { [falt]: varfor } })
  }
  await updateUtforare(tx, id, { profil, profilAndrad: nu })
  tx.logga({ handling: 'utforare.profil', objekt: 'utforare', objektId: id })
  return ok(true)
}

/** Adds a workplace, or changes one. Errors: `enhet-anvands` when it is gone */
export async function sparaEnhet(tx: AktorTx, input: EnhetInput): Promise<Result<{ id: string }>> {
  const utforareId = egetId(tx)
  const id = await upsertEnhet(tx, { ...input, utforareId })
  if (!id) return utforareFel('enhet-anvands')
  tx.logga({ handling: 'utforare.enhet', objekt: 'enhet', objektId: id })
  return ok({ id })
}

/** Removes a workplace from the register. What was sent in an application stands in its frozen copy. */
export async function taBortEnhet(tx: AktorTx, id: string): Promise<Result<true>> {
  await deleteEnhet(tx, egetId(tx), id)
  tx.logga({ handling: 'utforare.enhet-bort', objekt: 'enhet', objektId: id })
  return ok(true)
}

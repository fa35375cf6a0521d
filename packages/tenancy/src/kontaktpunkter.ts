import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { deleteKontaktpunkt, selectKontaktpunkter, upsertKontaktpunkt } from './queries.ts'

export const KONTAKTSLAG = ['kundtjanst', 'upphandling', 'ekonomi', 'klagomal', 'dataskydd'] as const
export type Kontaktslag = (typeof KONTAKTSLAG)[number]

export interface Kontaktpunkt {
  readonly id: string
  readonly slag: string
  readonly namn: string
  readonly telefon: string | null
  readonly epost: string | null
  readonly adress: string | null
}

/** Saves where people reach the nämnd. Errors: `kontakt-utan-vag`, `kontakt-saknas` */
export async function sparaKontaktpunkt(
  tx: AktorTx,
  input: Omit<Kontaktpunkt, 'id' | 'slag'> & { readonly id?: string; readonly slag: Kontaktslag },
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!input.telefon && !input.epost && !input.adress)
    return tenancyFel('kontakt-utan-vag', { falt: { telefon: 'Fyll i telefon, e-post eller adress.' } })
  const id = await upsertKontaktpunkt(tx, { kommunId, namndId, ...input })
  if (!id) return tenancyFel('kontakt-saknas')
  tx.logga({ handling: 'spara-kontaktpunkt', objekt: 'kontaktpunkt', objektId: id })
  return ok({ id })
}

/** Takes a contact point away. Errors: `kontakt-saknas` */
export async function taBortKontaktpunkt(tx: AktorTx, id: string): Promise<Result<null>> {
  if (!(await deleteKontaktpunkt(tx, egenNamnd(tx), id))) return tenancyFel('kontakt-saknas')
  tx.logga({ handling: 'ta-bort-kontaktpunkt', objekt: 'kontaktpunkt', objektId: id })
  return ok(null)
}

/** A nämnd's contact points by name. Public. */
export async function listKontaktpunkter(
  tx: AktorTx,
  kommunId: string,
  namndId: string,
): Promise<readonly Kontaktpunkt[]> {
  const rader = await selectKontaktpunkter(tx, { kommunId, namndId })
  return rader.map(({ id, slag, namn, telefon, epost, adress }) => ({ id, slag, namn, telefon, epost, adress }))
}

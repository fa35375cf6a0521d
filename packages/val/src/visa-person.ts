import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { formatPostnummer } from './list-bestallningar.ts'
import type { Omgivning } from './omgivning.ts'
import { listBeslut, listEgnaBeslut } from './queries-beslut.ts'
import { loadPerson } from './queries-person.ts'
import { type BeslutLage, showBeslut } from './visa-beslut.ts'

export interface PersonVy {
  readonly personId: string
  readonly kod: string
  readonly namn: string
  readonly personnummer: string
  readonly adress: string | null
  readonly postnummer: string | null
  readonly ort: string | null
  readonly telefon: string | null
  readonly skydd: string
  readonly beslut: readonly BeslutLage[]
}

/**
 * A person with every beslut, for a handläggare. The read is logged.
 * Errors: `finns-inte`, the same for an unknown person, another nämnd's and a protected one outside one's team.
 */
export async function visaPerson(tx: AktorTx, personId: string, o: Omgivning): Promise<Result<PersonVy>> {
  const p = await loadPerson(tx, personId)
  if (!p) return authFel('finns-inte')
  tx.logga({ handling: 'las', objekt: 'person', objektId: personId, personId })
  const { kod, namn, personnummer, adress, ort, telefon, skydd } = p
  const postnummer = formatPostnummer(p.postnummer)
  const beslut = await showBeslut(tx, await listBeslut(tx, personId), o)
  return ok({ personId, kod, namn, personnummer, adress, postnummer, ort, telefon, skydd, beslut })
}

/** What the signed-in person has, in every kommun that knows them. */
export async function visaMina(tx: AktorTx, o: Omgivning): Promise<readonly BeslutLage[]> {
  return showBeslut(tx, await listEgnaBeslut(tx), o)
}

import { hashPersonnummer } from '@valfri/auth/personnummer-hash'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { valFel } from './fel.ts'
import { findByArendenummer, findByHash, findByNamn } from './queries-person.ts'

const TILLATNA = ['namn', 'personnummer', 'samordningsnummer', 'arendenummer'] as const
const HOGST = 25

export interface Persontraff {
  readonly personId: string
  readonly kod: string
  readonly namn: string
  readonly personnummer: string
  readonly ort: string | null
}

/**
 * Finds persons of the own nämnd by name, personnummer or case number, and by nothing else. A protected person is found by case
 * number alone, by its own team; another nämnd's person gives the same answer as an unknown one.
 *
 * @param sok one of `namn`, `personnummer`, `samordningsnummer`, `arendenummer`
 * Errors: `otillatet-sokbegrepp` with `tillatna`, `sokord-for-kort`, `personnummer-ogiltigt`.
 * Source: SoLPuF 15 §, OSL 21 kap. 3 §
 */
export async function sokPerson(
  tx: AktorTx,
  sok: Readonly<Record<string, string>>,
  peppar: string,
): Promise<Result<readonly Persontraff[]>> {
  const [begrepp, ...fler] = Object.keys(sok)
  if (!begrepp || fler.length > 0 || !(TILLATNA as readonly string[]).includes(begrepp))
    return valFel('otillatet-sokbegrepp', { detaljer: { tillatna: TILLATNA } })

  const traffar = await find(tx, begrepp as (typeof TILLATNA)[number], (sok[begrepp] ?? '').trim(), peppar)
  if (!traffar.ok) return traffar
  for (const t of traffar.value) tx.logga({ handling: 'sok', objekt: 'person', personId: t.personId, orsak: begrepp })
  return ok(
    traffar.value.map(({ personId, kod, namn, personnummer, ort }) => ({ personId, kod, namn, personnummer, ort })),
  )
}

async function find(tx: AktorTx, begrepp: (typeof TILLATNA)[number], ord: string, peppar: string) {
  if (begrepp === 'namn') return ord.length < 2 ? valFel('sokord-for-kort') : ok(await findByNamn(tx, ord, HOGST))
  if (begrepp === 'arendenummer') return ord === '' ? valFel('sokord-for-kort') : ok(await findByArendenummer(tx, ord))
  const nummer = parsePersonnummer(ord)
  return nummer.ok ? ok(await findByHash(tx, hashPersonnummer(peppar, nummer.value))) : nummer
}

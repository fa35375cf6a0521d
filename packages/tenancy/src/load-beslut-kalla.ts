import type { AktorTx } from '@valfri/db/aktor'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { toBeslutKalla } from './beslut-kalla.ts'
import { type NamndNyckel, selectEttBeslut } from './queries.ts'

/** A nämnd's decision as a source to show beside what it decided. Public; null when the nämnd has no such decision. */
export async function loadBeslutKalla(tx: AktorTx, namnd: NamndNyckel, id: string): Promise<BeslutKalla | null> {
  const rad = await selectEttBeslut(tx, namnd, id)
  return rad ? toBeslutKalla(rad) : null
}

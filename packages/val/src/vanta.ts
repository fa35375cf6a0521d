import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { valFel } from './fel.ts'
import type { Omgivning } from './omgivning.ts'
import { loadBeslut, lockBeslut } from './queries-beslut.ts'
import { endVantan, insertVantan } from './queries-val.ts'

export interface VantanIn {
  readonly beslutId: string
  readonly del: string
  readonly utforareId: string
}

/**
 * Puts the person in the queue of a full utförare. The queue keeps the order of time; whoever was chosen before goes on meanwhile.
 * Errors: `finns-inte`, `redan-i-ko`.
 */
export async function vanta(tx: AktorTx, input: VantanIn): Promise<Result<{ readonly vantanId: string }>> {
  await lockBeslut(tx, input.beslutId)
  const beslut = await loadBeslut(tx, input.beslutId)
  if (!beslut) return authFel('finns-inte')
  const { kommunId, namndId, personId, id: insatsbeslutId } = beslut
  const rad = { kommunId, namndId, personId, insatsbeslutId, del: input.del, utforareId: input.utforareId }
  const vantanId = await insertVantan(tx, rad)
  if (!vantanId) return valFel('redan-i-ko')
  tx.logga({ kommunId, namndId, handling: 'vanta', objekt: 'vantan', objektId: vantanId, personId })
  return ok({ vantanId })
}

/** The person no longer waits. */
export async function slutaVanta(tx: AktorTx, input: Omit<VantanIn, 'utforareId'>, o: Omgivning) {
  const beslut = await loadBeslut(tx, input.beslutId)
  if (!beslut) return authFel('finns-inte')
  await endVantan(tx, beslut.id, input.del, 'aterkallad', o.nu)
  const { kommunId, namndId, personId } = beslut
  tx.logga({ kommunId, namndId, handling: 'sluta-vanta', objekt: 'insatsbeslut', objektId: beslut.id, personId })
  return ok(null)
}

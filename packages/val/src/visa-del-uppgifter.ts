import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { loadInstrument } from '@valfri/tenancy/instrument'
import { type BegaranVy, toBegaranVy } from './list-bedomningar.ts'
import type { Omgivning } from './omgivning.ts'
import { listForBeslutBegaran } from './queries-bedomning.ts'
import { loadBeslut } from './queries-beslut.ts'
import { listForBeslut } from './queries-bestallning.ts'
import { type UppgiftVy, visaUppgifter } from './visa-uppgifter.ts'

export interface DelUppgifter {
  readonly uppgifter: readonly UppgiftVy[]
  /** What has been asked about them, newest first. */
  readonly begaran: readonly BegaranVy[]
}

/**
 * The dated facts of one del of a beslut, with the requests about them, for whoever is party to it. The read is logged.
 * Errors: `finns-inte`
 */
export async function visaDelUppgifter(
  tx: AktorTx,
  n: { readonly beslutId: string; readonly del: string },
  o: Omgivning,
): Promise<Result<DelUppgifter>> {
  const traff =
    tx.aktor.typ === 'utforare'
      ? (await listForBeslut(tx, [n.beslutId])).find((b) => b.del === n.del)
      : await loadBeslut(tx, n.beslutId)
  const tjanst = traff && o.tjanster.tjanster.get(traff.tjanstId)
  if (!traff || !tjanst) return authFel('finns-inte')
  const { kommunId, namndId, personId } = traff
  const uppgifter = await visaUppgifter(tx, { kommunId, namndId, ...n }, tjanst, dateAt(o.nu))
  if (uppgifter.length === 0) return ok({ uppgifter, begaran: [] })
  const bok = await loadInstrument(tx, { kommunId, namndId, tjanstId: tjanst.id })
  const egna = (await listForBeslutBegaran(tx, [n.beslutId])).filter((b) => b.del === n.del)
  tx.logga({ kommunId, namndId, handling: 'las', objekt: 'uppgifter', objektId: n.beslutId, personId })
  return ok({ uppgifter, begaran: egna.map((b) => toBegaranVy(b, tjanst, bok, o.nu)) })
}

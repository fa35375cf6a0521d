import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { avgiftFel } from './fel.ts'
import { countBeslutEfter } from './queries-beslut.ts'
import { loadAvgiftskorning, loadLastGrans, lockAvgifter, updateAvgiftskorning } from './queries-korning.ts'

/**
 * Locks a computed month: every person sees their avgift, and nothing in it moves any more. What changes later is settled in
 * the next run.
 *
 * Errors: `ersattning-ej-last` until the month's events are locked, `avgift-andrad` when they were locked after the
 * computation or a decision came since, `avgift-har-problem`, `avgift-ej-beraknad`, `avgift-last`
 */
export async function lasAvgift(
  tx: AktorTx,
  id: string,
  vem: { readonly namn: string },
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  const korning = await loadAvgiftskorning(tx, id, true)
  if (!korning || tx.aktor.typ !== 'kommun') return avgiftFel('avgiftskorning-saknas')
  if (korning.status === 'last') return avgiftFel('avgift-last')
  if (korning.status !== 'beraknad' || !korning.gransTid || !korning.beslutTid) return avgiftFel('avgift-ej-beraknad')
  const antal = korning.problem.length
  if (antal > 0) return avgiftFel('avgift-har-problem', { detaljer: { antal } })
  const manadenSlut = isAfter(dateAt(nu), korning.manad.add({ months: 1 }).subtract({ days: 1 }))
  const grans = await loadLastGrans(tx, korning, korning.manad)
  if (!manadenSlut || !grans) return avgiftFel('ersattning-ej-last')
  if (!grans.equals(korning.gransTid) || (await countBeslutEfter(tx, korning, korning.beslutTid)) > 0)
    return avgiftFel('avgift-andrad')
  await lockAvgifter(tx, korning, nu)
  await updateAvgiftskorning(tx, korning, {
    status: 'last',
    last: nu,
    lastAv: tx.aktor.identitetId,
    lastAvNamn: vem.namn,
  })
  tx.logga({
    handling: 'las-avgift',
    objekt: 'avgiftskorning',
    objektId: id,
    data: { resultat: korning.resultatSha256 },
  })
  return ok({ status: 'last' })
}

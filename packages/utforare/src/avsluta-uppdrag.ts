import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { utforareFel } from './fel.ts'
import { endUppdrag, listUppdrag, markInbjudan } from './queries.ts'

/**
 * Ends somebody's uppdrag in the firm at once: yesterday is its last day, so that it gives no right today (F3.4).
 * Errors: `sista-firmatecknaren`, since a firm that nobody can sign for is stuck
 */
export async function avslutaUppdrag(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<true>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only the firm ends its own uppdrag')
  const { utforareId } = tx.aktor
  const idag = dateAt(nu)
  const alla = await listUppdrag(tx, utforareId, idag)
  const kvar = alla.filter((u) => u.id !== id && u.roll === 'firmatecknare')
  if (kvar.length === 0) return utforareFel('sista-firmatecknaren')
  await endUppdrag(tx, utforareId, id, idag.subtract({ days: 1 }))
  tx.logga({ handling: 'utforare.avsluta-uppdrag', objekt: 'utforare_uppdrag', objektId: id })
  return ok(true)
}

/** Takes an invitation back before it is used. */
export async function aterkallaInbjudan(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<true>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only the firm takes its own invitation back')
  await markInbjudan(tx, tx.aktor.utforareId, id, { aterkallad: nu })
  tx.logga({ handling: 'utforare.aterkalla-inbjudan', objekt: 'utforare_inbjudan', objektId: id })
  return ok(true)
}

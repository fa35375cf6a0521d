import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { type BestallningVy, toBestallningVy } from './list-bestallningar.ts'
import type { Omgivning } from './omgivning.ts'
import { listHandelser, loadUtforarens } from './queries-bestallning.ts'

export interface BestallningMedHistorik extends BestallningVy {
  readonly handelser: readonly {
    readonly handelse: string
    readonly tid: string
    readonly data: Readonly<Record<string, unknown>>
  }[]
}

/**
 * One beställning with what has happened to it. The read is logged.
 * Errors: `finns-inte`.
 */
export async function visaBestallning(tx: AktorTx, id: string, o: Omgivning): Promise<Result<BestallningMedHistorik>> {
  const rad = await loadUtforarens(tx, dateAt(o.nu), id)
  // A protected person's beställning is opened by its own team through the person, never from here.
  if (!rad || (tx.aktor.typ === 'kommun' && rad.namn === null)) return authFel('finns-inte')
  const namndId = tx.aktor.typ === 'kommun' ? tx.aktor.namndId : undefined
  tx.logga({
    kommunId: rad.kommunId,
    namndId,
    handling: 'las',
    objekt: 'bestallning',
    objektId: id,
    personId: rad.personId,
  })
  const handelser = await listHandelser(tx, id)
  return ok({
    ...toBestallningVy(rad, o),
    handelser: handelser.map((h) => ({
      handelse: h.handelse,
      tid: h.skapad.toString(),
      data: h.data as Record<string, unknown>,
    })),
  })
}

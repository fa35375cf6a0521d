import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { avgiftJobb } from './avgift-jobb.ts'
import { avgiftFel } from './fel.ts'
import type { FrystTaxa } from './fryst.ts'
import { type KorningTid, listAttRakna } from './list-att-rakna.ts'
import { loadTaxa } from './load-taxa.ts'
import {
  type Avgiftskorning,
  deleteAvgifter,
  ensureAvgiftskorning,
  listAvgiftskorningar,
  loadLastGrans,
  updateAvgiftskorning,
} from './queries-korning.ts'

export interface KorAvgift {
  readonly jobb: Jobbko
  readonly tjanster: TjanstRegister
}

/**
 * Begins the fees of a month: freezes the taxa, forgets the last preview and sends the job. Any number of times until the
 * month is locked. Once the month's ersättning is locked, both read the very same events.
 *
 * @param manad first day of the month
 * Errors: `avgift-last`, `avgift-pagar`, `nationellt-belopp-saknas`
 */
export async function korAvgift(
  tx: AktorTx,
  manad: Temporal.PlainDate,
  miljo: KorAvgift,
  nu: Temporal.Instant,
): Promise<Result<{ id: string; jobbId: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const n = { kommunId, namndId }
  const korning = await ensureAvgiftskorning(tx, n, manad, nu)
  if (korning.status === 'last') return avgiftFel('avgift-last')
  const jobb = avgiftJobb(miljo.tjanster)
  const pagar = korning.status === 'oppen' && korning.jobbId ? await miljo.jobb.lage(jobb, korning.jobbId) : undefined
  if (pagar && (pagar.status === 'vantar' || pagar.status === 'pagar')) return avgiftFel('avgift-pagar')

  const tid = { ...n, manad, grans: (await loadLastGrans(tx, n, manad)) ?? nu, beslutTid: nu }
  const taxor = await freezeTaxor(tx, tid, miljo.tjanster)
  if (!taxor.ok) return taxor
  await deleteAvgifter(tx, korning)
  const jobbId = await miljo.jobb.send(tx, jobb, { ...n, korningId: korning.id })
  await updateAvgiftskorning(tx, korning, {
    status: 'oppen',
    gransTid: tid.grans,
    beslutTid: nu,
    taxor: taxor.value,
    jobbId,
    problem: [],
    antalPersoner: null,
    summaOre: null,
    indataSha256: null,
    resultatSha256: null,
  })
  tx.logga({
    handling: 'berakna-avgift',
    objekt: 'avgiftskorning',
    objektId: korning.id,
    data: { manad: manad.toString() },
  })
  return ok({ id: korning.id, jobbId })
}

/** The taxa of the month, of each locked month whose taxa was decided anew, and of each where something else has changed. */
async function freezeTaxor(
  tx: AktorTx,
  tid: KorningTid,
  tjanster: TjanstRegister,
): Promise<Result<Record<string, FrystTaxa>>> {
  const egen = await loadTaxa(tx, tid, tid.manad, tjanster)
  if (!egen.ok) return egen
  const taxor: Record<string, FrystTaxa> = { [tid.manad.toString()]: egen.value }
  const korningar = await listAvgiftskorningar(tx, tid)
  const lasta = korningar.filter((k) => k.status === 'last' && Temporal.PlainDate.compare(k.manad, tid.manad) < 0)
  for (const k of lasta) {
    const nyckel = k.manad.toString()
    const igen = await loadTaxa(tx, tid, k.manad, tjanster)
    if (!igen.ok) return igen
    if (canonicalJson(igen.value) !== canonicalJson(chargedBy(korningar, k))) taxor[nyckel] = igen.value
  }
  const andrade = Object.keys(taxor).filter((m) => m !== tid.manad.toString())
  for (const { manad } of await listAttRakna(tx, tid, andrade)) {
    const lagd = taxor[manad] ?? chargedBy(korningar, { manad: Temporal.PlainDate.from(manad) })
    if (lagd) taxor[manad] = lagd
  }
  return ok(taxor)
}

/** The taxa that a locked month was last looked at with: its own run's, or that of the latest run that corrected it. */
function chargedBy(
  korningar: readonly Avgiftskorning[],
  k: { readonly manad: Temporal.PlainDate },
): FrystTaxa | undefined {
  // The latest month stands first.
  return korningar.find((x) => x.status === 'last' && x.taxor[k.manad.toString()])?.taxor[k.manad.toString()]
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { type BeslutatVarde, listBeslutadeVarden } from '@valfri/tenancy/beslutade-varden'
import { selectVistelserFor } from '@valfri/val/queries-vistelse'
import { ersattningFel } from './fel.ts'
import type { FrystBestallning, FrystPris } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'

/**
 * A beställning that is paid by the host's price list has a zon of its own, such as '1427:tatort': so the home kommun's run
 * finds the host's rows for it and no others, and every other beställning the home kommun's (C26, SoL 29:6).
 */
const SKILJE = ':'
const UTAN_ZON = 'alla'

const vistelsezon = (vardKommunId: string, zon: string | null | undefined) =>
  `${vardKommunId}${SKILJE}${zon ?? UTAN_ZON}`

/** How the zon of such a beställning is written in a row's text; undefined for a zon of the kommun's own. */
export function readVistelsezon(
  zon: string,
): { readonly vardKommunId: string; readonly zon: string | null } | undefined {
  const [vardKommunId, rest] = zon.split(SKILJE)
  if (!vardKommunId || rest === undefined) return undefined
  return { vardKommunId, zon: rest === UTAN_ZON ? null : rest }
}

/** Gives the beställningar that are paid by a host's price the zon that says so. */
export async function markVistelser<B extends { readonly id: string; readonly zon: string | null }>(
  tx: AktorTx,
  sok: Pick<BesokSok, 'kommunId' | 'utforareId'>,
  rader: readonly B[],
): Promise<readonly B[]> {
  const vardens = new Map(
    (await selectVistelserFor(tx, sok.kommunId, sok.utforareId))
      .filter((v) => v.pris === 'vistelsekommun')
      .map((v) => [v.bestallningId, v.vardKommunId]),
  )
  if (vardens.size === 0) return rader
  return rader.map((b) => {
    const vard = vardens.get(b.id)
    return vard === undefined ? b : { ...b, zon: vistelsezon(vard, b.zon) }
  })
}

/**
 * The host kommuner's prices for the beställningar that are paid by them, each row in the zon of those beställningar.
 * Errors: `pris-saknas` where a host has decided none for a del: the home kommun's price never stands in for it
 */
export async function loadVardpriser(
  tx: AktorTx,
  sok: BesokSok,
  bestallningar: readonly FrystBestallning[],
  toPriser: (varden: readonly BeslutatVarde[]) => readonly FrystPris[],
): Promise<Result<{ readonly priser: readonly FrystPris[]; readonly varden: readonly BeslutatVarde[] }>> {
  const zoner = new Set(bestallningar.flatMap((b) => (b.zon && readVistelsezon(b.zon) ? [b.zon] : [])))
  if (zoner.size === 0) return ok({ priser: [], varden: [] })
  const vistelser = await selectVistelserFor(tx, sok.kommunId, sok.utforareId)
  const priser: FrystPris[] = []
  const varden: BeslutatVarde[] = []
  for (const nyckel of zoner) {
    const vard = readVistelsezon(nyckel)
    const namndId = vistelser.find((v) => v.vardKommunId === vard?.vardKommunId)?.vardNamndId
    if (!vard || !namndId) continue
    const egna = await listBeslutadeVarden(tx, { kommunId: vard.vardKommunId, namndId, tjanstId: sok.tjanstId })
    const rader = toPriser(egna)
      .filter((p) => p.segment.zon === undefined || p.segment.zon === vard.zon)
      .map((p): FrystPris => ({ ...p, segment: { ...p.segment, zon: nyckel } }))
    const utan = bestallningar.find(
      (b) => b.zon === nyckel && !rader.some((r) => (r.segment.del ?? b.insats) === b.insats),
    )
    if (utan)
      return ersattningFel('vistelsepris-saknas', { detaljer: { kommunId: vard.vardKommunId, del: utan.insats } })
    priser.push(...rader)
    varden.push(...egna)
  }
  return ok({ priser, varden })
}

import type { Segment } from '@valfri/plugin-api/rad'
import type { BeslutatVarde } from './beslutade-varden.ts'
import { covers, rangOf } from './segment.ts'

/**
 * The price that a segment is paid by on an ISO date: of the rows that answer for it and have begun, the one that names most;
 * one that names the regi goes before all others.
 * @returns null when none does
 */
export function prisAt(
  varden: readonly BeslutatVarde[],
  parameter: string,
  segment: Segment,
  dag: string,
): BeslutatVarde | null {
  let bast: BeslutatVarde | null = null
  for (const v of varden) {
    if (v.parameter !== parameter || v.ore === null || v.fran > dag || !covers(v.segment, segment)) continue
    if (!bast || rang(v) > rang(bast) || (rang(v) === rang(bast) && v.fran > bast.fran)) bast = v
  }
  return bast
}

const rang = (v: BeslutatVarde): number => rangOf(v.segment)

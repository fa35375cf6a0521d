import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { combine, covers, rangOf } from '@valfri/tenancy/segment'
import type { FrystPris } from './fryst-indata.ts'

/** What a kommun's prices may be divided by, with the values that one run meets. */
export type Indelningar = Readonly<Record<string, readonly string[]>>

/**
 * Writes out exceptions. A nämnd decides a price for all and another for egenregi, or goes from one price to prices by band: the
 * special row is an exception to the general one from its start. The calculation knows no exceptions (exactly one row shall
 * answer, or it stops), so where a row covers another, both are written out per cell: the special row from its start, the general
 * before. Lists without exceptions are given back as they are.
 *
 * @param regi of the utförare; rows that name the other regi fall away
 * @param varden what the run's beställningar and model name, for rows that are more general than a cell
 */
export function writeOutUndantag(
  priser: readonly FrystPris[],
  regi: 'privat' | 'egenregi',
  varden: Indelningar,
): readonly FrystPris[] {
  const egna = priser.filter((p) => (p.segment.regi ?? regi) === regi)
  return [...Map.groupBy(egna, (p) => p.nyckel).values()].flatMap((rader) =>
    writeOutNyckel(rader, { ...varden, regi: [regi] }),
  )
}

function writeOutNyckel(rader: readonly FrystPris[], varden: Indelningar): readonly FrystPris[] {
  const segment = [...new Map(rader.map((r) => [canonicalJson(r.segment), r.segment])).values()]
  const harUndantag = segment.some((a) => segment.some((b) => a !== b && (covers(a, b) || isRegiUndantag(a, b))))
  if (!harUndantag) return rader
  const nycklar = [...new Set(segment.flatMap((s) => Object.keys(s)))].sort()
  const celler = combine(
    nycklar.map((nyckel) => [
      nyckel,
      [...new Set([...segment.flatMap((s) => s[nyckel] ?? []), ...(varden[nyckel] ?? [])])].sort(),
    ]),
  )
  return celler.flatMap((cell) => writeOutCell(rader, cell as Readonly<Record<string, string>>))
}

const isRegiUndantag = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  b.regi !== undefined && a.regi === undefined

/** One cell through time: at each start the row that names most of those that have begun. */
function writeOutCell(rader: readonly FrystPris[], cell: Readonly<Record<string, string>>): FrystPris[] {
  const passar = rader.filter((r) => covers(r.segment, cell)).sort((a, b) => (a.fran < b.fran ? -1 : 1))
  const ut: FrystPris[] = []
  for (const rad of passar) {
    const starkare = passar.some((r) => rangOf(r.segment) > rangOf(rad.segment) && r.fran <= rad.fran)
    if (!starkare) ut.push({ ...rad, segment: cell })
  }
  return ut
}

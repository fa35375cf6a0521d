import type { Segment } from '@valfri/plugin-api/rad'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const REGI: Readonly<Record<string, string>> = { privat: 'privat utförare', egenregi: 'egenregi' }

/** Ids that a kommun gives its bands and zoner are ASCII; the usual ones are read in Swedish. Others are read as written. */
const ORD: Readonly<Record<string, string>> = {
  kvall: 'kväll',
  tatort: 'tätort',
  skargard: 'skärgård',
  kustnara: 'kustnära',
}

/**
 * What a segment is called: 'Omvårdnad, kväll, tätort', 'Nivå 3'; 'Alla' when a price is the same for all.
 *
 * @param steg names of the steps of the kommun's instrument for nivå, by id
 */
export function segmentNamn(tjanst: Tjanst, segment: Segment, steg: Readonly<Record<string, string>> = {}): string {
  const delar = Object.entries(segment).map(([nyckel, varde]) => {
    if (nyckel === 'del') return (tjanst.delar[varde] ?? tjanst.ejValbaraDelar[varde])?.namn.sv ?? varde
    if (nyckel === 'regi') return REGI[varde] ?? varde
    if (nyckel === 'niva') return steg[varde] ?? (/^\d/.test(varde) ? `nivå ${varde}` : varde)
    return ORD[varde] ?? varde
  })
  const namn = delar.join(', ')
  return namn ? `${namn.slice(0, 1).toLocaleUpperCase('sv')}${namn.slice(1)}` : 'Alla'
}

/** A price row answers for a segment when every key that it names is the same there. */
export function covers(rad: Segment, segment: Segment): boolean {
  return Object.entries(rad).every(([nyckel, varde]) => segment[nyckel as keyof Segment] === varde)
}

/** Every combination of one value per dimension; a dimension without values is left out. */
export function combine(dimensioner: readonly (readonly [string, readonly string[]])[]): readonly Segment[] {
  let alla: Record<string, string>[] = [{}]
  for (const [nyckel, varden] of dimensioner) {
    if (varden.length === 0) continue
    alla = alla.flatMap((bas) => varden.map((varde) => ({ ...bas, [nyckel]: varde })))
  }
  return alla
}

/** How special a price row is: of two that answer for the same event the higher is paid. A row for one regi is an exception to all. */
export const rangOf = (rad: Segment): number => Object.keys(rad).length + (rad.regi === undefined ? 0 : 100)

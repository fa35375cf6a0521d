import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { formatKronor } from '@valfri/kernel/ore'
import type { RadVarden } from './rad-varden.ts'

/** A row that is not what it was; one side is null where the row is on the other alone. */
export interface Radskillnad {
  readonly nr: number
  readonly text: string
  readonly bestallningId: string | null
  readonly lagrad: string | null
  readonly igen: string | null
}

/** The rows that differ between what was stored and what was computed again, in order. */
export function diffUnderlag(lagrade: readonly RadVarden[], igen: readonly RadVarden[]): Radskillnad[] {
  const [a, b] = [byNyckel(lagrade), byNyckel(igen)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .flatMap((nyckel) => {
      const [lagrad, ny] = [a.get(nyckel), b.get(nyckel)]
      const rad = lagrad ?? ny
      if (!rad || (lagrad && ny && canonicalJson(withoutNr(lagrad)) === canonicalJson(withoutNr(ny)))) return []
      const { nr, text, bestallning_id: bestallningId } = rad
      return [{ nr, text, bestallningId, lagrad: lagrad ? describe(lagrad) : null, igen: ny ? describe(ny) : null }]
    })
    .sort((x, y) => x.nr - y.nr)
}

/** What a row is about, whatever its quantity and amount came to; rows that are about the same are counted. */
function byNyckel(rader: readonly RadVarden[]): Map<string, RadVarden> {
  const per = new Map<string, RadVarden>()
  for (const r of rader) {
    const { slag, text, bestallning_id, datum_fran, segment, pris_fran, faktor, avser, avser_manad } = r
    const bas = canonicalJson({
      slag,
      text,
      bestallning_id,
      datum_fran,
      segment,
      pris_fran,
      faktor,
      avser,
      avser_manad,
    })
    let nr = 1
    while (per.has(`${bas} ${nr}`)) nr += 1
    per.set(`${bas} ${nr}`, r)
  }
  return per
}

const withoutNr = ({ nr: _nr, ...rad }: RadVarden) => rad

const describe = (r: RadVarden): string =>
  `${r.antal} ${r.enhet === 'minut' ? 'minuter' : r.enhet} à ${formatKronor(BigInt(r.apris_ore))} kr = ${formatKronor(BigInt(r.belopp_ore))} kr`

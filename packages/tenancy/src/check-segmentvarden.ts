import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Segment } from '@valfri/plugin-api/rad'
import { listBeslutadeVarden } from './beslutade-varden.ts'
import type { VardeRad } from './check-varde.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { listOmraden } from './load-omrade.ts'
import { covers } from './segment.ts'
import type { ModellVarde } from './varde-former.ts'

const KORT_ID = /^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$/

/**
 * A price may differ only by what the kommun has: the bands of its model, the zoner of its områden, short ids of nivå and
 * omfattning. So no free text stands there that could be the name of an utförare (LOV 1 kap. 2 §, F10.7). And no two rows may
 * answer for the same minute without one being an exception to the other.
 *
 * Errors: `segment-okant`, `pris-tvetydigt`, with the row under `rader.<n>`
 */
export async function checkSegmentvarden(
  tx: AktorTx,
  tjanstId: string,
  rader: readonly VardeRad[],
): Promise<Result<null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const varden = await listBeslutadeVarden(tx, { kommunId, namndId, tjanstId })
  const zoner = new Set((await listOmraden(tx, kommunId, namndId)).flatMap((o) => o.zon ?? []))
  const band = new Set(
    varden
      .filter((v) => v.parameter === 'modell')
      .flatMap((v) => (v.varde as ModellVarde).val.tidsband?.map((b) => b.namn) ?? []),
  )
  // What the nämnd has already decided prices by is known, also when its områden have since changed.
  const anvanda = new Set(
    varden.flatMap((v) => Object.entries(v.segment).map(([nyckel, varde]) => `${nyckel} ${varde}`)),
  )
  const kanda = (nyckel: string, varde: string) => {
    if (anvanda.has(`${nyckel} ${varde}`)) return true
    if (nyckel === 'zon') return zoner.has(varde)
    if (nyckel === 'tidsband') return band.has(varde)
    return nyckel === 'niva' || nyckel === 'omfattning' ? KORT_ID.test(varde) : true
  }
  for (const [i, rad] of rader.entries()) {
    const okand = Object.entries(rad.segment).find(([nyckel, varde]) => !kanda(nyckel, varde))
    if (okand) return segmentFel(i, okand)
  }
  return checkTvetydiga(rader, varden)
}

const NAMN: Readonly<Record<string, string>> = {
  zon: 'Kommunens områden har ingen zon',
  tidsband: 'Kommunens modell har inget tidsband',
  niva: 'Skriv nivån kort, som 3 eller 3b:',
  omfattning: 'Skriv omfattningen kort, som heltid:',
}

function segmentFel(i: number, [nyckel, varde]: readonly [string, string]) {
  const text = `${NAMN[nyckel] ?? 'Priset kan inte skilja på'} ${varde}.`
  return tenancyFel('segment-okant', { text, falt: { [`rader.${i}`]: text } })
}

/** Whether two rows can be true of the same event, while neither is an exception to the other. */
function isTvetydig(a: Segment, b: Segment): boolean {
  // What is decided for one regi is an exception to whatever is decided for all.
  if ((a.regi === undefined) !== (b.regi === undefined)) return false
  const forenliga = Object.entries(a).every(([nyckel, varde]) => (b[nyckel as keyof Segment] ?? varde) === varde)
  return forenliga && !covers(a, b) && !covers(b, a)
}

function checkTvetydiga(
  rader: readonly VardeRad[],
  varden: readonly { parameter: string; segment: Segment; ore: bigint | null }[],
): Result<null> {
  const alla = [...varden.filter((v) => v.ore !== null), ...rader]
  for (const [i, rad] of rader.entries()) {
    const krock = alla.find((v) => v.parameter === rad.parameter && isTvetydig(v.segment, rad.segment))
    if (!krock) continue
    const text = `Raden krockar med priset för ${Object.values(krock.segment).join(', ')}: båda kan gälla samma besök.`
    return tenancyFel('pris-tvetydigt', { text, falt: { [`rader.${i}`]: text } })
  }
  return ok(null)
}

import type { AktorTx } from '@valfri/db/aktor'
import { listProvningarOf } from './queries-arende.ts'
import type { AnnatUtfall, SkiljaktighetRad } from './queries-gemensam.ts'
import { listAndrasUtfall, listSkiljaktigheter } from './queries-gemensam.ts'

/** Another nämnd's outcome beside one's own. */
export interface JamfortUtfall extends AnnatUtfall {
  readonly eget: string | null
  /** Same shared villkor, same evidence, another outcome: to be explained by both, and a hindrance to neither (C7). */
  readonly skiljer: boolean
  /** Why, in the nämnd's own words for exactly these two outcomes; null until someone has written it. */
  readonly forklaring: { readonly text: string; readonly av: string; readonly tid: string } | null
}

type EgnaUtfall = ReadonlyMap<string, { readonly utfall: string }>

/** Sets the others' outcomes beside one's own. Where the evidence differs, so may the outcome, and nothing is asked. */
export function jamforUtfall(
  egna: EgnaUtfall,
  andras: readonly AnnatUtfall[],
  forklaringar: readonly SkiljaktighetRad[],
): JamfortUtfall[] {
  return andras.map((annat) => {
    const eget = egna.get(annat.villkorId)?.utfall ?? null
    const skiljer = eget !== null && annat.sammaBevis && eget !== annat.utfall
    const rad = forklaringar.findLast(
      (f) =>
        f.villkorId === annat.villkorId &&
        f.motKommunId === annat.kommunId &&
        f.motNamndId === annat.namndId &&
        f.egetUtfall === eget &&
        f.annatUtfall === annat.utfall,
    )
    const forklaring = rad ? { text: rad.forklaring, av: rad.avNamn, tid: rad.skapad.toString() } : null
    return { ...annat, eget, skiljer, forklaring: skiljer ? forklaring : null }
  })
}

/** Differences that nobody in the nämnd has explained yet. */
export const oforklarade = (rader: readonly JamfortUtfall[]): readonly JamfortUtfall[] =>
  rader.filter((r) => r.skiljer && r.forklaring === null)

/** The joint table of one case; empty when the underlag is the nämnd's own. */
export async function loadGemensamBedomning(tx: AktorTx, arendeId: string, egna: EgnaUtfall): Promise<JamfortUtfall[]> {
  const andras = await listAndrasUtfall(tx, [arendeId])
  return jamforUtfall(egna, andras, andras.length > 0 ? await listSkiljaktigheter(tx, [arendeId]) : [])
}

/** How many differences nobody has explained, by case; cases without any are left out. */
export async function countOforklarade(tx: AktorTx, arenden: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const andras = await listAndrasUtfall(tx, arenden)
  const ids = [...new Set(andras.map((a) => a.arendeId))]
  if (ids.length === 0) return new Map()
  const [provningar, forklaringar] = await Promise.all([listProvningarOf(tx, ids), listSkiljaktigheter(tx, ids)])
  const antal = ids.map((id) => {
    const egna = new Map(provningar.filter((p) => p.arendeId === id).map((p) => [p.villkorId, p]))
    const dennas = andras.filter((a) => a.arendeId === id)
    const forklarade = forklaringar.filter((f) => f.arendeId === id)
    return [id, oforklarade(jamforUtfall(egna, dennas, forklarade)).length] as const
  })
  return new Map(antal.filter(([, n]) => n > 0))
}

import type { BESLUTSSLAG } from '@valfri/tenancy/registrera-beslut'
import type { Insats } from './ordlista.ts'
import type { Varld } from './varld.ts'

/*
 * Prices and models as a nämnd decides them: one person proposes, another confirms, each value by a decision.
 */

type Slag = (typeof BESLUTSSLAG)[number]
interface Rad {
  readonly parameter: string
  readonly segment?: Record<string, string>
  readonly ore?: number
  readonly varde?: unknown
  readonly motivering?: string
}
export interface Forslag {
  readonly slag?: 'pris' | 'modell' | 'momskompensation'
  readonly fran: string
  readonly beslutId: string | null
  readonly rader: Rad[]
}

/** The nämnd's decision in its register, long before the scenario. */
export async function registreraBeslut(v: Varld, kommun: string, slag: Slag, diarienummer: string): Promise<string> {
  const beslut = { instans: 'namnd' as const, slag, rubrik: `Beslut om ${slag}`, datum: '2020-01-02', paragraf: '§ 9' }
  const { id } = await v.som({ roll: 'registrator', kommun }).tenancy.beslut.registrera({ ...beslut, diarienummer })
  return id
}

/** Proposes as one role; confirms as another, who did not write. */
export async function beslutaVarden(
  v: Varld,
  kommun: string,
  tjanstId: string,
  roll: string,
  f: Forslag,
): Promise<void> {
  const { id } = await v.som({ roll, kommun }).tenancy.forslag.foresla({ tjanstId, ...f })
  await v.som({ roll: 'attestant', kommun }).tenancy.forslag.bekrafta({ id })
}

/** The hourly price of a del, the same for all. */
export async function loadTimpris(v: Varld, kommun: string, insats: Insats, ore: number, fran: string): Promise<void> {
  const beslutId = await registreraBeslut(v, kommun, 'pris', `PRIS ${insats.del}`)
  const rader = [{ parameter: 'timpris', segment: { del: insats.del }, ore }]
  await beslutaVarden(v, kommun, insats.tjanst.id, 'ekonom', { fran, beslutId, rader })
}

/** That performed time is paid, for every del of the tjänst, at one price. */
export async function loadErsattningsgrund(v: Varld, kommun: string, { tjanst }: Insats, fran: string): Promise<void> {
  const delar = Object.keys(tjanst.delar)
  for (const del of delar) await loadTimpris(v, kommun, { tjanst, del }, 40_000, fran)
  const insatser = Object.fromEntries(delar.map((del) => [del, { del, underlag: 'utford-tid' }]))
  const varde = { modell: Object.keys(tjanst.ersattning)[0], val: { insatser } }
  const beslutId = await registreraBeslut(v, kommun, 'modell', 'MODELL')
  const rader = [{ parameter: 'modell', varde }]
  await beslutaVarden(v, kommun, tjanst.id, 'ekonom', { slag: 'modell', fran, beslutId, rader })
}

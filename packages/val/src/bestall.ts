import type { AktorTx } from '@valfri/db/aktor'
import type { Omrade } from '@valfri/tenancy/load-omrade'
import type { Insatsbeslut } from './queries-beslut.ts'
import { insertBestallning, insertHandelse } from './queries-bestallning.ts'
import { insertVal, layOutAnsvar } from './queries-val.ts'
import { loadPersonsOmrade } from './valbara.ts'

export interface NyBestallning {
  readonly beslut: Insatsbeslut
  readonly del: string
  readonly utforare: {
    readonly utforareId: string
    readonly avtalId: string
    readonly regi: 'privat' | 'egenregi'
  }
  readonly slag: 'val' | 'ickeval' | 'byte' | 'ej-valbar'
  readonly kanal: 'webb' | 'telefon' | 'mote' | 'blankett' | 'system'
  readonly fran: Temporal.PlainDate
  readonly skal?: string | null
  readonly protokoll?: unknown
  /** Where it is performed, when that is not where the person lives; null is outside every område. */
  readonly omrade?: Pick<Omrade, 'id' | 'zon'> | null
}

/**
 * Writes a val and the beställning that follows from it, and lays out anew who is responsible for which day. Whether the
 * utförare may be chosen is the caller's question.
 */
export async function bestall(tx: AktorTx, ny: NyBestallning): Promise<{ valId: string; bestallningId: string }> {
  const { kommunId, namndId, personId, id: insatsbeslutId, tjanstId } = ny.beslut
  const { utforareId, avtalId, regi } = ny.utforare
  const gemensamt = { kommunId, namndId, personId, insatsbeslutId, del: ny.del, utforareId, fran: ny.fran }
  const gjortAv = 'identitetId' in tx.aktor ? tx.aktor.identitetId : null
  const { slag, kanal, skal = null, protokoll = null } = ny
  const valId = await insertVal(tx, { ...gemensamt, slag, kanal, skal, protokoll, gjortAv })
  const omrade = ny.omrade === undefined ? await loadPersonsOmrade(tx, ny.beslut, ny.fran) : ny.omrade
  const bestallningId = await insertBestallning(tx, {
    ...gemensamt,
    valId,
    avtalId,
    tjanstId,
    regi,
    zon: omrade?.zon ?? null,
    omradeId: omrade?.id ?? null,
    till: ny.beslut.till,
  })
  await insertHandelse(tx, { ...gemensamt, id: bestallningId }, 'skickad', { fran: ny.fran.toString(), slag })
  await layOutAnsvar(tx, kommunId, insatsbeslutId, ny.del)
  tx.logga({ kommunId, namndId, handling: slag, objekt: 'val', objektId: valId, personId })
  return { valId, bestallningId }
}

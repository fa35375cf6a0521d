import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import { type HandelseRad, listHistorik } from './queries-skriv.ts'
import { toVeckoHandelse, type VeckoHandelse } from './visa-vecka.ts'

/** One version of an event. */
export interface Handelseversion extends VeckoHandelse {
  /** ISO instant. */
  readonly skapad: string
  readonly kalla: string
  /** Why it was changed, and by whom; null for the first. */
  readonly skal: string | null
  readonly av: string | null
}

/** An event with all that came before it, newest first: a corrected visit shows both (F9.4). */
export async function visaHandelse(tx: AktorTx, id: string): Promise<Result<readonly Handelseversion[]>> {
  const rader = await listHistorik(tx, id)
  const [nu] = rader
  if (!nu) return utfortFel('handelse-saknas')
  tx.logga({
    kommunId: nu.kommunId,
    namndId: nu.namndId,
    handling: 'las',
    objekt: 'handelse',
    objektId: id,
    ...(nu.personId && { personId: nu.personId }),
  })
  return ok(rader.filter((r) => r.typ !== 'struken').map(toVersion))
}

function toVersion(r: HandelseRad): Handelseversion {
  return {
    ...toVeckoHandelse(r),
    skapad: r.skapad.toString(),
    kalla: r.kalla,
    skal: r.ersatter ? r.andringsskal : null,
    av: r.ersatter ? r.andradAvNamn : null,
  }
}

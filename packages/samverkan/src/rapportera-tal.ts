import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listMinSamverkan } from '@valfri/tenancy/visa-samverkan'
import { samverkanFel } from './fel.ts'
import { insertTal, selectTal } from './queries-kostnad.ts'

export interface RapporteraTalInput {
  readonly samverkanId: string
  readonly namndId: string
  readonly slag: 'folkmangd' | 'volym'
  readonly avser: Temporal.PlainDate
  readonly antal: number
  readonly kalla: string
  readonly kallaDatum: Temporal.PlainDate
}

/**
 * Stores a figure that a key counts by, with its source and day. Inhabitants are public and the owner may write them for
 * all; a volume is written by the member itself. A later figure of the same day corrects the one before, which stays.
 *
 * Errors: `ej-medlem`, `tal-ej-eget`
 */
export async function rapporteraTal(tx: AktorTx, input: RapporteraTalInput): Promise<Result<null>> {
  const jag = egenNamnd(tx)
  const samverkan = (await listMinSamverkan(tx)).find((s) => s.id === input.samverkanId)
  const part = samverkan?.parter.find((p) => p.namndId === input.namndId && p.status === 'ansluten')
  if (samverkan?.minStatus !== 'ansluten' || !part) return samverkanFel('ej-medlem')
  const eget = part.namndId === jag.namndId && part.kommunId === jag.kommunId
  if (!eget && !(samverkan.arAgare && input.slag === 'folkmangd')) return samverkanFel('tal-ej-eget')
  const { kommunId, namndId } = part
  const samma = (await selectTal(tx, input.samverkanId)).filter(
    (t) => t.namndId === namndId && t.slag === input.slag && t.avser.equals(input.avser),
  )
  await insertTal(tx, { ...input, kommunId, namndId, kalla: input.kalla.trim(), nr: samma.length + 1 })
  tx.logga({
    handling: 'rapportera-fordelningstal',
    objekt: 'samverkan',
    objektId: input.samverkanId,
    data: { kommunId, slag: input.slag, avser: input.avser.toString(), antal: input.antal },
  })
  return ok(null)
}

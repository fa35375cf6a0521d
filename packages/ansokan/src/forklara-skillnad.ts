import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { ansokanFel } from './fel.ts'
import { granskningFel } from './fel-granskning.ts'
import { loadGemensamBedomning } from './gemensam-bedomning.ts'
import type { ForklaraInput } from './indata-granskning.ts'
import { stopJav } from './jav.ts'
import { listProvningar, lockArende } from './queries-arende.ts'
import { insertSkiljaktighet } from './queries-gemensam.ts'

/**
 * Explains why this nämnd came to another outcome than another of the samverkan on the same evidence (C7). It changes
 * neither outcome: each nämnd decides alone.
 *
 * Errors: `ansokan-saknas`, `javig`, `ingen-skillnad`
 */
export async function forklaraSkillnad(
  tx: AktorTx,
  input: ForklaraInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const egna = new Map((await listProvningar(tx, arende.id)).map((p) => [p.villkorId, p]))
  const rader = await loadGemensamBedomning(tx, arende.id, egna)
  const rad = rader.find(
    (r) => r.villkorId === input.villkorId && r.kommunId === input.motKommunId && r.namndId === input.motNamndId,
  )
  if (!rad?.skiljer || rad.eget === null) return granskningFel('ingen-skillnad')
  const { kommunId, namndId, id: arendeId } = arende
  const { villkorId, motKommunId, motNamndId, forklaring } = input
  await insertSkiljaktighet(tx, {
    ...{ kommunId, namndId, arendeId, villkorId, motKommunId, motNamndId, forklaring },
    egetUtfall: rad.eget,
    annatUtfall: rad.utfall,
    av: tx.aktor.identitetId,
    avNamn: vem,
    skapad: nu,
  })
  const data = { villkor: villkorId, mot: motKommunId }
  tx.logga({ handling: 'ansokan.forklara-skillnad', objekt: 'arende', objektId: arendeId, data })
  return ok(true)
}

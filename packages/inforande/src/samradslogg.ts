import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { inforandeFel } from './fel.ts'
import { lasNu } from './lasning.ts'
import type { Part, Samradsform } from './parter.ts'
import { insertSamrad, type SamradRad, selectSamrad } from './queries-dialog.ts'
import { selectPlan } from './queries-plan.ts'

/** The rows that stand: none that another one corrects. */
export function gallande(rader: readonly SamradRad[]): readonly SamradRad[] {
  const korrigerade = new Set(rader.map((r) => r.korrigerar))
  return rader.filter((r) => !korrigerade.has(r.id))
}

export interface SamradInput {
  readonly planId: string | null
  readonly form: Samradsform
  readonly part: Part
  readonly motpart: string
  readonly datum: Temporal.PlainDate
  readonly antal: number | null
  readonly fraga: string
  readonly synpunkter: string
  readonly hantering: string
  /** The row that this one corrects. */
  readonly korrigerar: string | null
}

/**
 * Notes whom the nämnd has heard or told, what they said and what came of it (F19.10). Names of persons do not belong here:
 * the log is read out in fullmäktige.
 * Errors: `samrad-framtida`, `plan-saknas`, `post-saknas`, `redan-korrigerad`
 */
export async function noteraSamrad(
  tx: AktorTx,
  input: SamradInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (isAfter(input.datum, dateAt(nu)))
    return inforandeFel('samrad-framtida', { falt: { datum: 'Mötet har inte varit än.' } })
  if (input.planId && !(await selectPlan(tx, { kommunId, namndId }, input.planId))) return inforandeFel('plan-saknas')
  if (input.korrigerar) {
    const alla = await selectSamrad(tx, lasNu(tx, nu))
    if (!alla.some((r) => r.id === input.korrigerar)) return inforandeFel('post-saknas')
    if (alla.some((r) => r.korrigerar === input.korrigerar)) return inforandeFel('redan-korrigerad')
  }
  const id = await insertSamrad(tx, { ...input, kommunId, namndId, av: identitetId })
  tx.logga({ handling: 'notera-samrad', objekt: 'samrad', objektId: id, data: { part: input.part } })
  return ok({ id })
}

/** The log, latest first, with how many times a row was corrected. */
export async function listSamrad(tx: AktorTx, nu: Temporal.Instant) {
  const alla = await selectSamrad(tx, lasNu(tx, nu))
  const perId = new Map(alla.map((r) => [r.id, r]))
  const rattningar = (r: SamradRad): number => {
    const fore = r.korrigerar === null ? undefined : perId.get(r.korrigerar)
    return fore ? 1 + rattningar(fore) : 0
  }
  return gallande(alla)
    .toReversed()
    .map((r) => ({
      ...{ id: r.id, planId: r.planId, form: r.form, part: r.part, motpart: r.motpart, antal: r.antal },
      ...{ fraga: r.fraga, synpunkter: r.synpunkter, hantering: r.hantering },
      datum: r.datum.toString(),
      rattad: rattningar(r),
    }))
}

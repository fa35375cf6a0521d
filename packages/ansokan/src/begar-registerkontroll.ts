import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko, JobbNamn } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import { ansokanFel } from './fel.ts'
import { isAvslutat } from './lage.ts'
import { lockArende } from './queries-arende.ts'
import {
  insertRegisterbegaran,
  listRegisterbegaran,
  listRegistersvar,
  type RegisterbegaranRad,
  type RegistersvarRad,
} from './queries-register.ts'

/** Which case to ask registers about, and by which begäran; ids only. */
export interface RegisterkontrollLast extends Readonly<Record<string, string>> {
  readonly kommunId: string
  readonly namndId: string
  readonly arendeId: string
  readonly begaranId: string
}

/** The job by name: whoever sends it knows nothing of registers. It is run by registerkontroll-jobb.ts. */
export const REGISTERKONTROLL: JobbNamn<RegisterkontrollLast> = { namn: 'ansokan-registerkontroll' }

/** A job that has said nothing for so long is taken for lost: the reviewer may ask again. */
const FORLORAD_MINUTER = 5

/** Whether an answer to a begäran is still to come. */
export function registerPagar(
  begaran: readonly RegisterbegaranRad[],
  svar: readonly RegistersvarRad[],
  nu: Temporal.Instant,
): boolean {
  const senaste = begaran.at(-1)
  if (!senaste || svar.some((s) => s.begaranId === senaste.id)) return false
  return Temporal.Instant.compare(nu, senaste.skapad.add({ minutes: FORLORAD_MINUTER })) < 0
}

/** Lets registers be asked about the applicant of a case, in the caller's transaction. @param av null when nobody asked */
export async function sendRegisterkontroll(
  tx: AktorTx,
  arende: { kommunId: string; namndId: string; id: string; utforareId: string },
  av: string | null,
  miljo: { readonly jobb: Pick<Jobbko, 'send'>; readonly nu: Temporal.Instant },
): Promise<void> {
  const { kommunId, namndId, id: arendeId, utforareId } = arende
  const rad = { kommunId, namndId, arendeId, utforareId, avNamn: av, skapad: miljo.nu }
  const begaranId = await insertRegisterbegaran(tx, rad)
  await miljo.jobb.send(tx, REGISTERKONTROLL, { kommunId, namndId, arendeId, begaranId })
}

/**
 * Asks the registers anew, because a reviewer wants to. While an answer is on its way a second begäran is the same one.
 *
 * Errors: `ansokan-saknas`, `arende-stangt`
 */
export async function begarRegisterkontroll(
  tx: AktorTx,
  arendeId: string,
  vem: string,
  miljo: { readonly jobb: Pick<Jobbko, 'send'>; readonly nu: Temporal.Instant },
): Promise<Result<{ pagar: true }>> {
  const arende = await lockArende(tx, arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const [begaran, svar] = await Promise.all([listRegisterbegaran(tx, arendeId), listRegistersvar(tx, arendeId)])
  if (registerPagar(begaran, svar, miljo.nu)) return ok({ pagar: true })
  await sendRegisterkontroll(tx, arende, vem, miljo)
  tx.logga({ handling: 'ansokan.hamta-register', objekt: 'arende', objektId: arendeId })
  return ok({ pagar: true })
}

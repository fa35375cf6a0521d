import type { AktorTx } from '@valfri/db/aktor'
import { shareDokument } from '@valfri/dokument/save-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { ansokanFel } from './fel.ts'
import type { SvaraInput } from './indata.ts'
import { isAvslutat } from './lage.ts'
import { ansokanAterkallad, kompletteringBesvarad } from './notisslag.ts'
import { loadArende, lockArende, touchArende } from './queries-arende.ts'
import { answerKomplettering, loadKomplettering } from './queries-komplettering.ts'
import { dokumentIn } from './villkor-i-ansokan.ts'

/**
 * Answers a begäran om komplettering, for the villkor that it names and no others (LOV 6:2). What was sent first stays as
 * it was; the answer stands beside it with its time.
 *
 * Errors: `ansokan-saknas`, `arende-stangt`, `komplettering-besvarad`, `komplettering-sent`, `bilaga-saknas`
 */
export async function svaraKomplettering(
  tx: AktorTx,
  input: SvaraInput,
  nu: Temporal.Instant,
): Promise<Result<{ besvarad: string }>> {
  const begaran = await loadKomplettering(tx, input.id)
  const arende = begaran && (await loadArende(tx, begaran.arendeId))
  if (!begaran || !arende) return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const ratt = await mayAnswer(tx, arende.kommunId, nu)
  if (!ratt.ok) return ratt
  if (isAfter(dateAt(nu), begaran.sistaDag)) return ansokanFel('komplettering-sent')
  const svar = Object.fromEntries(Object.entries(input.svar).filter(([id]) => begaran.villkorIds.includes(id)))
  if (!(await answerKomplettering(tx, begaran.id, { svar, besvarad: nu }))) return ansokanFel('komplettering-besvarad')
  const { kommunId, namndId } = begaran
  for (const dokumentId of new Set(Object.values(svar).flatMap(dokumentIn))) {
    const delad = await shareDokument(tx, dokumentId, { typ: 'namnd', kommunId, namndId })
    if (!delad.ok) return ansokanFel('bilaga-saknas', { detaljer: { dokumentId } })
  }
  const lank = `/kommun/arenden/${arende.id}`
  await sendNotis(tx, kompletteringBesvarad, { till: { kommunId, namndId }, lank, nyckel: begaran.id, nu })
  tx.logga({ kommunId, namndId, handling: 'ansokan.komplettera', objekt: 'arende', objektId: arende.id })
  return ok({ besvarad: nu.toString() })
}

/** A verksamhetsansvarig answers in matters of the work; an ombud by its fullmakt. */
async function mayAnswer(tx: AktorTx, kommunId: string, nu: Temporal.Instant): Promise<Result<unknown>> {
  const { aktor } = tx
  if (aktor.typ === 'utforare' && aktor.roller.includes('verksamhetsansvarig')) return ok(true)
  return provaFullmakt(tx, 'komplettering', [kommunId], nu)
}

/**
 * The firm takes its application to one nämnd back; the others go on.
 * Errors: `ansokan-saknas`, `arende-stangt`, `fullmakt-saknas`, `fullmakt-annan-kommun`
 */
export async function aterkallaArende(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<true>> {
  const arende = await lockArende(tx, id)
  if (!arende) return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const ratt = await provaFullmakt(tx, 'ansokan', [arende.kommunId], nu)
  if (!ratt.ok) return ratt
  await touchArende(tx, arende, 'aterkallad', { aterkallad: nu })
  const { kommunId, namndId } = arende
  const lank = `/kommun/arenden/${id}`
  await sendNotis(tx, ansokanAterkallad, { till: { kommunId, namndId }, lank, nyckel: id, nu })
  tx.logga({ kommunId, namndId, handling: 'ansokan.aterkalla', objekt: 'arende', objektId: id })
  return ok(true)
}

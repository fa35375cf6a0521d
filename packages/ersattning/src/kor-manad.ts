import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import { korningJobb } from './korning-jobb.ts'
import { deletePreview, ensureKorning, insertKorningHandelse, updateKorning } from './queries.ts'
import { gransFor } from './satt-sparrdatum.ts'
import { sendSkuggor } from './skugga.ts'

export interface KorManad {
  readonly jobb: Jobbko
  readonly tjanster: TjanstRegister
}

/**
 * Begins a preview of a month: forgets the last one and sends the job. Any number of times until the month is locked.
 * @param manad first day of the month
 */
export async function korManad(
  tx: AktorTx,
  manad: Temporal.PlainDate,
  miljo: KorManad,
  nu: Temporal.Instant,
): Promise<Result<{ id: string; jobbId: string }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a month is run by a nämnd')
  const { kommunId, namndId, identitetId } = tx.aktor
  const korning = await ensureKorning(tx, { kommunId, namndId }, manad, identitetId, nu)
  if (['last', 'attesterad', 'utbetald'].includes(korning.status)) return ersattningFel('korning-last')
  const jobb = korningJobb(miljo.tjanster, () => nu)
  const pagar = korning.status === 'oppen' && korning.jobbId ? await miljo.jobb.lage(jobb, korning.jobbId) : undefined
  if (pagar && (pagar.status === 'vantar' || pagar.status === 'pagar')) return ersattningFel('korning-pagar')

  const gransTid = await gransFor(tx, { kommunId, namndId }, manad, nu)
  await deletePreview(tx, { kommunId, namndId }, korning.id)
  const jobbId = await miljo.jobb.send(tx, jobb, { kommunId, namndId, korningId: korning.id })
  await updateKorning(tx, korning, {
    status: 'oppen',
    gransTid,
    jobbId,
    problem: [],
    summaOre: null,
    antalHandelser: null,
    indataSha256: null,
    resultatSha256: null,
  })
  await sendSkuggor(tx, manad, miljo, gransTid)
  await insertKorningHandelse(tx, {
    kommunId,
    namndId,
    korningId: korning.id,
    fran: korning.status,
    till: 'oppen',
    av: identitetId,
    tid: nu,
    data: { gransTid: gransTid.toString() },
  })
  tx.logga({ handling: 'berakna-manad', objekt: 'korning', objektId: korning.id, data: { manad: manad.toString() } })
  return ok({ id: korning.id, jobbId })
}

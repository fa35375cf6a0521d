import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { insertManadslas } from '@valfri/utfort/manadslas'
import { ersattningFel } from './fel.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { manadAttAttestera } from './notisslag.ts'
import { countEfter, insertKorningHandelse, loadKorning, lockUnderlag, updateKorning } from './queries.ts'
import { gransFor, isFore } from './satt-sparrdatum.ts'

export interface Undertecknare {
  readonly namn: string
}

/**
 * Locks a previewed month: inputs and rows are frozen, and the utförare see their underlag. What is reported later is
 * settled in the next run.
 *
 * Errors: `korning-har-problem`, `korning-andrad` when events came after the preview, `manad-framtida` before its end,
 * `fore-sparrdatum` while utförare may still report
 */
export async function lasManad(
  tx: AktorTx,
  id: string,
  vem: Undertecknare,
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a month is locked by a nämnd')
  const korning = await loadKorning(tx, id, true)
  if (!korning) return ersattningFel('korning-saknas')
  if (['last', 'attesterad', 'utbetald'].includes(korning.status)) return ersattningFel('korning-last')
  if (!['beraknad', 'granskad'].includes(korning.status) || !korning.gransTid)
    return ersattningFel('korning-ej-beraknad')
  if (korning.problem.length > 0)
    return ersattningFel('korning-har-problem', { detaljer: { antal: korning.problem.length } })
  if (!isAfter(dateAt(nu), korning.manad.add({ months: 1 }).subtract({ days: 1 })))
    return ersattningFel('manad-framtida')
  if (await isFore(tx, korning, korning.manad, nu)) return ekonomiFel('fore-sparrdatum')
  const till = await gransFor(tx, korning, korning.manad, nu)
  if ((await countEfter(tx, korning, korning.manad, korning.gransTid, till)) > 0) return ersattningFel('korning-andrad')

  const { identitetId, kommunId, namndId } = tx.aktor
  await lockUnderlag(tx, korning, id, nu)
  await updateKorning(tx, korning, { status: 'last', last: nu, lastAv: identitetId, lastAvNamn: vem.namn })
  await insertManadslas(tx, { kommunId, namndId, manad: korning.manad, korningId: id, last: nu })
  await insertKorningHandelse(tx, {
    kommunId,
    namndId,
    korningId: id,
    fran: korning.status,
    till: 'last',
    av: identitetId,
    avNamn: vem.namn,
    tid: nu,
    data: { resultat: korning.resultatSha256 },
  })
  await sendNotis(tx, manadAttAttestera, {
    till: { kommunId, namndId },
    lank: `/kommun/ersattning/${id}`,
    nyckel: id,
    nu,
  })
  tx.logga({ handling: 'las-manad', objekt: 'korning', objektId: id, data: { resultat: korning.resultatSha256 } })
  return ok({ status: 'last' })
}

/** A second person attests a locked month (four eyes, B11). */
export async function attesteraManad(
  tx: AktorTx,
  id: string,
  vem: Undertecknare,
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a month is attested by a nämnd')
  const korning = await loadKorning(tx, id, true)
  if (!korning) return ersattningFel('korning-saknas')
  if (korning.status === 'attesterad' || korning.status === 'utbetald') return ersattningFel('redan-attesterad')
  if (korning.status !== 'last') return ersattningFel('korning-ej-last')
  const { identitetId, kommunId, namndId } = tx.aktor
  if (korning.lastAv === identitetId) return ersattningFel('attest-samma-person')
  await updateKorning(tx, korning, {
    status: 'attesterad',
    attesterad: nu,
    attesteradAv: identitetId,
    attesteradAvNamn: vem.namn,
  })
  await insertKorningHandelse(tx, {
    kommunId,
    namndId,
    korningId: id,
    fran: 'last',
    till: 'attesterad',
    av: identitetId,
    avNamn: vem.namn,
    tid: nu,
  })
  tx.logga({ handling: 'attestera-manad', objekt: 'korning', objektId: id, data: { resultat: korning.resultatSha256 } })
  return ok({ status: 'attesterad' })
}

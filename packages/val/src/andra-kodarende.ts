import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { valFel } from './fel.ts'
import type { Omgivning } from './omgivning.ts'
import { granskaFalt } from './oppna-kodarende.ts'
import { type Bestallning, insertHandelse, loadBestallning } from './queries-bestallning.ts'
import { insertKodarende, loadKodarende, updateArendeslut } from './queries-kodarende.ts'

async function loadEget(tx: AktorTx, id: string): Promise<Bestallning | null> {
  const b = await loadBestallning(tx, id)
  return b && tx.aktor.typ === 'utforare' && b.insatsbeslutId === null ? b : null
}

/**
 * Says anew what the tjänst asks of an ärende, such as that försörjningsstöd has begun. It counts for the months that are
 * not settled yet; what was said before is kept.
 * Errors: `finns-inte`, `arende-ogiltigt`.
 */
export async function andraKodarende(
  tx: AktorTx,
  input: { readonly id: string; readonly falt: unknown },
  o: Omgivning,
): Promise<Result<Record<string, never>>> {
  const b = await loadEget(tx, input.id)
  const tjanst = b && o.tjanster.tjanster.get(b.tjanstId)
  const forut = b && (await loadKodarende(tx, b.id))
  if (!b || !tjanst || !forut) return authFel('finns-inte')
  const falt = granskaFalt(tjanst, input.falt)
  if (!falt.ok) return falt
  const { kommunId, namndId, utforareId, personId } = b
  const av = 'identitetId' in tx.aktor ? tx.aktor.identitetId : null
  await insertKodarende(tx, {
    kommunId,
    namndId,
    utforareId,
    bestallningId: b.id,
    nr: forut.nr + 1,
    falt: falt.value,
    av,
    skapad: o.nu,
  })
  await insertHandelse(tx, b, 'andrad', { falt: falt.value })
  tx.logga({ kommunId, namndId, handling: 'andra', objekt: 'kodarende', objektId: b.id, personId })
  return ok({})
}

/**
 * Ends an ärende on a day, or opens it again. Nothing can be reported after its last day.
 * Errors: `finns-inte`, `slut-utanfor`.
 */
export async function avslutaKodarende(
  tx: AktorTx,
  input: { readonly id: string; readonly till: Temporal.PlainDate | null },
  o: Omgivning,
): Promise<Result<Record<string, never>>> {
  const b = await loadEget(tx, input.id)
  if (!b) return authFel('finns-inte')
  if (input.till && (isBefore(input.till, b.fran) || isAfter(input.till, dateAt(o.nu))))
    return valFel('slut-utanfor', { falt: { till: `Välj en dag från ${b.fran} till i dag.` } })
  await updateArendeslut(tx, b.id, input.till)
  const handling = input.till ? 'avsluta' : 'oppna-igen'
  await insertHandelse(tx, b, input.till ? 'avslutad' : 'oppnad', { till: input.till?.toString() ?? null })
  const { kommunId, namndId, personId } = b
  tx.logga({ kommunId, namndId, handling, objekt: 'kodarende', objektId: b.id, personId })
  return ok({})
}

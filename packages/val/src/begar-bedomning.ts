import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { loadInstrument } from '@valfri/tenancy/instrument'
import type { Omgivning } from './omgivning.ts'
import { closeBegaran, insertBegaran, listForBeslutBegaran, loadBegaran } from './queries-bedomning.ts'
import { type Bestallning, insertHandelse, loadBestallning } from './queries-bestallning.ts'
import { forUppgift, galler, listDaterade, lockUppgift } from './queries-uppgift.ts'
import { uppgiftFel } from './uppgift-fel.ts'
import { uppgifterOf } from './visa-uppgifter.ts'

const MINST_TECKEN = 10

/**
 * The utförare that carries out asks for a new bedömning, with its reason. The last day to answer follows from what the
 * kommun has decided, and stands even if that is changed later (F19.4).
 *
 * Errors: `finns-inte`, `uppgift-okand`, `begaran-ej-mojlig`, `begaran-skal-saknas`, `begaran-finns`, `instrument-saknas`
 */
export async function begarBedomning(
  tx: AktorTx,
  input: { readonly bestallningId: string; readonly uppgift: string; readonly skal: string },
  o: Omgivning,
): Promise<Result<{ readonly id: string; readonly svaraSenast: Temporal.PlainDate }>> {
  const b = await loadBestallning(tx, input.bestallningId)
  if (!b?.insatsbeslutId || tx.aktor.typ !== 'utforare') return authFel('finns-inte')
  const idag = dateAt(o.nu)
  const tjanst = o.tjanster.tjanster.get(b.tjanstId)
  const uppgift = tjanst && uppgifterOf(tjanst, b.del).find((u) => u.id === input.uppgift && u.omprovas)
  if (!uppgift) return uppgiftFel('uppgift-okand')
  if (!isRunning(b, idag)) return uppgiftFel('begaran-ej-mojlig')
  const skal = input.skal.trim()
  if (skal.length < MINST_TECKEN)
    return uppgiftFel('begaran-skal-saknas', { falt: { skal: 'Skriv vad som har ändrats.' } })
  const dagar = (await loadInstrument(tx, b)).at(uppgift.id, idag.toString())?.varde.svarsdagar
  if (!dagar) return uppgiftFel('instrument-saknas')

  await lockUppgift(tx, b.insatsbeslutId, b.del, uppgift.id)
  const forut = await listForBeslutBegaran(tx, [b.insatsbeslutId])
  if (forut.some((f) => f.bestallningId === b.id && f.uppgift === uppgift.id && f.status === 'oppen'))
    return uppgiftFel('begaran-finns')

  const svaraSenast = idag.add({ days: dagar })
  const nu = galler(forUppgift(await listDaterade(tx, [b.insatsbeslutId]), b.del, uppgift.id), idag)
  const { kommunId, namndId, personId, insatsbeslutId, utforareId, tjanstId, del } = b
  const id = await insertBegaran(tx, {
    ...{ kommunId, namndId, personId, insatsbeslutId, bestallningId: b.id, utforareId, tjanstId, del },
    ...{ uppgift: uppgift.id, skal, varde: nu?.varde ?? null, svaraSenast, begardAv: tx.aktor.identitetId },
    skapad: o.nu,
  })
  await insertHandelse(tx, b, 'bedomning-begard', { uppgift: uppgift.id, svaraSenast: svaraSenast.toString() })
  tx.logga({ kommunId, namndId, handling: 'begar-bedomning', objekt: 'bedomningsbegaran', objektId: id, personId })
  return ok({ id, svaraSenast })
}

/** Confirmed, begun or soon to begin, and not over. */
function isRunning(b: Bestallning, idag: Temporal.PlainDate): boolean {
  return b.status === 'bekraftad' && !(b.till && isBefore(b.till, idag))
}

/** The utförare takes its request back. Errors: `finns-inte`, `begaran-avslutad`. */
export async function aterkallaBegaran(tx: AktorTx, id: string): Promise<Result<null>> {
  const b = await loadBegaran(tx, id)
  if (!b || tx.aktor.typ !== 'utforare') return authFel('finns-inte')
  if (!(await closeBegaran(tx, id, { status: 'aterkallad' }))) return uppgiftFel('begaran-avslutad')
  const { kommunId, namndId, personId } = b
  tx.logga({ kommunId, namndId, handling: 'aterkalla-begaran', objekt: 'bedomningsbegaran', objektId: id, personId })
  return ok(null)
}

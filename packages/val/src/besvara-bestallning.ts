import { avtal } from '@valfri/ansokan/schema'
import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { eq } from 'drizzle-orm'
import { valFel } from './fel.ts'
import { hasRoom, huvudmangd } from './mangd.ts'
import type { Omgivning } from './omgivning.ts'
import { type Bestallning, insertHandelse, loadBestallning, updateBestallning } from './queries-bestallning.ts'
import { layOutAnsvar, loadBelagt, lockAvtal } from './queries-val.ts'

/** Notes that a person at the utförare has opened the beställning: once, with who and when (F6.7). */
export async function seBestallning(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<Bestallning>> {
  const b = await loadBestallning(tx, id)
  if (!b) return authFel('finns-inte')
  tx.logga({
    kommunId: b.kommunId,
    namndId: b.namndId,
    handling: 'las',
    objekt: 'bestallning',
    objektId: b.id,
    personId: b.personId,
  })
  if (b.sedd || tx.aktor.typ !== 'utforare') return ok(b)
  await updateBestallning(tx, b.id, { sedd: nu })
  await insertHandelse(tx, b, 'sedd')
  return ok({ ...b, sedd: nu })
}

async function takeTurn(tx: AktorTx, id: string): Promise<Result<Bestallning>> {
  const forst = await loadBestallning(tx, id)
  if (!forst) return authFel('finns-inte')
  await lockAvtal(tx, forst.avtalId)
  const b = (await loadBestallning(tx, id)) as Bestallning
  return b.status === 'skickad' ? ok(b) : valFel('bestallning-besvarad')
}

/**
 * The utförare accepts, from a day on or after the one that was ordered; a later start moves the end of the utförare before.
 * Errors: `finns-inte`, `bestallning-besvarad`, `start-utanfor`, `over-kapacitet`.
 */
export async function bekraftaBestallning(
  tx: AktorTx,
  input: { readonly id: string; readonly start: Temporal.PlainDate },
  o: Omgivning,
): Promise<Result<{ readonly start: Temporal.PlainDate }>> {
  const tur = await takeTurn(tx, input.id)
  if (!tur.ok) return tur
  const b = tur.value
  if (isBefore(input.start, b.fran) || (b.till && isAfter(input.start, b.till)))
    return valFel('start-utanfor', {
      falt: { start: `Välj ${b.fran} eller senare${b.till ? `, dock senast ${b.till}` : ''}.` },
    })
  const idag = dateAt(o.nu)
  if (!(await fits(tx, b, o, idag))) return valFel('over-kapacitet')

  await updateBestallning(tx, b.id, { status: 'bekraftad', start: input.start, fran: input.start })
  await insertHandelse(tx, b, 'bekraftad', { bestalld: b.fran.toString(), start: input.start.toString() })
  await finish(tx, b, 'bekrafta')
  return ok({ start: input.start })
}

/** What was sent is already counted in what is ordered: the question is whether the sum is within the kapacitet. */
async function fits(tx: AktorTx, b: Bestallning, o: Omgivning, idag: Temporal.PlainDate): Promise<boolean> {
  const [villkor] = await tx.select({ kapacitet: avtal.kapacitet }).from(avtal).where(eq(avtal.id, b.avtalId))
  const tjanst = o.tjanster.tjanster.get(b.tjanstId)
  const mangd = tjanst && huvudmangd(tjanst, b.del)
  if (!mangd || b.regi === 'egenregi') return true
  const belagt = (await loadBelagt(tx, b.kommunId, b.avtalId, idag))[b.del] ?? 0
  return hasRoom(mangd, villkor?.kapacitet[b.del], belagt, 0)
}

/**
 * The utförare declines, with a reason. Where the underlag says take all, it is noted as a breach of that villkor (F8.3). The
 * utförare before goes on; where there was none the person is asked again.
 * Errors: `finns-inte`, `bestallning-besvarad`, `skal-saknas`.
 */
export async function avbojBestallning(
  tx: AktorTx,
  input: { readonly id: string; readonly skal: string },
): Promise<Result<{ readonly villkorsbrott: boolean }>> {
  if (!input.skal.trim()) return valFel('skal-saknas', { falt: { skal: 'Skriv varför ni avböjer.' } })
  const tur = await takeTurn(tx, input.id)
  if (!tur.ok) return tur
  const b = tur.value
  const [villkor] = await tx.select({ kapacitet: avtal.kapacitet }).from(avtal).where(eq(avtal.id, b.avtalId))
  const villkorsbrott = typeof villkor?.kapacitet[b.del] !== 'number'
  await updateBestallning(tx, b.id, { status: 'avbojd' })
  await insertHandelse(tx, b, 'avbojd', { skal: input.skal.trim(), villkorsbrott })
  await finish(tx, b, 'avboj')
  return ok({ villkorsbrott })
}

async function finish(tx: AktorTx, b: Bestallning, handling: string): Promise<void> {
  // An ärende without beslut is nobody else's to take over.
  if (b.insatsbeslutId) await layOutAnsvar(tx, b.kommunId, b.insatsbeslutId, b.del)
  const { kommunId, namndId, personId } = b
  tx.logga({ kommunId, namndId, handling, objekt: 'bestallning', objektId: b.id, personId })
}

import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { bestall } from '@valfri/val/bestall'
import { type Insatsbeslut, loadOmfattningAt, lockBeslut } from '@valfri/val/queries-beslut'
import { insertHandelse, updateBestallning } from '@valfri/val/queries-bestallning'
import { layOutAnsvar } from '@valfri/val/queries-val'
import { listKandidater } from '@valfri/val/valbara'
import { utfortFel } from './fel.ts'
import { provaJobb } from './prova-jobb.ts'
import { type Begaran, closeBegaran, listBeslutAt, listBestallningarFrom, loadBegaran } from './queries-begaran.ts'

export interface BegaranSvar {
  readonly id: string
  /** First day that is ordered; null says no. */
  readonly fran: Temporal.PlainDate | null
  readonly skal: string
  readonly namn: string | null
}

export interface SvarMiljo {
  readonly tjanster: TjanstRegister
  readonly jobb: Pick<Jobbko, 'send'>
}

/**
 * A handläggare answers a request for a beställning: orders from an earlier day with the reason, so that what waits can be
 * paid, or says no. The utförare has performed already, so the beställning counts as confirmed from that day.
 *
 * Errors: `skal-saknas`, `begaran-saknas`, `begaran-utan-beslut`, `begaran-annan-utforare`, `begaran-utan-avtal`
 */
export async function svaraBegaran(
  tx: AktorTx,
  svar: BegaranSvar,
  miljo: SvarMiljo,
  nu: Temporal.Instant,
): Promise<Result<{ bestallningId: string | null }>> {
  const skal = svar.skal.trim()
  if (skal.length < 3) return utfortFel('skal-saknas', { falt: { skal: 'Skriv varför, med minst tre tecken.' } })
  const b = await loadBegaran(tx, svar.id)
  if (!b) return utfortFel('begaran-saknas')
  const gjord = svar.fran ? await orderFrom(tx, b, svar.fran, skal, miljo.tjanster) : ok(null)
  if (!gjord.ok) return gjord
  await closeBegaran(tx, b, {
    status: svar.fran ? 'bestalld' : 'nekad',
    skal,
    bestallningId: gjord.value,
    svaradAvNamn: svar.namn,
    svarad: nu,
  })
  tx.logga({
    handling: svar.fran ? 'bestall-i-efterhand' : 'neka-begaran',
    objekt: 'bestallningsbegaran',
    objektId: b.id,
    orsak: skal,
    personId: b.personId,
  })
  // What waits is the utförare's: it is judged anew as its own work.
  if (svar.fran)
    await miljo.jobb.send(tx, provaJobb(miljo.tjanster), { utforareId: b.utforareId, personId: b.personId })
  return ok({ bestallningId: gjord.value })
}

async function orderFrom(
  tx: AktorTx,
  b: Begaran,
  fran: Temporal.PlainDate,
  skal: string,
  tjanster: TjanstRegister,
): Promise<Result<string>> {
  const beslut = await findBeslut(tx, b, fran)
  const tjanst = tjanster.tjanster.get(b.tjanstId)
  if (!beslut || !tjanst) return utfortFel('begaran-utan-beslut')
  await lockBeslut(tx, beslut.id)
  const [forsta] = await listBestallningarFrom(tx, beslut.id, b.del, fran)
  if (forsta && (forsta.utforareId !== b.utforareId || !isAfter(forsta.fran, fran)))
    return utfortFel(forsta.utforareId === b.utforareId ? 'begaran-saknas' : 'begaran-annan-utforare')
  if (forsta) {
    // Its own beställning begins later: that one begins earlier, so that nothing which stands on it moves.
    await updateBestallning(tx, forsta.id, { fran, start: fran, status: 'bekraftad' })
    await insertHandelse(tx, forsta, 'andrad', { fran: fran.toString(), forut: forsta.fran.toString(), skal })
    await layOutAnsvar(tx, b.kommunId, beslut.id, b.del)
    return ok(forsta.id)
  }
  const { kandidater } = await listKandidater(tx, beslut, tjanst, b.del, fran)
  const utforare = kandidater.find((k) => k.utforareId === b.utforareId)
  if (!utforare) return utfortFel('begaran-utan-avtal')
  const slag = (await loadUtanforValet(tx, beslut, tjanst, fran))[b.del] ? 'ej-valbar' : 'val'
  const gjord = await bestall(tx, { beslut, del: b.del, utforare, slag, kanal: 'telefon', fran, skal })
  await updateBestallning(tx, gjord.bestallningId, { status: 'bekraftad', start: fran })
  await insertHandelse(tx, { ...b, id: gjord.bestallningId }, 'bekraftad', { start: fran.toString(), skal })
  return ok(gjord.bestallningId)
}

async function findBeslut(tx: AktorTx, b: Begaran, fran: Temporal.PlainDate): Promise<Insatsbeslut | null> {
  for (const beslut of await listBeslutAt(tx, b, fran))
    if ((await loadOmfattningAt(tx, beslut.id, fran))?.delar[b.del]) return beslut
  return null
}

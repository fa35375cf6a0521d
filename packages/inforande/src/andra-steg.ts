import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { inforandeFel } from './fel.ts'
import { kfDag, loadGrunddata } from './klara-steg.ts'
import { findRing } from './kritisk-vag.ts'
import { lasNu } from './lasning.ts'
import { normalized, type Plandatum, toPeriod } from './planperiod.ts'
import {
  deleteSteg,
  insertDatum,
  insertSteg,
  insertUtfall,
  type PlanRad,
  type StegRad,
  selectPlan,
  selectPlandelar,
  updateSteg,
} from './queries-plan.ts'
import type { Stegslag } from './stegslag.ts'

interface Oppnat {
  readonly plan: PlanRad
  /** All steps of the plan. */
  readonly steg: readonly StegRad[]
  readonly datum: Awaited<ReturnType<typeof selectPlandelar>>['datum']
}

async function openPlan(tx: AktorTx, planId: string, nu: Temporal.Instant): Promise<Result<Oppnat>> {
  const plan = await selectPlan(tx, egenNamnd(tx), planId)
  if (!plan) return inforandeFel('plan-saknas')
  const { steg, datum } = await selectPlandelar(tx, lasNu(tx, nu))
  return ok({ plan, steg: steg.filter((s) => s.planId === planId), datum: datum.filter((d) => d.planId === planId) })
}

/** The day that a step is planned to begin with, as it stands. */
const plannedOf = (o: Oppnat, stegId: string) => o.datum.findLast((d) => d.stegId === stegId)

/** No step is planned before what it waits for, and choice never before fullmäktige has decided. */
async function checkOrdning(
  tx: AktorTx,
  o: Oppnat,
  s: { readonly slag: string; readonly berorPa: readonly string[] },
  ny: Plandatum,
  nu: Temporal.Instant,
) {
  if (s.slag === 'oppning') {
    const kf = kfDag(await loadGrunddata(tx, lasNu(tx, nu)), o.plan.tjanstId)
    if (kf && isBefore(toPeriod(ny).till, kf))
      return inforandeFel('oppning-fore-kf', { falt: { datum: 'Välj en senare dag.' } })
  }
  for (const id of s.berorPa) {
    const fore = plannedOf(o, id)
    const namn = o.steg.find((x) => x.id === id)?.namn ?? ''
    if (fore && isBefore(toPeriod(ny).till, fore.datum))
      return inforandeFel('steg-fore-beroende', { falt: { datum: `Steget väntar på ”${namn}”.` } })
  }
  return null
}

export interface NyttSteg {
  readonly planId: string
  readonly slag: Stegslag
  readonly namn: string
  readonly berorPa: readonly string[]
  readonly ledtidDagar: number
  readonly planerat: Plandatum
}

/** Adds a step with its first planned day. Errors: `plan-saknas`, `steg-saknas`, `steg-fore-beroende`, `oppning-fore-kf` */
export async function laggTillSteg(
  tx: AktorTx,
  input: NyttSteg,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const oppnat = await openPlan(tx, input.planId, nu)
  if (!oppnat.ok) return oppnat
  const { steg } = oppnat.value
  if (input.berorPa.some((id) => !steg.some((s) => s.id === id))) return inforandeFel('steg-saknas')
  const planerat = normalized(input.planerat)
  const fel = await checkOrdning(tx, oppnat.value, input, planerat, nu)
  if (fel) return fel
  const { slag, namn, ledtidDagar, planId } = input
  const ordning = 1 + Math.max(0, ...steg.map((s) => s.ordning))
  const stegId = await insertSteg(tx, {
    ...{ kommunId, namndId, planId, slag, namn, ledtidDagar, ordning },
    berorPa: [...input.berorPa],
  })
  await insertDatum(tx, { ...{ kommunId, namndId, planId, stegId, nr: 1, av: identitetId, skal: null }, ...planerat })
  tx.logga({ handling: 'lagg-till-inforandesteg', objekt: 'inforandesteg', objektId: stegId, data: { slag } })
  return ok({ id: stegId })
}

/** Renames a step and says what it waits for. Errors: `plan-saknas`, `steg-saknas`, `steg-i-ring` */
export async function andraSteg(
  tx: AktorTx,
  input: Pick<NyttSteg, 'planId' | 'namn' | 'berorPa' | 'ledtidDagar'> & { readonly stegId: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const oppnat = await openPlan(tx, input.planId, nu)
  if (!oppnat.ok) return oppnat
  const { steg } = oppnat.value
  const egen = steg.find((s) => s.id === input.stegId)
  if (!egen || input.berorPa.some((id) => !steg.some((s) => s.id === id))) return inforandeFel('steg-saknas')
  const falt = { namn: input.namn, berorPa: [...input.berorPa], ledtidDagar: input.ledtidDagar }
  if (findRing(steg.map((s) => (s.id === egen.id ? { ...s, ...falt } : s))))
    return inforandeFel('steg-i-ring', { falt: { berorPa: 'Steget skulle vänta på sig självt.' } })
  await updateSteg(tx, egen, falt)
  tx.logga({ handling: 'andra-inforandesteg', objekt: 'inforandesteg', objektId: egen.id })
  return ok(null)
}

/** Moves a step to another day, and keeps why. Errors: `plan-saknas`, `steg-saknas`, `skal-behovs`, `samma-datum`, `steg-fore-beroende`, `oppning-fore-kf` */
export async function flyttaSteg(
  tx: AktorTx,
  input: {
    readonly planId: string
    readonly stegId: string
    readonly planerat: Plandatum
    readonly skal: string | null
  },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const oppnat = await openPlan(tx, input.planId, nu)
  if (!oppnat.ok) return oppnat
  const egen = oppnat.value.steg.find((s) => s.id === input.stegId)
  const nuvarande = plannedOf(oppnat.value, input.stegId)
  if (!egen || !nuvarande) return inforandeFel('steg-saknas')
  if (oppnat.value.plan.faststalld && !input.skal)
    return inforandeFel('skal-behovs', { falt: { skal: 'Skriv varför steget flyttas.' } })
  const ny = normalized(input.planerat)
  const samma = ny.datum.equals(nuvarande.datum) && ny.noggrannhet === nuvarande.noggrannhet
  if (samma && ny.preliminart === nuvarande.preliminart)
    return inforandeFel('samma-datum', { falt: { datum: 'Välj en annan dag.' } })
  const fel = await checkOrdning(tx, oppnat.value, egen, ny, nu)
  if (fel) return fel
  const { planId, stegId, skal } = input
  const nr = nuvarande.nr + 1
  await insertDatum(tx, { ...{ kommunId, namndId, planId, stegId, nr, av: identitetId, skal }, ...ny })
  tx.logga({
    handling: 'flytta-inforandesteg',
    objekt: 'inforandesteg',
    objektId: stegId,
    data: { till: ny.datum.toString() },
  })
  return ok(null)
}

/** Takes a step away that nothing waits for. Errors: `plan-saknas`, `steg-saknas`, `steg-behovs` */
export async function taBortSteg(
  tx: AktorTx,
  input: { readonly planId: string; readonly stegId: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const oppnat = await openPlan(tx, input.planId, nu)
  if (!oppnat.ok) return oppnat
  const { steg } = oppnat.value
  const egen = steg.find((s) => s.id === input.stegId)
  if (!egen) return inforandeFel('steg-saknas')
  const vantar = steg.filter((s) => s.berorPa.includes(egen.id))
  if (vantar.length > 0)
    return inforandeFel('steg-behovs', {
      text: `”${vantar.map((s) => s.namn).join('”, ”')}” väntar på det här steget.`,
    })
  await deleteSteg(tx, egen)
  tx.logga({ handling: 'ta-bort-inforandesteg', objekt: 'inforandesteg', objektId: egen.id })
  return ok(null)
}

/**
 * Notes that a step is done where the data do not say so; no day takes the note back. Choice is never noted as open before
 * fullmäktige's decision about that tjänst (C32).
 * Errors: `plan-saknas`, `steg-saknas`, `utfall-framtida`, `oppning-fore-kf`, `beslut-saknas`
 */
export async function noteraUtfall(
  tx: AktorTx,
  input: {
    readonly planId: string
    readonly stegId: string
    readonly datum: Temporal.PlainDate | null
    readonly beslutId: string | null
    readonly anteckning: string
  },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const oppnat = await openPlan(tx, input.planId, nu)
  if (!oppnat.ok) return oppnat
  const egen = oppnat.value.steg.find((s) => s.id === input.stegId)
  if (!egen) return inforandeFel('steg-saknas')
  if (input.beslutId && !(await loadEgetBeslut(tx, input.beslutId))) return inforandeFel('beslut-saknas')
  if (input.datum && isAfter(input.datum, dateAt(nu)))
    return inforandeFel('utfall-framtida', { falt: { datum: 'Dagen har inte varit än.' } })
  if (input.datum && egen.slag === 'oppning') {
    const kf = kfDag(await loadGrunddata(tx, lasNu(tx, nu)), oppnat.value.plan.tjanstId)
    if (!kf || isBefore(input.datum, kf))
      return inforandeFel('oppning-fore-kf', { falt: { datum: 'Valet kan inte ha öppnat då.' } })
  }
  await insertUtfall(tx, { kommunId, namndId, av: identitetId, ...input })
  tx.logga({ handling: 'notera-inforandesteg', objekt: 'inforandesteg', objektId: egen.id })
  return ok(null)
}

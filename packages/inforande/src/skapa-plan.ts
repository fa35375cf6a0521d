import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { inforandeFel } from './fel.ts'
import { kfDag, loadGrunddata } from './klara-steg.ts'
import { lasNu } from './lasning.ts'
import { normalized, type Plandatum } from './planperiod.ts'
import { databasensTid } from './queries-mal.ts'
import { insertDatum, insertPlan, insertSteg, selectPlan, updatePlan } from './queries-plan.ts'
import { MALL, STEGSLAG, type Stegslag } from './stegslag.ts'

export interface PlanInput {
  readonly tjanstId: string
  readonly delar: readonly string[]
  readonly namn: string
  readonly ansvarig: string
  /** When choice is to open. */
  readonly oppning: Plandatum
}

/** Every tjänst with its delar, by name. */
export function listPlanbara({ tjanster }: TjanstRegister) {
  return [...tjanster.values()]
    .map((t) => ({
      id: t.id,
      namn: textIn(t.namn, 'sv'),
      delar: Object.entries(t.delar).map(([id, d]) => ({ id, namn: textIn(d.namn, 'sv') })),
    }))
    .sort((a, b) => a.namn.localeCompare(b.namn, 'sv'))
}

/**
 * Begins a plan with the steps that every introduction has, laid out from fullmäktige's decision (or the typical least time
 * before the opening) to the day that choice opens. They may be moved freely until the plan is fixed.
 * Errors: `tjanst-okand`, `oppning-fore-kf`
 */
export async function skapaPlan(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: PlanInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst || input.delar.some((d) => !(d in tjanst.delar))) return inforandeFel('tjanst-okand')
  const oppning = normalized(input.oppning)
  const beslutad = kfDag(await loadGrunddata(tx, lasNu(tx, nu)), input.tjanstId)
  if (beslutad && isAfter(beslutad, oppning.datum))
    return inforandeFel('oppning-fore-kf', { falt: { oppning: 'Välj en dag efter fullmäktiges beslut.' } })

  const planId = await insertPlan(tx, {
    ...{ kommunId, namndId, tjanstId: input.tjanstId, namn: input.namn, ansvarig: input.ansvarig },
    delar: [...input.delar],
  })
  const kf = beslutad ?? oppning.datum.subtract({ months: 12 })
  const dagar = kf.until(oppning.datum, { largestUnit: 'days' }).days
  const ids = new Map<Stegslag, string>()
  for (const [ordning, m] of MALL.entries()) {
    // What should have come before a decision that is taken is no step of what is left.
    if (m.slag === 'samrad' && beslutad) continue
    const stegId = await insertSteg(tx, {
      ...{ kommunId, namndId, planId, slag: m.slag, namn: STEGSLAG[m.slag], ordning, ledtidDagar: m.ledtidDagar },
      berorPa: m.beror.flatMap((slag) => ids.get(slag) ?? []),
    })
    ids.set(m.slag, stegId)
    const dagen = dayAt(kf.add({ days: Math.round(dagar * m.andel) }))
    const d = m.slag === 'oppning' ? oppning : { ...dagen, preliminart: m.slag !== 'kf-beslut' || beslutad === null }
    await insertDatum(tx, { ...{ kommunId, namndId, planId, stegId, nr: 1, av: identitetId, skal: null }, ...d })
  }
  tx.logga({
    handling: 'skapa-inforandeplan',
    objekt: 'inforandeplan',
    objektId: planId,
    data: { tjanstId: input.tjanstId },
  })
  return ok({ id: planId })
}

const dayAt = (datum: Temporal.PlainDate): Plandatum => ({ datum, noggrannhet: 'dag', preliminart: true })

export interface PlanAndring {
  readonly id: string
  readonly rev: number
  readonly namn: string
  readonly ansvarig: string
  /** Months; from KF's decision until choice is open. */
  readonly typtidFran: number
  readonly typtidTill: number
  readonly utvarderas: Temporal.PlainDate | null
  readonly publik: boolean
}

/** Changes what a plan says of itself, and whether anyone may read it. Errors: `plan-saknas`, `andrad-av-annan` */
export async function andraPlan(tx: AktorTx, { id, rev, ...falt }: PlanAndring): Promise<Result<null>> {
  const plan = await selectPlan(tx, egenNamnd(tx), id)
  if (!plan) return inforandeFel('plan-saknas')
  if (!(await updatePlan(tx, plan, rev, falt))) return inforandeFel('andrad-av-annan')
  tx.logga({ handling: 'andra-inforandeplan', objekt: 'inforandeplan', objektId: id, data: { publik: falt.publik } })
  return ok(null)
}

/** Fixes the dates: from now on a move says why, and a delay is counted from them. Errors: `plan-saknas`, `redan-faststalld`, `andrad-av-annan` */
export async function faststallPlan(tx: AktorTx, { id, rev }: Pick<PlanAndring, 'id' | 'rev'>): Promise<Result<null>> {
  const plan = await selectPlan(tx, egenNamnd(tx), id)
  if (!plan) return inforandeFel('plan-saknas')
  if (plan.faststalld) return inforandeFel('redan-faststalld')
  // The database's clock, which marks the dates too.
  if (!(await updatePlan(tx, plan, rev, { faststalld: await databasensTid(tx) })))
    return inforandeFel('andrad-av-annan')
  tx.logga({ handling: 'faststall-inforandeplan', objekt: 'inforandeplan', objektId: id })
  return ok(null)
}

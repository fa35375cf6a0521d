import type { AktorTx } from '@valfri/db/aktor'
import { isAfter } from '@valfri/kernel/tid'
import { type KfBeslut, kfForTjanst, listKfBeslut } from '@valfri/tenancy/kf-omfattning'
import { loadBeslutKalla } from '@valfri/tenancy/load-beslut-kalla'
import type { Lasning } from './lasning.ts'
import { MASTE_HORAS } from './parter.ts'
import { selectSamrad } from './queries-dialog.ts'
import { loadForstaDagar } from './queries-klart.ts'
import { type PlanRad, selectPersonalregler } from './queries-plan.ts'
import { gallande } from './samradslogg.ts'
import type { Stegslag } from './stegslag.ts'

/** What the nämnd's own data say of all its plans, read once. */
export interface Grunddata {
  readonly kf: readonly KfBeslut[]
  readonly samrad: ReturnType<typeof gallande>
  /** The day of the first decision about rules for employees. */
  readonly personalregler: Temporal.PlainDate | null
}

const first = (dagar: readonly Temporal.PlainDate[]): Temporal.PlainDate | null =>
  dagar.reduce<Temporal.PlainDate | null>((a, b) => (a && !isAfter(a, b) ? a : b), null)

/** Reads what is common to a nämnd's plans. */
export async function loadGrunddata(tx: AktorTx, l: Lasning): Promise<Grunddata> {
  const kf = (await listKfBeslut(tx, l, l.senast)).filter((k) => !isAfter(k.beslut.datum, l.idag))
  const samrad = gallande(await selectSamrad(tx, l)).filter((s) => !isAfter(s.datum, l.idag))
  const regler = await selectPersonalregler(tx, l)
  const beslut = await Promise.all(regler.map((r) => loadBeslutKalla(tx, l, r.beslutId)))
  const dagar = beslut.flatMap((b) => (b ? [Temporal.PlainDate.from(b.datum)] : []))
  return { kf, samrad, personalregler: first(dagar) }
}

/** The day when all four had been heard about the plan, or null while one of them has not. */
function heardAll(samrad: Grunddata['samrad'], planId: string): Temporal.PlainDate | null {
  const forsta = MASTE_HORAS.map((part) =>
    first(
      samrad
        .filter((s) => s.form === 'samrad' && s.part === part && (s.planId === null || s.planId === planId))
        .map((s) => s.datum),
    ),
  )
  return forsta.reduce<Temporal.PlainDate | null>(
    (a, b) => (a === null || b === null ? null : isAfter(b, a) ? b : a),
    forsta[0] ?? null,
  )
}

const toDag = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

/** The day of fullmäktige's first decision that lets LOV be applied to the tjänst. */
export const kfDag = (grund: Grunddata, tjanstId: string): Temporal.PlainDate | null =>
  first(kfForTjanst(grund.kf, tjanstId).map((k) => k.beslut.datum))

/** The real days of a plan's kinds of step, as the nämnd's own data tell them; null when it has not happened. */
export async function loadKlaraDagar(
  tx: AktorTx,
  l: Lasning,
  plan: PlanRad,
  grund: Grunddata,
): Promise<Readonly<Record<Stegslag, Temporal.PlainDate | null>>> {
  const forsta = await loadForstaDagar(tx, l, plan)
  return {
    samrad: heardAll(grund.samrad, plan.id),
    'kf-beslut': kfDag(grund, plan.tjanstId),
    personalregler: grund.personalregler,
    'namndbeslut-innehall': null,
    'namndbeslut-pris': toDag(forsta.pris),
    'underlag-beslut': toDag(forsta.underlagBeslut),
    'underlag-publicering': toDag(forsta.underlagPublicering),
    oppning: toDag(forsta.oppning),
    eget: null,
  }
}

import type { AktorTx } from '@valfri/db/aktor'
import { isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { type Grunddata, loadGrunddata, loadKlaraDagar } from './klara-steg.ts'
import { findKritisk, forecastSteg } from './kritisk-vag.ts'
import type { Lasning } from './lasning.ts'
import { compareTyptid, toPeriod } from './planperiod.ts'
import {
  type DatumRad,
  type PlanRad,
  type StegRad,
  selectPlandelar,
  selectPlaner,
  type UtfallRad,
} from './queries-plan.ts'
import { HARLEDS, type Stegslag } from './stegslag.ts'

type Plandelar = Awaited<ReturnType<typeof selectPlandelar>>

const toDatum = (d: DatumRad) => ({
  datum: d.datum.toString(),
  noggrannhet: d.noggrannhet as 'dag' | 'manad',
  preliminart: d.preliminart,
})

/** The step's own rows: when it is planned, and what somebody has noted. */
function rowsOf(s: StegRad, delar: Plandelar) {
  const datum = delar.datum.filter((d) => d.stegId === s.id)
  const noterat: UtfallRad | undefined = delar.utfall.findLast((u) => u.stegId === s.id)
  return { s, datum, noterat: noterat?.datum ? noterat : null }
}

/** Of what the data tell and what was noted, the earlier: what was open before the kommun came here was open then. */
function doneDay(slag: Stegslag, harlett: Temporal.PlainDate | null, noterat: UtfallRad | null) {
  const egen = noterat?.datum ?? null
  if (egen && (!harlett || isAfter(harlett, egen))) return { klart: egen, kalla: noterat?.anteckning ?? '' }
  return harlett ? { klart: harlett, kalla: HARLEDS[slag] ?? '' } : { klart: null, kalla: HARLEDS[slag] ?? '' }
}

/** One plan with each step's days, what they come to, and the way that a delay takes. */
async function toPlan(
  tx: AktorTx,
  l: Lasning,
  plan: PlanRad,
  delar: Plandelar,
  grund: Grunddata,
  tjanster: TjanstRegister,
) {
  const harledda = await loadKlaraDagar(tx, l, plan, grund)
  const egna = delar.steg
    .filter((s) => s.planId === plan.id)
    .map((s) => rowsOf(s, delar))
    .flatMap((r) => {
      // What it was planned to when the plan was fixed; before that nothing can be late but what has passed.
      const fast = plan.faststalld
      const forst = fast ? (r.datum.findLast((d) => !isLater(d.skapad, fast)) ?? r.datum[0]) : r.datum.at(-1)
      const planerat = r.datum.at(-1)
      const slag = r.s.slag as Stegslag
      return forst && planerat ? [{ ...r, slag, forst, planerat, ...doneDay(slag, harledda[slag], r.noterat) }] : []
    })
  const raknade = egna.map((r) => ({
    ...{ id: r.s.id, berorPa: r.s.berorPa, ledtidDagar: r.s.ledtidDagar, klart: r.klart },
    ...{ forst: toPeriod(r.forst), planerat: toPeriod(r.planerat) },
  }))
  const prognoser = forecastSteg(raknade, l.idag)
  const mal = egna.find((r) => r.slag === 'oppning')
  const kritisk = mal ? findKritisk(raknade, prognoser, mal.s.id) : { forsening: 0, kedja: [] }
  const kf = egna.find((r) => r.slag === 'kf-beslut')
  const typtid = { fran: plan.typtidFran, till: plan.typtidTill }
  const malDag = mal && prognoser.get(mal.s.id)?.prognos
  const kfDagen = kf && prognoser.get(kf.s.id)?.prognos
  const tjanst = tjanster.tjanster.get(plan.tjanstId)
  return {
    ...{ id: plan.id, namn: plan.namn, ansvarig: plan.ansvarig, publik: plan.publik, rev: plan.rev },
    tjanst: { id: plan.tjanstId, namn: tjanst ? textIn(tjanst.namn, 'sv') : plan.tjanstId },
    delar: plan.delar.map((id) => {
      const del = tjanst?.delar[id]
      return { id, namn: del ? textIn(del.namn, 'sv') : id }
    }),
    utvarderas: plan.utvarderas?.toString() ?? null,
    faststalld: plan.faststalld?.toString() ?? null,
    typtid: {
      ...typtid,
      ...(malDag && kfDagen ? compareTyptid(kfDagen, malDag, typtid) : { manader: null, lage: null }),
    },
    forsening: kritisk.forsening,
    /** Names of the steps that the delay came through, the first where it began. */
    kritiskaSteg: kritisk.kedja,
    steg: egna.map((r) => {
      const p = prognoser.get(r.s.id)
      return {
        ...{ id: r.s.id, slag: r.slag, namn: r.s.namn, berorPa: r.s.berorPa, ledtidDagar: r.s.ledtidDagar },
        forst: toDatum(r.forst),
        planerat: toDatum(r.planerat),
        klart: r.klart?.toString() ?? null,
        kalla: r.kalla,
        prognos: p?.prognos.toString() ?? r.planerat.datum.toString(),
        forsening: p?.forsening ?? 0,
        lage: stepState(r.klart !== null, p?.forfallet ?? false, p?.forsening ?? 0),
        flyttar: r.datum
          .slice(r.datum.indexOf(r.forst) + 1)
          .map((d) => ({ ...toDatum(d), skal: d.skal ?? '', nar: d.skapad.toString() })),
      }
    }),
  }
}

const isLater = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0

type Steglage = 'klart' | 'forfallet' | 'forsenat' | 'enligt-plan'
const stepState = (klart: boolean, forfallet: boolean, forsening: number): Steglage =>
  klart ? 'klart' : forfallet ? 'forfallet' : forsening > 0 ? 'forsenat' : 'enligt-plan'

export type VisadPlan = Awaited<ReturnType<typeof toPlan>>

/** The nämnd's plans that the aktör may read, with their steps as they stand. */
export async function visaPlaner(tx: AktorTx, l: Lasning, tjanster: TjanstRegister): Promise<readonly VisadPlan[]> {
  const planer = await selectPlaner(tx, l)
  if (planer.length === 0) return []
  const delar = await selectPlandelar(tx, l)
  const grund = await loadGrunddata(tx, l)
  const svar: VisadPlan[] = []
  for (const plan of planer) svar.push(await toPlan(tx, l, plan, delar, grund, tjanster))
  return svar
}

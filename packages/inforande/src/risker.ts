import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { inforandeFel } from './fel.ts'
import { type Lasning, lasNu } from './lasning.ts'
import { insertBedomning, insertRisk, selectRisker } from './queries-mal.ts'
import { selectPlan } from './queries-plan.ts'

/** From where a risk is seen. */
export const PERSPEKTIV = {
  brukare: 'Brukare',
  personal: 'Personal',
  foretagare: 'Företagare',
  egenregi: 'Egenregi',
  administration: 'Administration',
  ekonomi: 'Ekonomi',
} as const
export type Perspektiv = keyof typeof PERSPEKTIV

export const RISKLAGEN = ['oppen', 'hanterad', 'intraffad', 'avskriven'] as const

export interface Bedomning {
  /** 1 to 4. */
  readonly sannolikhet: number
  readonly konsekvens: number
  readonly agare: string
  readonly atgard: string
  readonly senast: Temporal.PlainDate
  readonly status: (typeof RISKLAGEN)[number]
  readonly utfall: string | null
}

/** A risk without what became of it cannot be closed. */
const lacksUtfall = (b: Bedomning): boolean => b.status !== 'oppen' && !b.utfall

/** Adds a risk with its first assessment. Errors: `plan-saknas`, `utfall-behovs` */
export async function laggTillRisk(
  tx: AktorTx,
  input: { readonly planId: string | null; readonly perspektiv: Perspektiv; readonly namn: string } & Bedomning,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const { planId, perspektiv, namn, ...bedomning } = input
  if (planId && !(await selectPlan(tx, { kommunId, namndId }, planId))) return inforandeFel('plan-saknas')
  if (lacksUtfall(bedomning))
    return inforandeFel('utfall-behovs', { falt: { utfall: 'Skriv vad det blev av risken.' } })
  const id = await insertRisk(tx, { kommunId, namndId, planId, perspektiv, namn })
  const rad = { kommunId, namndId, riskId: id, nr: 1, bedomd: dateAt(nu), av: identitetId }
  await insertBedomning(tx, { ...rad, ...bedomning })
  tx.logga({ handling: 'lagg-till-risk', objekt: 'risk', objektId: id, data: { perspektiv } })
  return ok({ id })
}

/**
 * Assesses a risk anew; the ones before stay as its history.
 * @param input.nr the assessment that the person saw
 * Errors: `post-saknas`, `andrad-av-annan`, `utfall-behovs`
 */
export async function bedomRisk(
  tx: AktorTx,
  input: { readonly riskId: string; readonly nr: number } & Bedomning,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const { riskId, nr, ...bedomning } = input
  const rader = (await selectRisker(tx, lasNu(tx, nu))).filter((r) => r.risk.id === riskId)
  const senaste = rader.at(-1)?.bedomning.nr
  if (senaste === undefined) return inforandeFel('post-saknas')
  if (senaste !== nr) return inforandeFel('andrad-av-annan')
  if (lacksUtfall(bedomning))
    return inforandeFel('utfall-behovs', { falt: { utfall: 'Skriv vad det blev av risken.' } })
  const rad = { kommunId, namndId, riskId, nr: nr + 1, bedomd: dateAt(nu), av: identitetId }
  await insertBedomning(tx, { ...rad, ...bedomning })
  tx.logga({ handling: 'bedom-risk', objekt: 'risk', objektId: riskId, data: { status: bedomning.status } })
  return ok(null)
}

/** The register: each risk as it is thought of now and before, in the order of the perspectives, the gravest first. */
export async function listRisker(tx: AktorTx, l: Lasning) {
  const rader = await selectRisker(tx, l)
  const ordning = Object.keys(PERSPEKTIV)
  return [...Map.groupBy(rader, (r) => r.risk.id).values()]
    .flatMap((egna) => {
      const senaste = egna.at(-1)
      if (!senaste) return []
      const bedomningar = egna.map(({ bedomning: b }) => ({
        ...{ nr: b.nr, sannolikhet: b.sannolikhet, konsekvens: b.konsekvens, varde: b.sannolikhet * b.konsekvens },
        ...{ agare: b.agare, atgard: b.atgard, utfall: b.utfall },
        status: b.status as Bedomning['status'],
        senast: b.senast.toString(),
        bedomd: b.bedomd.toString(),
      }))
      const { risk } = senaste
      const nu = bedomningar.at(-1) as (typeof bedomningar)[number]
      return [
        {
          ...{ id: risk.id, planId: risk.planId, perspektiv: risk.perspektiv as Perspektiv, namn: risk.namn },
          nu,
          historik: bedomningar.slice(0, -1).reverse(),
          forfallen: nu.status === 'oppen' && nu.senast < l.idag.toString(),
        },
      ]
    })
    .sort(
      (a, b) =>
        ordning.indexOf(a.perspektiv) - ordning.indexOf(b.perspektiv) ||
        b.nu.varde - a.nu.varde ||
        a.namn.localeCompare(b.namn, 'sv'),
    )
}

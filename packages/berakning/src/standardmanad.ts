import { epochMinute, TIDSZON } from '@valfri/kernel/tid'
import type { Utfall } from '@valfri/plugin-api/handelse'
import type { EgnaSteg } from '@valfri/plugin-api/modell'
import type { Rad } from '@valfri/plugin-api/rad'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Bestallning, Datum, Handelse, Prisrad, Segment } from './indata.ts'
import { datumOf, manadOf, manadsgranser, veckodagOf } from './kalender.ts'
import type { Insatsregel, Modell } from './modell.ts'

/** What a person is taken to have each month, so that nivåer can be compared: days of six hours, five days a week. */
export const STANDARDMANAD = { dagar: 21, timmarPerDag: 6, dagarPerVecka: 5 } as const
const MANADER = 12n

/** A nivå model, its prices on a day, and the progress that the tjänst can tell of. */
export interface Nivamodell {
  readonly modell: Modell
  readonly priser: readonly Prisrad[]
  readonly regi: 'privat' | 'egenregi'
  /** The prices in force on this day are those compared. */
  readonly dag: Datum
  readonly steg?: EgnaSteg & { readonly namn: string }
}

/** One person at one nivå; `segment` is what else the prices differ by. */
export interface Plats {
  readonly insats: string
  readonly niva: string
  readonly segment: Pick<Segment, 'omfattning' | 'zon'>
}

/** Progress that is counted as an article of the model. */
export interface Utfallsartikel {
  readonly artikel: string
  readonly utfall: Utfall
}

/** Öre, and the price rows that it comes from. */
export interface Belopp {
  readonly ore: bigint
  readonly rader: readonly Rad[]
}

/**
 * A year of one person at one nivå, as the engine itself pays it: twelve months of the same days. Supplements are left out: they
 * pay for journeys, premises or what is handed on to the person, whatever the nivå.
 * @returns null where a price is missing
 */
export function arFor(n: Nivamodell, plats: Plats): Belopp | null {
  const manad = run(n, plats, [])
  return manad && { ore: manad.ore * MANADER, rader: manad.rader }
}

/** What an outcome pays once, beside the month that it falls in; 0 where the kommun has decided no amount. */
export function utfallFor(n: Nivamodell, plats: Plats, { artikel }: Utfallsartikel): Belopp {
  const utan = run(n, plats, [])
  const med = run(n, plats, [artikel])
  if (!utan || !med) return { ore: 0n, rader: [] }
  return { ore: med.ore - utan.ore, rader: med.rader.filter((r) => r.slag === 'antal') }
}

function run(n: Nivamodell, plats: Plats, artiklar: readonly string[]): Belopp | null {
  const regel = n.modell.insatser.get(plats.insats)
  if (!regel) return null
  const dagar = standarddagar(n.dag)
  const period = manadOf(dagar[0] as number)
  const datum = datumOf(dagar.at(-1) as number)
  const utfall = artiklar.map(
    (artikel): Handelse => ({ id: artikel, bestallningId: 'B', typ: 'antal', datum, artikel, antal: 1 }),
  )
  const svar = beraknaErsattning({
    period,
    regi: n.regi,
    modell: { ...n.modell, tillagg: [] },
    priser: n.priser.filter((p) => p.fran <= n.dag),
    bestallningar: [toBestallning(n, plats, datumOf(manadsgranser(period).fran))],
    handelser: [...dagar.flatMap((dag) => toHandelse(regel, dag)), ...utfall],
    ...(n.steg && { steg: n.steg }),
  })
  return svar.ok ? { ore: svar.value.summaOre, rader: svar.value.rader } : null
}

/** The first weekdays of the first month after a day that has enough of them. */
function standarddagar(dag: Datum): number[] {
  let { efter: forst } = manadsgranser(dag.slice(0, 7))
  for (;;) {
    const { fran, efter } = manadsgranser(manadOf(forst))
    const alla = Array.from({ length: efter - fran }, (_, i) => fran + i).filter((d) => veckodagOf(d) < 5)
    if (alla.length >= STANDARDMANAD.dagar) return alla.slice(0, STANDARDMANAD.dagar)
    forst = efter
  }
}

const MINUTER_PER_DAG = STANDARDMANAD.timmarPerDag * 60

function toBestallning({ modell }: Nivamodell, { insats, niva, segment }: Plats, fran: Datum): Bestallning {
  const perVecka = MINUTER_PER_DAG * STANDARDMANAD.dagarPerVecka
  const perManad = MINUTER_PER_DAG * STANDARDMANAD.dagar
  return {
    id: 'B',
    personId: 'P',
    insats,
    fran,
    nivaer: [{ fran, niva }],
    ...segment,
    beviljat: [{ fran, minuter: perManad }],
    gransminuter: [{ fran, minuter: modell.grans?.period === 'vecka' ? perVecka : perManad }],
    dagarPerVecka: STANDARDMANAD.dagarPerVecka,
  }
}

/** A day at the place, as the underlag counts it: a day of presence, or a visit from nine. */
function toHandelse({ underlag }: Insatsregel, dag: number): Handelse[] {
  const [datum, id] = [datumOf(dag), String(dag)]
  if (underlag === 'dag') return [{ id, bestallningId: 'B', typ: 'narvaro', datum }]
  if (underlag !== 'utford-tid' && underlag !== 'schablontid' && underlag !== 'tillfalle') return []
  const start = epochMinute(
    Temporal.PlainDate.from(datum).toZonedDateTime({ timeZone: TIDSZON, plainTime: '09:00' }).toInstant(),
  )
  return [{ id, bestallningId: 'B', typ: 'utford', start, slut: start + MINUTER_PER_DAG }]
}

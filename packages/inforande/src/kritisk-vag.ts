import { isAfter } from '@valfri/kernel/tid'

/** The days within which a planned step may be done: one day, or a month. */
export interface Planperiod {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
}

/** A step as the reckoning sees it. */
export interface Plansteg {
  readonly id: string
  readonly berorPa: readonly string[]
  /** Days that must pass after the last of what it waits for. */
  readonly ledtidDagar: number
  /** As it was planned when the dates were fixed. */
  readonly forst: Planperiod
  readonly planerat: Planperiod
  /** The real day, once it is done. */
  readonly klart: Temporal.PlainDate | null
}

export interface Stegprognos {
  /** The real day, or the earliest that it can now be. */
  readonly prognos: Temporal.PlainDate
  /** Whole days after the end of what was planned from the start; never below zero. */
  readonly forsening: number
  /** Not done, though the last planned day has passed. */
  readonly forfallet: boolean
}

export interface Kritisk {
  /** Days that the goal is late. */
  readonly forsening: number
  /** The steps through which the delay came, from where it began to the goal; empty when it is on time. */
  readonly kedja: readonly string[]
}

const latest = (dagar: readonly Temporal.PlainDate[]): Temporal.PlainDate =>
  dagar.reduce((a, b) => (isAfter(b, a) ? b : a))

/** Steps that wait for each other in a ring, or null. */
export function findRing(steg: readonly Pick<Plansteg, 'id' | 'berorPa'>[]): readonly string[] | null {
  const kvar = new Map(steg.map((s) => [s.id, s.berorPa]))
  for (let fler = true; fler; ) {
    const fria = [...kvar].filter(([, beror]) => !beror.some((id) => kvar.has(id)))
    for (const [id] of fria) kvar.delete(id)
    fler = fria.length > 0
  }
  return kvar.size > 0 ? [...kvar.keys()] : null
}

/** In an order where each comes after what it waits for; the ring is refused before. */
function sorted(steg: readonly Plansteg[]): readonly Plansteg[] {
  const klara = new Set<string>()
  const rad: Plansteg[] = []
  while (rad.length < steg.length) {
    const nasta = steg.filter(
      (s) => !klara.has(s.id) && s.berorPa.every((id) => klara.has(id) || !steg.some((x) => x.id === id)),
    )
    if (nasta.length === 0) throw new Error('the steps of a plan wait for each other')
    for (const s of nasta) klara.add(s.id)
    rad.push(...nasta)
  }
  return rad
}

/** The earliest day that what it waits for leaves to a step, and which of them leaves it; null when it waits for nothing. */
function afterOthers(s: Plansteg, klara: ReadonlyMap<string, Stegprognos>) {
  const dagar = s.berorPa.flatMap((id) => {
    const p = klara.get(id)
    return p ? [{ id, dag: p.prognos.add({ days: s.ledtidDagar }) }] : []
  })
  return dagar.reduce<(typeof dagar)[number] | null>((a, b) => (a && isAfter(a.dag, b.dag) ? a : b), null)
}

const daysAfter = (dag: Temporal.PlainDate, sista: Temporal.PlainDate): number =>
  Math.max(0, sista.until(dag, { largestUnit: 'days' }).days)

/**
 * When each step is, or can now be at the earliest: the real day where it is done, else its planned day, but never before
 * what it waits for, and not before today when its last planned day has passed.
 */
export function forecastSteg(steg: readonly Plansteg[], idag: Temporal.PlainDate): ReadonlyMap<string, Stegprognos> {
  const svar = new Map<string, Stegprognos>()
  for (const s of sorted(steg)) {
    const forfallet = s.klart === null && isAfter(idag, s.planerat.till)
    const andra = afterOthers(s, svar)
    const prognos = s.klart ?? latest([s.planerat.fran, ...(andra ? [andra.dag] : []), ...(forfallet ? [idag] : [])])
    svar.set(s.id, { prognos, forsening: daysAfter(prognos, s.forst.till), forfallet })
  }
  return svar
}

/**
 * The critical way to a goal: from the goal back through the step that keeps each from its first planned day. Where nothing
 * that it waits for explains the delay, it began there.
 */
export function findKritisk(
  steg: readonly Plansteg[],
  prognoser: ReadonlyMap<string, Stegprognos>,
  malId: string,
): Kritisk {
  const perId = new Map(steg.map((s) => [s.id, s]))
  const forsening = prognoser.get(malId)?.forsening ?? 0
  if (forsening === 0) return { forsening, kedja: [] }
  const kedja = [malId]
  for (let s = perId.get(malId); s; ) {
    const andra = afterOthers(s, prognoser)
    if (!andra || !isAfter(andra.dag, s.forst.till)) break
    kedja.unshift(andra.id)
    s = perId.get(andra.id)
  }
  return { forsening, kedja }
}

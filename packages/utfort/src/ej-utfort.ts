/**
 * Why granted time was not performed, in the order in which the causes are counted: first what ended or never began, then whole
 * days, then single visits, last what was performed and is not accepted yet. What none of them tells has a code of its own, and
 * so has what may not be told ('dold').
 */
export const EJ_UTFORT_KODER = [
  'avliden',
  'flyttad',
  'ej-startad',
  'franvaro',
  'installt',
  'avbokat-sent',
  'avbokat',
  'avbojt',
  'ingen-hemma',
  'vantar',
  'dold',
  'ingen-orsak',
] as const
export type EjUtfortKod = (typeof EJ_UTFORT_KODER)[number]

/** A cause as the events and the beställning tell it, in whole minutes. */
export interface SagdOrsak {
  readonly kod: EjUtfortKod
  /** Closer, such as the reason of an absence, by its id; '' where there is none. */
  readonly orsak: string
  readonly minuter: number
}

/** One person's month in one del: whole minutes. */
export interface Persontid {
  readonly beviljat: number
  readonly utfort: number
  readonly sagt: readonly SagdOrsak[]
}

/**
 * Granted and performed minutes, and the way between them: beviljat - utfort = ejUtfort - over. The minutes of `orsaker` add up
 * to `ejUtfort`, and what has no cause is always among them, though it be nought.
 */
export interface Tidsutfall {
  readonly beviljat: number
  readonly utfort: number
  /** Performed beyond the grant: it makes up for nothing that another person lacks. */
  readonly over: number
  readonly ejUtfort: number
  readonly orsaker: readonly SagdOrsak[]
}

const INGEN: SagdOrsak = { kod: 'ingen-orsak', orsak: '', minuter: 0 }
const ORDNING = new Map<EjUtfortKod, number>(EJ_UTFORT_KODER.map((kod, i) => [kod, i]))
const compareOrsak = (a: SagdOrsak, b: SagdOrsak): number =>
  (ORDNING.get(a.kod) ?? 0) - (ORDNING.get(b.kod) ?? 0) || (a.orsak < b.orsak ? -1 : a.orsak > b.orsak ? 1 : 0)

/**
 * Splits what is lacking between its causes, in their order. A cause gets no more than what is still lacking, since a visit
 * that was declined on Monday may have been made up for on Tuesday; what is left at the end has no cause (C24).
 */
export function splitEjUtfort({ beviljat, utfort, sagt }: Persontid): Tidsutfall {
  const ejUtfort = Math.max(0, beviljat - utfort)
  const orsaker: SagdOrsak[] = []
  let kvar = ejUtfort
  for (const s of [...sagt].sort(compareOrsak)) {
    const minuter = Math.min(s.minuter, kvar)
    if (minuter <= 0) continue
    kvar -= minuter
    orsaker.push({ ...s, minuter })
  }
  orsaker.push({ ...INGEN, minuter: kvar })
  return { beviljat, utfort, over: Math.max(0, utfort - beviljat), ejUtfort, orsaker }
}

/** The same with one cause for all that is lacking, where the causes would tell of single persons. */
export function hideOrsaker(u: Tidsutfall): Tidsutfall {
  return { ...u, orsaker: [{ kod: 'dold', orsak: '', minuter: u.ejUtfort }] }
}

/** The sum of several: each part is added to its own kind. */
export function addUtfall(delar: readonly Tidsutfall[]): Tidsutfall {
  const summor = new Map<string, SagdOrsak>([['ingen-orsak ', INGEN]])
  const ut = { beviljat: 0, utfort: 0, over: 0, ejUtfort: 0 }
  for (const d of delar) {
    ut.beviljat += d.beviljat
    ut.utfort += d.utfort
    ut.over += d.over
    ut.ejUtfort += d.ejUtfort
    for (const o of d.orsaker) {
      const nyckel = `${o.kod} ${o.orsak}`
      summor.set(nyckel, { ...o, minuter: o.minuter + (summor.get(nyckel)?.minuter ?? 0) })
    }
  }
  return { ...ut, orsaker: [...summor.values()].sort(compareOrsak) }
}

/** Performed of granted in per mille, rounded half up; null where nothing is granted. */
export function shareUtfort({ beviljat, utfort }: Pick<Tidsutfall, 'beviljat' | 'utfort'>): number | null {
  return beviljat === 0 ? null : Math.round((utfort * 1000) / beviljat)
}

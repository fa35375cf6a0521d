import { isAfter } from '@valfri/kernel/tid'
import type { Planperiod } from './kritisk-vag.ts'

/** A planned day, or a month that is written by its first day. */
export interface Plandatum {
  readonly datum: Temporal.PlainDate
  readonly noggrannhet: 'dag' | 'manad'
  readonly preliminart: boolean
}

/** A month is planned by its first day, whatever day was chosen in it. */
export const normalized = (d: Plandatum): Plandatum =>
  d.noggrannhet === 'manad' ? { ...d, datum: d.datum.with({ day: 1 }) } : d

/** The days within which it is on time. */
export function toPeriod(d: { readonly datum: Temporal.PlainDate; readonly noggrannhet: string }): Planperiod {
  const till = d.noggrannhet === 'manad' ? d.datum.add({ months: 1 }).subtract({ days: 1 }) : d.datum
  return { fran: d.datum, till }
}

export type Typtid = 'kortare' | 'inom' | 'langre'

/** Whole months from KF's decision until choice is open, and how that stands against what others have needed. */
export function compareTyptid(
  kf: Temporal.PlainDate,
  oppning: Temporal.PlainDate,
  typtid: { readonly fran: number; readonly till: number },
): { readonly manader: number; readonly lage: Typtid } {
  const manader = Math.max(0, kf.until(oppning, { largestUnit: 'months' }).months)
  const lage = isAfter(kf.add({ months: typtid.fran }), oppning)
    ? 'kortare'
    : isAfter(oppning, kf.add({ months: typtid.till }))
      ? 'langre'
      : 'inom'
  return { manader, lage }
}

import { TIDSZON } from '@valfri/kernel/tid'
import type { Tidsband } from '@valfri/plugin-api/modellval'
import { type Dagnummer, dagOfMinut, datumOf, midnattOf } from './kalender.ts'
import { bandAt, kanterOf } from './tidsband.ts'

const DYGN = 1440

/**
 * The time line of a run, cut at every midnight and every band's edge: a visit is walked slot by slot, never minute by
 * minute. Days are counted from `dag0`. Minutes are elapsed time, so the night of a clock change has 23 or 25 hours; bands
 * are what the clock showed.
 */
export interface Tidslinje {
  readonly dag0: Dagnummer
  readonly antalDagar: number
  /** First minute of each day, and of the day after the last. */
  readonly dagstart: Int32Array
  /** First slot of each day, and one past the last. */
  readonly forstaSlot: Int32Array
  /** First minute of each slot; one more than there are slots. */
  readonly slotstart: Int32Array
  /** Day of each slot, counted from `dag0`. */
  readonly slotdag: Int32Array
  /** 0 without bands; 1 and up are bands in their order; -1 where no band holds the minute. */
  readonly slotband: Int16Array
}

interface Slot {
  readonly start: number
  readonly band: number
}

/** @param fran the first minute that is needed; @param till the last, inclusive */
export function buildTidslinje(tidsband: readonly Tidsband[] | null, fran: number, till: number): Tidslinje {
  const dag0 = dagOfMinut(fran)
  const antalDagar = dagOfMinut(till) - dag0 + 1
  const dagstart = Int32Array.from({ length: antalDagar + 1 }, (_, i) => midnattOf(dag0 + i))
  const slots: Slot[] = []
  const slotdag: number[] = []
  const forstaSlot = new Int32Array(antalDagar + 1)
  for (let d = 0; d < antalDagar; d++) {
    forstaSlot[d] = slots.length
    const [start, slut] = [dagstart[d] as number, dagstart[d + 1] as number]
    for (const slot of slotsOf(tidsband, dag0 + d, start, slut)) {
      slots.push(slot)
      slotdag.push(d)
    }
  }
  forstaSlot[antalDagar] = slots.length
  return {
    dag0,
    antalDagar,
    dagstart,
    forstaSlot,
    slotstart: Int32Array.from([...slots.map((s) => s.start), dagstart[antalDagar] as number]),
    slotdag: Int32Array.from(slotdag),
    slotband: Int16Array.from(slots, (s) => s.band),
  }
}

function slotsOf(tidsband: readonly Tidsband[] | null, dag: Dagnummer, start: number, slut: number): Slot[] {
  if (!tidsband) return [{ start, band: 0 }]
  const band = (klocka: number) => {
    const i = bandAt(tidsband, dag, klocka)
    return i < 0 ? -1 : i + 1
  }
  const kanter = kanterOf(tidsband, dag)
  if (slut - start === DYGN) return join(kanter.map((k) => ({ start: start + k, band: band(k) })))

  // A day with a clock change: each edge may come once, twice or never, and the change itself moves the clock.
  const lokala = kanter.flatMap((k) => instantsOf(dag, k))
  const byten = [...Array(25).keys()].map((h) => start + h * 60)
  const minuter = [...new Set([...lokala, ...byten])].filter((m) => start <= m && m < slut).sort((a, b) => a - b)
  return join(minuter.map((m) => ({ start: m, band: band(klockaOf(m)) })))
}

function instantsOf(dag: Dagnummer, klocka: number): number[] {
  const lokal = Temporal.PlainDate.from(datumOf(dag)).toPlainDateTime({
    hour: Math.floor(klocka / 60),
    minute: klocka % 60,
  })
  return (['earlier', 'later'] as const).map(
    (disambiguation) => lokal.toZonedDateTime(TIDSZON, { disambiguation }).epochMilliseconds / 60_000,
  )
}

function klockaOf(minut: number): number {
  const lokal = Temporal.Instant.fromEpochMilliseconds(minut * 60_000).toZonedDateTimeISO(TIDSZON)
  return lokal.hour * 60 + lokal.minute
}

/** Neighbours in the same band are one slot. */
function join(slots: Slot[]): Slot[] {
  return slots.filter((s, i) => i === 0 || s.band !== (slots[i - 1] as Slot).band)
}

/** The day of a minute, counted from `dag0`. A day is 23 to 25 hours, so a first guess is at most one off. */
export function dagIndexOf(t: Tidslinje, minut: number): number {
  let d = Math.floor((minut - (t.dagstart[0] as number)) / DYGN)
  if (d > 0 && (t.dagstart[d] as number) > minut) d--
  else if (d < t.antalDagar - 1 && (t.dagstart[d + 1] as number) <= minut) d++
  return d
}

/** The slot of a minute. */
export function slotIndexOf(t: Tidslinje, minut: number): number {
  let s = t.forstaSlot[dagIndexOf(t, minut)] as number
  while ((t.slotstart[s + 1] as number) <= minut) s++
  return s
}

import type { Mangd } from '@valfri/plugin-api/bestallning'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Weeks in a month as the comparison of a week's kapacitet with a month's minutes counts them. */
const VECKOR_PER_MANAD = 365.25 / 7 / 12
const PER_VECKA: Record<Mangd['per'], number> = { dag: 7, vecka: 1, manad: 1 / VECKOR_PER_MANAD, arende: 1 }

/** The quantity of a del that `omfattning.delar` holds: the first that the plugin names. */
export function huvudmangd(tjanst: Tjanst, del: string): Mangd | undefined {
  return mangderOf(tjanst, del)[0]
}

/**
 * A granted quantity in the unit of an avtal's kapacitet: hours a week for minutes, else units a week.
 * Only for the question whether there is room; never for money.
 */
export function perVecka(mangd: Pick<Mangd, 'enhet' | 'per'>, antal: number): number {
  const iEnhet = mangd.enhet === 'minuter' ? antal / 60 : antal
  return iEnhet * PER_VECKA[mangd.per]
}

/**
 * Whether `ny` more fits.
 * @param tak the avtal's kapacitet for the del, hours or units a week; null takes all
 * @param belagt what is ordered, in the unit of the mängd
 */
export function hasRoom(
  mangd: Pick<Mangd, 'enhet' | 'per'>,
  tak: number | null | undefined,
  belagt: number,
  ny: number,
): boolean {
  if (tak === null || tak === undefined) return true
  // A hundredth of an hour of slack: months and weeks do not divide evenly.
  return perVecka(mangd, belagt + ny) <= tak + 0.01
}

/** Whether there is room for at least one hour, or one unit, a week more: what the public page says of room. */
export function hasAnyRoom(
  mangd: Pick<Mangd, 'enhet' | 'per'>,
  tak: number | null | undefined,
  belagt: number,
): boolean {
  return tak === null || tak === undefined || perVecka(mangd, belagt) + 1 <= tak + 0.01
}

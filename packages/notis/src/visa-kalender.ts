import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import type { Bevakningsslag } from './bevakning.ts'
import { type Kalenderdag, listBevakningar, listSlagFor } from './list-bevakningar.ts'

const visa = (idag: Temporal.PlainDate) => (d: Kalenderdag) => ({
  id: `${d.slag}/${d.id}`,
  slag: d.slag,
  namn: d.namn,
  om: d.om,
  lank: d.lank,
  datum: d.datum.toString(),
  vantar: d.vantar,
  forsenad: d.forsenad,
  /** Days from today; negative when it has passed. */
  dagar: idag.until(d.datum, { largestUnit: 'days' }).days,
})

/** One month of the calendar. @param manad its first day */
export async function visaKalender(
  tx: AktorTx,
  alla: readonly Bevakningsslag[],
  manad: Temporal.PlainDate,
  nu: Temporal.Instant,
) {
  const period = { fran: manad, till: manad.add({ months: 1 }).subtract({ days: 1 }), nu }
  const dagar = await listBevakningar(tx, alla, period)
  return {
    idag: dateAt(nu).toString(),
    slag: listSlagFor(tx, alla).map(({ id, namn }) => ({ id, namn })),
    dagar: dagar.map(visa(dateAt(nu))),
  }
}

/** How far back what waits is looked for, and how far ahead: a year that has passed, and the next four weeks. */
const BAK_DAGAR = 365
const FRAM_DAGAR = 28
/** How many a start page shows; the rest stand in the calendar. */
const HOGST = 12

/** How many days that ask for nothing are told of ahead. */
const KOMMANDE = 5

/** What waits for the one who acts, the longest past first, and the next days that are good to know of. */
export async function visaAttGora(tx: AktorTx, alla: readonly Bevakningsslag[], nu: Temporal.Instant) {
  const idag = dateAt(nu)
  const period = { fran: idag.subtract({ days: BAK_DAGAR }), till: idag.add({ days: FRAM_DAGAR }), nu }
  const dagar = await listBevakningar(tx, alla, period)
  const vantar = dagar.filter((d) => d.vantar)
  const kommande = dagar.filter((d) => !d.vantar && !isBefore(d.datum, idag))
  return {
    antal: vantar.length,
    forsenade: vantar.filter((d) => d.forsenad).length,
    dagar: vantar.slice(0, HOGST).map(visa(idag)),
    kommande: kommande.slice(0, KOMMANDE).map(visa(idag)),
  }
}

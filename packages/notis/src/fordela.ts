import { listInnehavare } from '@valfri/auth/list-innehavare'
import { type Databas, withAktor } from '@valfri/db/aktor'
import { TIDSZON } from '@valfri/kernel/tid'
import { driftAktor } from './drift.ts'
import type { Nar, Notisslag } from './notisslag.ts'
import { insertUtskick, listVal, lockOfordelad, markFordelad, type NotisRad } from './queries.ts'

/** What has waited longer than this, because no mail server was there, is no news: nobody is mailed. */
const NYTT_TIMMAR = 72

/** When the morning's mail goes out, Swedish time. */
const MORGON = { hour: 7 }

/**
 * Makes mails of the oldest notis that waits: one for each who holds its roles today, has an address and wants it.
 * @returns false when none waited
 */
export function fordelaNasta(db: Databas, slag: readonly Notisslag[], nu: Temporal.Instant): Promise<boolean> {
  return withAktor(db, driftAktor, async (tx) => {
    const rad = await lockOfordelad(tx)
    if (!rad) return false
    const nytt = Temporal.Instant.compare(rad.skapad.add({ hours: NYTT_TIMMAR }), nu) > 0
    // A kind that an older version knew has nobody to go to.
    const detta = nytt ? slag.find((s) => s.id === rad.slag) : undefined
    const mottagare = detta ? await findMottagare(db, rad, detta) : []
    const installningar = await listVal(tx, mottagare)
    const utskick = installningar.flatMap(({ identitetId, epost, val }) => {
      const nar: Nar = val[rad.slag] ?? detta?.standard ?? 'av'
      if (epost === null || nar === 'av') return []
      return [{ notisId: rad.id, identitetId, nar, nasta: nar === 'direkt' ? nu : nastaMorgon(nu), skapad: nu }]
    })
    await insertUtskick(tx, utskick)
    await markFordelad(tx, rad.id, nu)
    return true
  })
}

async function findMottagare(db: Databas, rad: NotisRad, { roller }: Notisslag): Promise<string[]> {
  const { kommunId, namndId, utforareId } = rad
  const hos = utforareId ? { utforareId } : kommunId && namndId ? { kommunId, namndId } : undefined
  const alla = hos ? await listInnehavare(db, hos, roller) : []
  return alla.filter((id) => id !== rad.avIdentitetId)
}

/** The next 07:00 in Sweden after an instant. */
export function nastaMorgon(nu: Temporal.Instant): Temporal.Instant {
  const lokal = nu.toZonedDateTimeISO(TIDSZON)
  const idag = lokal.toPlainDate().toZonedDateTime({ timeZone: TIDSZON, plainTime: MORGON })
  const nasta = Temporal.ZonedDateTime.compare(idag, lokal) > 0 ? idag : idag.add({ days: 1 })
  return nasta.toInstant()
}

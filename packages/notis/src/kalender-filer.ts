import { dateAt } from '@valfri/kernel/tid'
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Kalenderdag } from './list-bevakningar.ts'

/**
 * The days as iCalendar (RFC 5545), whole days. The file leaves the house for a calendar that others may read, so it says what
 * kind of day it is and where to look, and neither firm, person nor case.
 *
 * @param adress the instance's own, without a slash at the end
 */
export function kalenderIcs(dagar: readonly Kalenderdag[], adress: string, nu: Temporal.Instant): string {
  const kalender = ical({ name: 'Valfri', prodId: { company: 'Valfri', product: 'Kalender', language: 'SV' } })
  kalender.method(ICalCalendarMethod.PUBLISH)
  const vard = new URL(adress).hostname
  for (const d of dagar) {
    kalender.createEvent({
      id: `${d.slag}.${d.id}@${vard}`,
      start: utc(d.datum),
      end: utc(d.datum.add({ days: 1 })),
      allDay: true,
      stamp: new Date(nu.epochMilliseconds),
      summary: d.namn,
      url: `${adress}${d.lank}`,
    })
  }
  return kalender.toString()
}

/** A day without a time, as the library reads it. */
const utc = (d: Temporal.PlainDate) => new Date(Date.UTC(d.year, d.month - 1, d.day))

/** Quoted where it must be; what a spreadsheet would run as a formula is written as text. */
function cell(text: string): string {
  const ofarlig = /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig
}

/** The days as a table for a spreadsheet, with what each is about: for the one who is signed in. */
export function kalenderCsv(dagar: readonly Kalenderdag[], nu: Temporal.Instant): string {
  const idag = dateAt(nu)
  const rader = dagar.map((d) => {
    const lage = d.forsenad
      ? 'Försenad'
      : d.vantar
        ? 'Väntar'
        : Temporal.PlainDate.compare(d.datum, idag) < 0
          ? 'Passerad'
          : ''
    return [d.datum.toString(), d.namn, d.om, lage].map(cell).join(';')
  })
  return `\uFEFF${['Datum;Vad;Om;Läge', ...rader].join('\r\n')}\r\n`
}

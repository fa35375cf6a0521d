import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { KALENDERSLAG, type VisadKalenderpost } from './kalender.ts'

/** Where the calendar is, and whose it is. */
export interface Kalenderhuvud {
  readonly kommun: string
  readonly adress: string
  readonly kommunSlug: string
}

/**
 * The calendar as iCalendar (RFC 5545): whole days, a UID that a post keeps when it moves, and a SEQUENCE that counts its
 * changes. DTSTAMP is when the post was last changed, so the same posts give the same bytes.
 */
export function renderIcs(poster: readonly VisadKalenderpost[], huvud: Kalenderhuvud): string {
  const kalender = ical({
    name: `Kommande beslut om valfrihet, ${huvud.kommun}`,
    prodId: { company: 'Valfri', product: 'Kommande beslut', language: 'SV' },
  })
  for (const p of poster) {
    const dag = Temporal.PlainDate.from(p.datum)
    kalender.createEvent({
      id: `${p.postId}@valfri`,
      sequence: p.nr - 1,
      stamp: new Date(p.andrad),
      start: utc(dag),
      // The day after is the end of a whole day (RFC 5545 3.6.1).
      end: utc(dag.add({ days: 1 })),
      allDay: true,
      summary: `${p.rubrik}${p.tjanst ? ` (${p.tjanst.namn})` : ''}`,
      description: [KALENDERSLAG[p.slag], p.text, p.gallerFran ? `Tänkt att gälla från ${p.gallerFran}.` : '']
        .filter((rad) => rad !== '')
        .join('\n'),
      url: `${huvud.adress}/inforande/${huvud.kommunSlug}`,
      status: p.installd ? ICalEventStatus.CANCELLED : p.beslut ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return kalender.toString()
}

/** A day without a time, as the library reads it. */
const utc = (d: Temporal.PlainDate): Date => new Date(Date.UTC(d.year, d.month - 1, d.day))

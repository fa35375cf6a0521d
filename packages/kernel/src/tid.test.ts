import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAt, dateAt, elapsedMinutes, epochMinute, parseLokalTid, startOfDate } from './tid.ts'

const las = (text: string) => {
  const tid = parseLokalTid(text)
  return tid.ok ? tid.value.toString() : tid.fel.kod
}

describe('svensk tid', () => {
  it('reads a local time, with or without its offset, and an instant', () => {
    expect(las('2026-03-06T18:45')).toBe('2026-03-06T17:45:00Z')
    expect(las('2026-03-06 18:45')).toBe('2026-03-06T17:45:00Z')
    expect(las('2026-07-01T08:00+02:00')).toBe('2026-07-01T06:00:00Z')
    expect(las('2026-07-01T06:00Z')).toBe('2026-07-01T06:00:00Z')
  })

  it('refuses a time that the clock never showed, and one that it showed twice without saying which', () => {
    expect(las('2026-03-29T02:30')).toBe('tid-finns-inte')
    expect(las('2026-03-29T03:00')).toBe('2026-03-29T01:00:00Z')
    expect(las('2026-10-25T02:30')).toBe('tid-dubbel')
    expect(las('2026-10-25T02:30+02:00')).toBe('2026-10-25T00:30:00Z')
    expect(las('2026-10-25T02:30+01:00')).toBe('2026-10-25T01:30:00Z')
    expect(las('2026-07-01T08:00+01:00')).toBe('tid-fel-forskjutning')
  })

  it('refuses what is no time at all', () => {
    for (const text of ['', 'igår', '2026-02-30T08:00', '2026-03-06T25:00', '2026-03-06'])
      expect(las(text)).toBe('tid-ogiltig')
  })

  it('tells the same date and clock as the calendar, whichever minute of whichever year, and reads them back', () => {
    const minut = fc.integer({ min: Date.UTC(1890, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
    const vid = (m: number) => Temporal.Instant.fromEpochMilliseconds(m * 60_000)
    fc.assert(
      fc.property(minut, (m) => {
        const lokal = vid(m).toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime()
        expect(`${dateAt(vid(m))}T${clockAt(vid(m))}`).toBe(lokal.toString({ smallestUnit: 'minute' }))
      }),
      { numRuns: 2000 },
    )
    // Each hour around the two nights when the clock is moved, some of which come twice.
    for (const natt of ['2026-03-28T12:00Z', '2026-10-24T12:00Z'])
      for (let h = 0; h < 30; h++) {
        const tid = Temporal.Instant.from(natt).add({ hours: h, minutes: 30 })
        const text = `${dateAt(tid)}T${clockAt(tid)}`
        expect([tid.toString(), 'tid-dubbel']).toContain(las(text))
        expect(text).toBe(
          tid.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime().toString({ smallestUnit: 'minute' }),
        )
      }
  })

  it('counts elapsed minutes over the night when the clock is moved', () => {
    const [fran, till] = ['2026-10-25', '2026-10-26'].map((d) => startOfDate(Temporal.PlainDate.from(d)))
    expect(elapsedMinutes(fran as Temporal.Instant, till as Temporal.Instant)).toBe(25 * 60)
    expect(epochMinute(Temporal.Instant.from('1970-01-01T00:01:59Z'))).toBe(1)
    expect(dateAt(Temporal.Instant.from('2026-03-06T23:30Z')).toString()).toBe('2026-03-07')
  })
})

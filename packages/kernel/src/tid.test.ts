import { describe, expect, it } from 'vitest'
import { dateAt, elapsedMinutes, epochMinute, parseLokalTid, startOfDate } from './tid.ts'

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

  it('counts elapsed minutes over the night when the clock is moved', () => {
    const [fran, till] = ['2026-10-25', '2026-10-26'].map((d) => startOfDate(Temporal.PlainDate.from(d)))
    expect(elapsedMinutes(fran as Temporal.Instant, till as Temporal.Instant)).toBe(25 * 60)
    expect(epochMinute(Temporal.Instant.from('1970-01-01T00:01:59Z'))).toBe(1)
    expect(dateAt(Temporal.Instant.from('2026-03-06T23:30Z')).toString()).toBe('2026-03-07')
  })
})

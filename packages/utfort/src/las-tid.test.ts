import { describe, expect, it } from 'vitest'
import { parseDatum, parseTid } from './las-tid.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const tid = (text: string, datum = '2026-05-04') => {
  const svar = parseTid(text, dag(datum))
  return svar.ok ? svar.value.toString() : svar.fel.kod
}

describe('reading a time', () => {
  it('reads a clock time as people and systems write it', () => {
    for (const text of ['08:15', '8:15', '8.15', '0815', '815', ' 08.15 '])
      expect(tid(text), text).toBe('2026-05-04T06:15:00Z')
    expect(tid('2315')).toBe('2026-05-04T21:15:00Z')
    expect(tid('24:00')).toBe('2026-05-04T22:00:00Z')
  })

  it('reads a whole date-time, with and without an offset', () => {
    expect(tid('2026-05-03T08:15')).toBe('2026-05-03T06:15:00Z')
    expect(tid('2026-05-03 08:15:30')).toBe('2026-05-03T06:15:30Z')
    expect(tid('2026-05-03T06:15Z')).toBe('2026-05-03T06:15:00Z')
    expect(tid('2026-05-03T08:15+02:00')).toBe('2026-05-03T06:15:00Z')
  })

  it('refuses the hour that the night to summer time does not have', () => {
    expect(tid('01:59', '2026-03-29')).toBe('2026-03-29T00:59:00Z')
    expect(tid('02:30', '2026-03-29')).toBe('tid-finns-inte')
    expect(tid('2026-03-29T02:00', '2026-03-29')).toBe('tid-finns-inte')
    expect(tid('03:00', '2026-03-29')).toBe('2026-03-29T01:00:00Z')
  })

  it('wants an offset for the hour that the night to normal time has twice', () => {
    expect(tid('01:59', '2026-10-25')).toBe('2026-10-24T23:59:00Z')
    expect(tid('02:30', '2026-10-25')).toBe('tid-dubbel')
    expect(tid('02:30+02:00', '2026-10-25')).toBe('2026-10-25T00:30:00Z')
    expect(tid('02:30+01:00', '2026-10-25')).toBe('2026-10-25T01:30:00Z')
    expect(tid('03:00', '2026-10-25')).toBe('2026-10-25T02:00:00Z')
  })

  it('refuses what is no time, and an offset that Sweden did not have', () => {
    for (const text of ['25:00', '24:01', '08:60', 'åtta', '', '8']) expect(tid(text), text).toBe('tid-olaslig')
    expect(tid('08:15+05:00')).toBe('tid-fel-forskjutning')
    expect(parseTid('08:15', null).ok).toBe(false)
  })
})

describe('reading a date', () => {
  it('reads ISO dates with and without hyphens, and refuses days that do not exist', () => {
    expect(parseDatum('2026-05-04')?.toString()).toBe('2026-05-04')
    expect(parseDatum('20260504')?.toString()).toBe('2026-05-04')
    expect(parseDatum('2026-05-04 08:15')?.toString()).toBe('2026-05-04')
    for (const text of ['2026-02-30', '4/5 2026', '260504', '2026-05-041', '', undefined])
      expect(parseDatum(text), text).toBeNull()
  })
})

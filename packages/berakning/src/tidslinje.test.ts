import { describe, expect, it } from 'vitest'
import { dagnummer, datumOf, midnattOf } from './kalender.ts'
import { BAND, minut } from './provdata.ts'
import { checkTidsband } from './tidsband.ts'
import { buildTidslinje, dagIndexOf, slotIndexOf } from './tidslinje.ts'

const namn = (slotband: number) => (slotband < 0 ? null : (BAND[slotband - 1]?.namn ?? ''))

describe('tidslinjen', () => {
  it('cuts a day at its bands, and makes no cut where nothing changes', () => {
    const t = buildTidslinje(BAND, minut('2026-03-06T00:00'), minut('2026-03-07T12:00'))
    const slots = [...t.slotband].map((b, i) => [((t.slotstart[i] as number) - midnattOf(t.dag0)) / 60, namn(b)])
    expect(slots).toEqual([
      [0, 'natt'],
      [7, 'dag'],
      [19, 'kvall'],
      [22, 'natt'],
      [24, 'helg'],
    ])
  })

  it('has 23 hours the day summer time begins and 25 the day it ends', () => {
    const vår = buildTidslinje(null, minut('2026-03-29T12:00'), minut('2026-03-29T13:00'))
    const höst = buildTidslinje(null, minut('2026-10-25T12:00'), minut('2026-10-25T13:00'))
    expect((vår.dagstart[1] as number) - (vår.dagstart[0] as number)).toBe(23 * 60)
    expect((höst.dagstart[1] as number) - (höst.dagstart[0] as number)).toBe(25 * 60)
  })

  it('gives a band that stands in the doubled hour both its hours', () => {
    const band = [
      { namn: 'halvtre', typ: 'dygn', fran: '02:30', till: '03:00' },
      { namn: 'annars', typ: 'dygn', fran: '00:00', till: '00:00' },
    ] as const
    const t = buildTidslinje([...band], minut('2026-10-25T00:00'), minut('2026-10-25T23:00'))
    const langder = [...t.slotband].map((b, i) => [b, (t.slotstart[i + 1] as number) - (t.slotstart[i] as number)])
    expect(langder.filter(([b]) => b === 1)).toEqual([
      [1, 30],
      [1, 30],
    ])
  })

  it('finds the day and the slot of every minute of a month with a clock change', () => {
    const t = buildTidslinje(BAND, minut('2026-10-01T00:00'), minut('2026-10-31T23:59'))
    for (let m = t.slotstart[0] as number; m < (t.slotstart.at(-1) as number); m += 7) {
      const lokal = Temporal.Instant.fromEpochMilliseconds(m * 60_000).toZonedDateTimeISO('Europe/Stockholm')
      expect(datumOf(t.dag0 + dagIndexOf(t, m))).toBe(lokal.toPlainDate().toString())
      const slot = slotIndexOf(t, m)
      expect(m).toBeGreaterThanOrEqual(t.slotstart[slot] as number)
      expect(m).toBeLessThan(t.slotstart[slot + 1] as number)
    }
  })

  it('names the gap in a kommun’s bands before any run meets it', () => {
    expect(checkTidsband(BAND)).toEqual([])
    expect(checkTidsband(BAND.slice(2))).toContain('man 00:00–07:00')
    expect(checkTidsband([{ namn: 'dag', typ: 'dygn', fran: '07:00', till: '22:00', dagar: ['man'] }])).toContain(
      'tis 00:00–07:00',
    )
  })

  it('counts dates as the calendar does', () => {
    expect(datumOf(dagnummer('2024-02-29') + 1)).toBe('2024-03-01')
  })
})

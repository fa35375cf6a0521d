import { describe, expect, it } from 'vitest'
import { findOverlapp } from './overlapp.ts'

const spann = (text: string) => {
  const [start, slut] = text.split('-').map((t) => Temporal.Instant.from(`2026-05-04T${t}:00Z`)) as [
    Temporal.Instant,
    Temporal.Instant,
  ]
  return { start, slut }
}
const overlapp = (befintliga: string[], nya: string[]) =>
  [...findOverlapp(befintliga.map(spann), nya.map(spann))].sort()

describe('overlaps at one person', () => {
  it('lets touching visits be', () => {
    expect(overlapp(['08:00-09:00'], ['09:00-09:30', '07:30-08:00'])).toEqual([])
  })
  it('lets the new one wait, whichever begins first', () => {
    expect(overlapp(['08:00-09:00'], ['07:30-08:01'])).toEqual([0])
    expect(overlapp(['08:00-09:00'], ['08:59-10:00'])).toEqual([0])
    expect(overlapp(['08:00-09:00'], ['07:00-10:00'])).toEqual([0])
    expect(overlapp(['08:00-09:00'], ['08:10-08:20'])).toEqual([0])
  })
  it('lets the later of two new ones wait', () => {
    expect(overlapp([], ['08:30-09:30', '08:00-09:00'])).toEqual([0])
  })
  it('lets only the middle one of a chain wait, since what waits takes no room', () => {
    expect(overlapp([], ['08:00-09:00', '08:30-09:30', '09:15-10:00'])).toEqual([1])
  })
  it('sees a long visit that began before a short one ended', () => {
    expect(overlapp(['08:00-12:00', '08:10-08:20'], ['11:00-11:30', '12:00-12:30'])).toEqual([0])
  })
})

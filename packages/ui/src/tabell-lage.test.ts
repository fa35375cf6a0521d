import { describe, expect, it } from 'vitest'
import { parseTabellLage, tomtLage, writeTabellLage } from './tabell-lage.ts'

describe('a list in the address', () => {
  it('reads back what it wrote', () => {
    const lage = { sok: 'Åsa', sortera: 'namn', fallande: true, sida: 3, filter: { status: 'oppen' } }
    expect(parseTabellLage(writeTabellLage(lage, ['status']), ['status'])).toEqual(lage)
  })

  it('leaves what is standard out of the address', () => {
    expect(Object.values(writeTabellLage(tomtLage, ['status'])).every((v) => v === undefined)).toBe(true)
  })

  it('opens an odd address as the standard list', () => {
    expect(parseTabellLage({ sida: '-2', sortera: ['x'], sok: null }, ['status'])).toEqual(tomtLage)
    expect(parseTabellLage({ sida: 'två' }).sida).toBe(1)
  })

  it('tells two lists on one page apart by prefix', () => {
    const search = {
      ...writeTabellLage({ ...tomtLage, sok: 'a' }, [], 'x'),
      ...writeTabellLage({ ...tomtLage, sok: 'b' }, [], 'y'),
    }
    expect(parseTabellLage(search, [], 'x').sok).toBe('a')
    expect(parseTabellLage(search, [], 'y').sok).toBe('b')
  })
})

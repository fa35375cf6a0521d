import { describe, expect, it } from 'vitest'
import type { Falt } from './falt.ts'
import { svarSchema } from './svar.ts'

const falt: Falt[] = [
  { id: 'namn', typ: 'text', namn: { sv: 'Namn' }, obligatorisk: true },
  { id: 'andel', typ: 'tal', namn: { sv: 'Andel' }, minst: 0, hogst: 100 },
  { id: 'fran', typ: 'datum', namn: { sv: 'Från' } },
  {
    id: 'rader',
    typ: 'lista',
    namn: { sv: 'Rader' },
    falt: [{ id: 'dag', typ: 'datum', namn: { sv: 'Dag' }, obligatorisk: true }],
  },
]
const giltigt = (svar: object, utkast = false) => svarSchema(falt, utkast).safeParse(svar).success

describe('svar på ett formulär', () => {
  it('needs the obligatory fields when it is submitted, not while it is a draft', () => {
    expect(giltigt({ namn: 'Anna' })).toBe(true)
    expect(giltigt({ namn: ' ' })).toBe(false)
    expect(giltigt({})).toBe(false)
    expect(giltigt({}, true)).toBe(true)
  })

  it('never takes a wrong value, draft or not', () => {
    expect(giltigt({ andel: 101 }, true)).toBe(false)
    expect(giltigt({ andel: 1.5 }, true)).toBe(false)
    expect(giltigt({ fran: '2026-02-30' }, true)).toBe(false)
    expect(giltigt({ rader: [{ dag: 'igår' }] }, true)).toBe(false)
    expect(giltigt({ okant: 1 }, true)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { makeKod } from './kod.ts'
import { hasRoom, perVecka } from './mangd.ts'

describe('a granted quantity beside a week’s kapacitet', () => {
  it('counts 43 h 29 min a month as ten hours a week', () => {
    expect(perVecka({ enhet: 'minuter', per: 'manad' }, 2609)).toBeCloseTo(10, 2)
  })

  it('has room up to the tak and not a portion over it', () => {
    const portioner = { enhet: 'portioner', per: 'vecka' } as const
    expect(hasRoom(portioner, 400, 393, 7)).toBe(true)
    expect(hasRoom(portioner, 400, 393, 8)).toBe(false)
  })

  it('takes all where there is no tak', () => {
    expect(hasRoom({ enhet: 'minuter', per: 'manad' }, null, 1e9, 1)).toBe(true)
  })
})

describe('a pseudonym', () => {
  it('has no sign that can be taken for another', () => {
    const koder = Array.from({ length: 500 }, () => makeKod())
    expect(koder.every((k) => /^P-[34679ACDEFGHJKMNPQRTVWXY]{5}$/.test(k))).toBe(true)
  })
})

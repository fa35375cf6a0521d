import { describe, expect, it } from 'vitest'
import { hashPersonnummer } from './personnummer-hash.ts'
import { keyFor, open, sign } from './signerad-text.ts'

const NU = Temporal.Instant.from('2026-03-02T07:00:00Z')
const nyckel = keyFor('hemlighet', 'inloggning')

describe('a signed value', () => {
  const signerat = sign(nyckel, { till: '/kommun' }, NU.add({ minutes: 10 }))

  it('is read back until its end and not after', () => {
    expect(open(nyckel, signerat, NU.add({ minutes: 9 }))).toEqual({ till: '/kommun' })
    expect(open(nyckel, signerat, NU.add({ minutes: 10 }))).toBeNull()
  })

  it('is nothing when a byte is changed, when it was signed for another use, or when it is rubbish', () => {
    const [text = '', sigill = ''] = signerat.split('.')
    const annan = Buffer.from(JSON.stringify({ varde: { till: '/' }, slut: 9e15 })).toString('base64url')
    for (const forged of [`${annan}.${sigill}`, `${text}.${sigill.slice(1)}x`, text, '', '.', 'a.b']) {
      expect(open(nyckel, forged, NU), forged).toBeNull()
    }
    expect(open(keyFor('hemlighet', 'annat'), signerat, NU)).toBeNull()
  })
})

describe('the hash of a personnummer', () => {
  it('is another under another secret, and takes twelve digits only', () => {
    expect(hashPersonnummer('a', '189001019802')).not.toBe(hashPersonnummer('b', '189001019802'))
    expect(() => hashPersonnummer('a', '900101-9802')).toThrow()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addUtfall,
  EJ_UTFORT_KODER,
  hideOrsaker,
  type Persontid,
  shareUtfort,
  splitEjUtfort,
  type Tidsutfall,
} from './ej-utfort.ts'

const minuter = fc.integer({ min: 0, max: 20_000 })
const persontid: fc.Arbitrary<Persontid> = fc.record({
  beviljat: minuter,
  utfort: minuter,
  sagt: fc.array(
    fc.record({
      kod: fc.constantFrom(...EJ_UTFORT_KODER.filter((k) => k !== 'ingen-orsak')),
      orsak: fc.constantFrom('', 'sjukhus', 'sjuk', 'personal-saknas'),
      minuter,
    }),
    { maxLength: 12 },
  ),
})
const caused = (u: Tidsutfall): number => u.orsaker.reduce((n, o) => n + o.minuter, 0)
const byKod = (u: Tidsutfall) => Object.fromEntries(u.orsaker.map((o) => [o.orsak || o.kod, o.minuter]))

describe('granted and performed time, by cause', () => {
  it('splits what is lacking into causes that add up to it exactly, whatever was told (C24)', () => {
    fc.assert(
      fc.property(fc.array(persontid, { maxLength: 20 }), (personer) => {
        const delar = personer.map(splitEjUtfort)
        for (const u of [...delar, addUtfall(delar), addUtfall([hideOrsaker(addUtfall(delar)), ...delar])]) {
          expect(caused(u)).toBe(u.ejUtfort)
          expect(u.beviljat - u.utfort).toBe(u.ejUtfort - u.over)
          for (const o of u.orsaker) expect(Number.isSafeInteger(o.minuter) && o.minuter >= 0).toBe(true)
          expect(u.orsaker.at(-1)?.kod).toBe('ingen-orsak')
        }
      }),
    )
  })

  it('gives the same causes whatever order they were told in (C24)', () => {
    fc.assert(
      fc.property(persontid, (p) => {
        const bakvant = splitEjUtfort({ ...p, sagt: [...p.sagt].reverse() })
        expect(addUtfall([bakvant])).toEqual(addUtfall([splitEjUtfort(p)]))
      }),
    )
  })

  it('never gives a cause more than is lacking, and what no cause explains is left in the open (C24)', () => {
    const sjukhus = { kod: 'franvaro', orsak: 'sjukhus', minuter: 300 } as const
    const avbojt = { kod: 'avbojt', orsak: '', minuter: 120 } as const
    const delvis = splitEjUtfort({ beviljat: 1_000, utfort: 640, sagt: [avbojt, sjukhus] })
    expect(byKod(delvis)).toEqual({ sjukhus: 300, avbojt: 60, 'ingen-orsak': 0 })
    const okand = splitEjUtfort({ beviljat: 1_000, utfort: 500, sagt: [sjukhus] })
    expect(byKod(okand)).toEqual({ sjukhus: 300, 'ingen-orsak': 200 })
  })

  it('keeps what one person got beyond the grant apart from what another lacks (C24)', () => {
    const summa = addUtfall([
      splitEjUtfort({ beviljat: 600, utfort: 500, sagt: [] }),
      splitEjUtfort({ beviljat: 600, utfort: 700, sagt: [{ kod: 'avbojt', orsak: '', minuter: 30 }] }),
    ])
    expect(summa).toMatchObject({ beviljat: 1_200, utfort: 1_200, over: 100, ejUtfort: 100 })
    expect(byKod(summa)).toEqual({ 'ingen-orsak': 100 })
    expect([shareUtfort(summa), shareUtfort({ beviljat: 0, utfort: 10 })]).toEqual([1000, null])
  })
})

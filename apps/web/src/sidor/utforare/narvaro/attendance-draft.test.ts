import { describe, expect, it } from 'vitest'
import {
  cellId,
  choiceOfKey,
  choicesOf,
  fillPresent,
  isOpen,
  mark,
  type Narvaro,
  toHandelser,
} from './attendance-draft.ts'

const sjuk = { id: 'sjuk', namn: 'Sjuk' }
const narvaro = { typ: 'narvaro', namn: 'Närvaro', narvaro: true, orsakKravs: false, orsaker: [] }
const markeringar = [
  narvaro,
  { ...narvaro, typ: 'narvaro-halvdag', namn: 'Halvdag' },
  { ...narvaro, typ: 'franvaro', namn: 'Frånvaro', narvaro: false, orsakKravs: true, orsaker: [sjuk] },
]
const rad = (id: string, andra: object = {}) => ({
  bestallningId: id,
  tjanstId: 't',
  del: 'plats',
  fran: '2026-01-01',
  till: null,
  handelser: [],
  ...andra,
})
const vecka = (rader: object[]) =>
  ({ idag: '2026-10-14', dagar: [], markeringar: { t: markeringar }, rader }) as unknown as Narvaro

describe('attendance that is not saved yet', () => {
  it('marks the rest of a group as present, and leaves who is marked, reported, not ordered or ahead', () => {
    const rapporterad = { handelser: [{ datum: '2026-10-14', start: null }] }
    const n = vecka([rad('a'), rad('b'), rad('c', rapporterad), rad('d', { fran: '2026-10-15' })])
    const borta = mark(new Map(), cellId({ bestallningId: 'a' }, '2026-10-14'), 'franvaro sjuk')
    expect([...fillPresent(borta, n.rader, '2026-10-14', n)]).toEqual([
      ['a 2026-10-14', 'franvaro sjuk'],
      ['b 2026-10-14', 'narvaro'],
    ])
    expect(isOpen(n.rader[0] as Narvaro['rader'][number], '2026-10-15', n.idag)).toBe(false)
  })

  it('reads a key as the first choice of its kind', () => {
    const val = choicesOf(markeringar)
    expect(['n', 'H', 'f', 'x'].map((k) => choiceOfKey(k, val))).toEqual([
      'narvaro',
      'narvaro-halvdag',
      'franvaro sjuk',
      null,
    ])
  })

  it('sends a reason apart from its type, and nothing that was cleared', () => {
    const n = vecka([rad('a')])
    const utkast = mark(
      mark(new Map([['a 2026-10-13', 'narvaro']]), 'a 2026-10-14', 'franvaro sjuk'),
      'a 2026-10-13',
      '',
    )
    expect(toHandelser(utkast, n.rader).map((h) => h.handelse)).toEqual([
      { bestallningId: 'a', del: 'plats', typ: 'franvaro', datum: '2026-10-14', orsak: 'sjuk' },
    ])
  })
})

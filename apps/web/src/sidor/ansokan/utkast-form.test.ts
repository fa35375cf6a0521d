import { describe, expect, it } from 'vitest'
import { fromFormvarden, toFormvarden } from './falt-varden.ts'
import type { Falt } from './typer.ts'
import { diffInnehall, type Innehall, mergeInnehall } from './utkast-form.ts'

const svar = (text: string) => ({ varden: { beskrivning: text }, dokument: [] })
const innehall = (mer: Partial<Innehall> = {}): Innehall => ({
  uppgifter: { foretag: { namn: 'Firman' } },
  val: [],
  svar: { a: svar('A'), b: svar('B') },
  ...mer,
})

describe('a draft on two devices', () => {
  it('saves only the parts that changed, and says when an answer was taken away', () => {
    const { a } = innehall().svar
    expect(diffInnehall(innehall(), innehall())).toBeUndefined()
    expect(diffInnehall(innehall(), innehall({ svar: { a: a ?? svar('A') } }))).toEqual({ svar: { b: null } })
  })

  it('takes from each device what only that one changed', () => {
    const har = innehall({ svar: { a: svar('min'), b: svar('B') } })
    const deras = innehall({ svar: { a: svar('A'), b: svar('deras') }, uppgifter: { foretag: { namn: 'Nya firman' } } })
    expect(mergeInnehall(innehall(), har, deras)).toEqual({
      innehall: { ...deras, svar: { a: svar('min'), b: svar('deras') } },
      krockar: [],
    })
  })

  it('keeps what is typed here where both changed, and shows the other beside it', () => {
    const har = innehall({ svar: { a: svar('min'), b: svar('B') } })
    const deras = innehall({ svar: { a: svar('deras'), b: svar('B') } })
    const { innehall: ut, krockar } = mergeInnehall(innehall(), har, deras)
    expect(ut.svar.a).toEqual(svar('min'))
    expect(krockar).toEqual([{ plats: 'a', deras: 'deras' }])
  })
})

const namn = { sv: 'Fält' }
const falt: readonly Falt[] = [
  { typ: 'tal', id: 'antal', namn },
  { typ: 'ja-nej', id: 'finns', namn },
  { typ: 'val', id: 'flera', namn, flera: true, alternativ: [{ id: 'x', namn }] },
  { typ: 'lista', id: 'rader', namn, falt: [{ typ: 'tal', id: 'manader', namn }] },
]

describe('what an input holds and what is stored', () => {
  it('goes there and back without a change', () => {
    const varden = { antal: 0, finns: false, flera: ['x'], rader: [{ manader: 14 }] }
    expect(fromFormvarden(falt, toFormvarden(falt, varden))).toEqual(varden)
  })

  it('stores nothing for what is not answered, and keeps a number that is none as it was typed', () => {
    expect(fromFormvarden(falt, toFormvarden(falt, {}))).toEqual({})
    expect(fromFormvarden(falt, { antal: '12 st' })).toEqual({ antal: '12 st' })
  })
})

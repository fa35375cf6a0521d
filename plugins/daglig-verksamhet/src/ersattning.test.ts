import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Bestallning, Handelse, Prisrad } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import tjanst from './tjanst.ts'

/* Prices as Tyresö published for 2020 (nivå 2 and 3) and Solna for 2020; the halvdag and the allowance are constructed. */
const beslut = { id: 'D1', instans: 'Socialnämnden', datum: '2019-12-11', diarienummer: 'KONSTR SN 2019/60' }
const dagpris = (niva: string, ore: bigint, omfattning = 'heltid'): Prisrad => ({
  nyckel: 'dagpris',
  segment: { niva, omfattning },
  enhet: 'dag',
  ore,
  fran: '2020-01-01',
  beslut,
})
const plats: Bestallning = {
  id: 'B1',
  personId: 'P1',
  insats: 'plats',
  fran: '2020-01-01',
  omfattning: 'heltid',
  nivaer: [
    { fran: '2020-01-01', niva: '2' },
    { fran: '2020-09-14', niva: '3' },
  ],
}
const dag = (typ: 'narvaro' | 'franvaro', nr: number, omfattning?: string): Handelse => ({
  id: `H${nr}`,
  bestallningId: 'B1',
  typ,
  datum: `2020-09-${String(nr).padStart(2, '0')}`,
  ...(omfattning && { omfattning }),
})

interface Fall {
  readonly val?: ModellvalIn
  readonly priser: readonly Prisrad[]
  readonly bestallning?: Bestallning
  readonly handelser?: readonly Handelse[]
}

function run(modellId: string, { val = {}, priser, bestallning = plats, handelser = [] }: Fall) {
  const modell = resolveModell(tjanst, modellId, val, { fran: '2020-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2020-09',
    regi: 'privat',
    modell: modell.value,
    priser,
    bestallningar: [bestallning],
    handelser,
  })
  if (!svar.ok) return svar.fel.text
  return svar.value.rader.map((r) => [r.slag, Number(r.antal.t), Number(r.beloppOre)])
}

const franvaro = {
  raknasPa: 'planerad-dag' as const,
  faktorer: [
    { dagFran: 1, dagTill: 5, procent: '100' },
    { dagFran: 6, dagTill: 20, procent: '50' },
  ],
}

describe('ersättning för daglig verksamhet', () => {
  it('pays each day by the nivå of that day: the day before a change, the day, the day after', () => {
    const handelser = [dag('narvaro', 11), dag('narvaro', 14), dag('narvaro', 15)]
    expect(run('per-dag', { priser: [dagpris('2', 62_600n), dagpris('3', 98_700n)], handelser })).toEqual([
      ['narvaro', 1, 62_600],
      ['narvaro', 2, 197_400],
    ])
  })

  it('pays absence whole for five days in a row, then half, and begins again after presence', () => {
    const bestallning = { ...plats, nivaer: [{ fran: '2020-01-01', niva: '2' }], franvaroIngaende: 4 }
    const handelser = [dag('franvaro', 1), dag('franvaro', 2), dag('narvaro', 3), dag('franvaro', 4)]
    expect(run('per-dag', { val: { franvaro }, priser: [dagpris('2', 62_600n)], bestallning, handelser })).toEqual([
      ['narvaro', 1, 62_600],
      ['franvaro', 2, 125_200],
      ['franvaro', 1, 31_300],
    ])
  })

  it('keeps habiliteringsersättning on a row of its own, outside momskompensation', () => {
    const val: ModellvalIn = {
      tillagg: [{ nyckel: 'habiliteringsersattning', per: 'dag' }],
      momskompensation: {
        procent: '2.5',
        regi: ['privat'],
        pa: 'summa',
        ejPa: ['habiliteringsersattning'],
        fran: '2020-01-01',
        beslutId: 'D1',
      },
    }
    const priser: Prisrad[] = [
      dagpris('2', 62_600n),
      dagpris('2', 35_000n, 'halvdag'),
      { ...dagpris('2', 7_000n), nyckel: 'habiliteringsersattning', segment: { omfattning: 'heltid' } },
      { ...dagpris('2', 3_500n), nyckel: 'habiliteringsersattning', segment: { omfattning: 'halvdag' } },
    ]
    const handelser = [dag('narvaro', 1), dag('narvaro', 2, 'halvdag')]
    expect(run('per-dag', { val, priser, handelser })).toEqual([
      ['narvaro', 1, 35_000],
      ['narvaro', 1, 62_600],
      ['tillagg', 1, 3_500],
      ['tillagg', 1, 7_000],
      // 2.5 % of 97 600.
      ['momskompensation', 5, 2_440],
    ])
  })

  it('pays a schablonmånad in whole kronor, whatever the attendance', () => {
    const val: ModellvalIn = {
      schablondagar: { dagarPerManad: '21', veckodagar: '5' },
      avrundning: { pris: { till: 'krona', metod: 'halv-upp' } },
    }
    const bestallning = { ...plats, dagarPerVecka: 3, nivaer: [{ fran: '2020-01-01', niva: '1' }] }
    const fall = { val, priser: [dagpris('1', 34_300n)], bestallning }
    expect(run('schablonmanad', fall)).toEqual([['schablondagar', 1, 432_200]])
    expect(run('schablonmanad', { ...fall, handelser: [dag('franvaro', 1)] })).toEqual([['schablondagar', 1, 432_200]])
  })

  it('splits a month by calendar days when the nivå changes', () => {
    const manadspris = (niva: string, ore: bigint): Prisrad => ({
      ...dagpris(niva, ore),
      nyckel: 'manadspris',
      enhet: 'manad',
    })
    // 13/30 of 9 000,00 and 17/30 of 15 000,00.
    expect(run('per-manad', { priser: [manadspris('2', 900_000n), manadspris('3', 1_500_000n)] })).toEqual([
      ['manad', 13, 390_000],
      ['manad', 17, 850_000],
    ])
  })

  it('pays what is decided for a step on to work by the nivå that is left, and nothing where none is decided (C19)', () => {
    const bestallning = { ...plats, nivaer: [{ fran: '2020-01-01', niva: '2' }] }
    const overgang = { id: 'U1', bestallningId: 'B1', typ: 'antal', datum: '2020-09-30', antal: 1 } as const
    const handelser: Handelse[] = [dag('narvaro', 30), { ...overgang, artikel: 'overgang-arbete' }]
    const belopp = (niva: string, ore: bigint): Prisrad => ({
      ...{ nyckel: 'overgang-arbete', segment: { niva }, enhet: 'tillfalle', ore, fran: '2020-01-01', beslut },
    })
    const priser = [dagpris('2', 62_600n)]
    expect(run('per-dag', { priser, bestallning, handelser })).toEqual([['narvaro', 1, 62_600]])
    expect(run('per-dag', { priser: [...priser, belopp('2', 5_000_000n)], bestallning, handelser })).toEqual([
      ['narvaro', 1, 62_600],
      ['antal', 1, 5_000_000],
    ])
    // Decided for another nivå alone: that is a gap in the list, and no answer.
    expect(run('per-dag', { priser: [...priser, belopp('3', 5_000_000n)], bestallning, handelser })).toContain(
      'overgang-arbete',
    )
  })

  it('stops, and names the day, when nobody has set a nivå', () => {
    const bestallning = { ...plats, nivaer: [{ fran: '2020-09-14', niva: '3' }] }
    const svar = run('per-dag', { priser: [dagpris('3', 98_700n)], bestallning, handelser: [dag('narvaro', 11)] })
    expect(svar).toContain('2020-09-11')
  })
})

import { describe, expect, it } from 'vitest'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Bestallning, Dag, Prisrad } from './indata.ts'
import { BESLUT, modell } from './provdata.ts'

const pris = (nyckel: string, ore: bigint, segment: Prisrad['segment'] = {}): Prisrad => ({
  nyckel,
  segment,
  enhet: 'dag',
  ore,
  fran: '2026-01-01',
  beslut: BESLUT,
})
const dag = (datum: string, typ: Dag['typ'], omfattning?: string): Dag => ({
  id: `H-${datum}`,
  bestallningId: 'B1',
  typ,
  datum,
  ...(omfattning && { omfattning }),
})

interface Val {
  readonly omfattningar?: Bestallning['omfattningar']
  readonly tillagg?: boolean
}

function run(handelser: readonly Dag[], priser: readonly Prisrad[], { omfattningar, tillagg = true }: Val = {}) {
  const val = {
    insatser: { plats: { del: 'plats', underlag: 'dag' as const, pris: 'dagpris' } },
    franvaro: { raknasPa: 'planerad-dag' as const, faktorer: [{ dagFran: 1, dagTill: 1, procent: '50' }] },
    tillagg: tillagg ? [{ nyckel: 'lokal', per: 'dag' as const }] : [],
  }
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell(val),
    priser,
    bestallningar: [
      { id: 'B1', personId: 'P1', insats: 'plats', fran: '2026-01-01', omfattning: 'heldag', omfattningar },
    ],
    handelser,
  })
  if (!svar.ok) return svar.fel.kod
  return svar.value.rader.map((r) => [r.insats, r.slag, Number(r.beloppOre)])
}

describe('days of presence', () => {
  const half = [
    pris('dagpris', 80_000n, { omfattning: 'heldag' }),
    pris('dagpris', 47_500n, { omfattning: 'halvdag' }),
    pris('lokal', 8_200n),
  ]

  it('pays a half day by its own decided price, and absence from one by the share of it', () => {
    const handelser = [dag('2026-03-02', 'narvaro'), dag('2026-03-03', 'narvaro', 'halvdag')]
    expect(run([...handelser, dag('2026-03-04', 'franvaro', 'halvdag')], half)).toEqual([
      ['plats', 'narvaro', 47_500],
      ['plats', 'narvaro', 80_000],
      ['plats', 'franvaro', 23_750],
      ['lokal', 'tillagg', 16_400],
    ])
  })

  it('prices a day by the omfattning of that day: the day before a change, the day, the day after', () => {
    const omfattningar = [
      { fran: '2026-01-01', omfattning: 'heldag' },
      { fran: '2026-03-03', omfattning: 'halvdag' },
    ]
    const handelser = ['2026-03-02', '2026-03-03', '2026-03-04'].map((d) => dag(d, 'narvaro'))
    expect(run(handelser, half.slice(0, 2), { omfattningar, tillagg: false })).toEqual([
      ['plats', 'narvaro', 95_000],
      ['plats', 'narvaro', 80_000],
    ])
  })

  it('gives a supplement per day for presence alone, never for absence', () => {
    expect(run([dag('2026-03-02', 'franvaro')], half)).toEqual([['plats', 'franvaro', 40_000]])
  })

  it('is an error, never a guess, when nobody has decided what a half day costs', () => {
    expect(run([dag('2026-03-03', 'narvaro', 'halvdag')], [half[0] as Prisrad, half[2] as Prisrad])).toBe(
      'parameter-saknas',
    )
  })
})

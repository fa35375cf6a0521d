import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Handelse, Prisrad } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import { testTjanst } from '@valfri/plugin-api/testkit'
import { describe, expect, it } from 'vitest'
import promenad, { helaMal } from './promenad.ts'

testTjanst(promenad)

const beslut = { id: 'D1', instans: 'Omsorgsnämnden', datum: '2026-08-25', diarienummer: 'KONSTR ON 2026/77' }
const rad = (nyckel: string, enhet: Prisrad['enhet'], ore: bigint): Prisrad => ({
  ...{ nyckel, segment: {}, enhet, ore, fran: '2026-09-01', beslut },
})
const priser = [rad('personpeng', 'manad', 310_000n), rad('malpris', 'tillfalle', 50_000n)]
const steg = (datum: string, antal: number): Handelse => ({
  ...{ id: datum, bestallningId: 'B1', typ: 'antal', datum, artikel: 'mal', antal },
})

/** October 2026 for one person who came on the 17th: 15 of 31 days. */
function october(handelser: readonly Handelse[]) {
  const modell = resolveModell(promenad, 'blandad', {}, { fran: '2026-09-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2026-10',
    regi: 'privat',
    modell: modell.value,
    priser,
    bestallningar: [{ id: 'B1', personId: 'P1', insats: 'sallskap', fran: '2026-10-17' }],
    handelser,
    steg: { namn: 'promenad', mangd: helaMal },
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value.rader.map((r) => [r.slag, Number(r.antal.t), Number(r.beloppOre)])
}

describe('a model that a plugin brings: capitation and outcome (F10.13)', () => {
  it('pays each person’s days of the month, whatever was done', () => {
    // 15/31 of 3 100,00.
    expect(october([])).toEqual([['manad', 15, 150_000]])
  })

  it('pays whole goals by the plugin’s own count: seven steps are two goals, two steps none', () => {
    expect(october([steg('2026-10-20', 7), steg('2026-10-27', 2)])).toEqual([
      ['manad', 15, 150_000],
      ['antal', 2, 100_000],
    ])
  })
})

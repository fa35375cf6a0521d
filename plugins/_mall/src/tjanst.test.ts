import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { resolveModell } from '@valfri/berakning/to-modell'
import { testTjanst } from '@valfri/plugin-api/testkit'
import { describe, expect, it } from 'vitest'
import tjanst from './tjanst.ts'

testTjanst(tjanst)

const beslut = { id: 'D1', instans: 'Nämnden', datum: '2025-11-18', diarienummer: 'KONSTR 2025/1' }

describe('ersättning', () => {
  it('pays half an hour at the hour’s price', () => {
    const modell = resolveModell(tjanst, 'utford', {}, { fran: '2026-01-01', beslut })
    if (!modell.ok) throw new Error(modell.fel.text)
    const start = Date.parse('2026-03-10T08:00Z') / 60_000
    const svar = beraknaErsattning({
      period: '2026-03',
      regi: 'privat',
      modell: modell.value,
      priser: [{ nyckel: 'timpris', segment: {}, enhet: 'timme', ore: 40_000n, fran: '2026-01-01', beslut }],
      bestallningar: [{ id: 'B1', personId: 'P1', insats: 'stod', fran: '2026-01-01' }],
      handelser: [{ id: 'H1', bestallningId: 'B1', typ: 'utford', start, slut: start + 30 }],
    })
    expect(svar.ok && svar.value.summaOre).toBe(20_000n)
  })
})

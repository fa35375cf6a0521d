import { describe, expect, it } from 'vitest'
import { listGransdelare } from './gransdelare.ts'
import { berakna, besok, bestallning, modell } from './provdata.ts'

const grans = (niva: 'beslut' | 'kund' | 'kundstock') =>
  modell({ grans: { niva, period: 'manad' }, radgruppering: 'bestallning' })
const gransminuter = [{ fran: '2026-01-01', minuter: 60 }]
const bestallningar = [
  bestallning({ id: 'B1', gransminuter }),
  bestallning({ id: 'B2', gransminuter }),
  bestallning({ id: 'B3', personId: 'P2', gransminuter }),
]

describe('att öppna en rad på nytt', () => {
  it('takes the beställningar that share its limit, and no others', () => {
    expect(listGransdelare(grans('beslut'), bestallningar, 'B1')).toEqual(['B1'])
    expect(listGransdelare(grans('kund'), bestallningar, 'B1')).toEqual(['B1', 'B2'])
    expect(listGransdelare(grans('kundstock'), bestallningar, 'B1')).toEqual(['B1', 'B2', 'B3'])
    expect(listGransdelare(modell(), bestallningar, 'B1')).toEqual(['B1'])
  })

  it('gives the same row as the whole run did, where the limit was shared by two beställningar', () => {
    const handelser = [
      besok('H1', '2026-03-02T08:00', '2026-03-02T09:40'),
      besok('H2', '2026-03-03T08:00', '2026-03-03T09:00', { bestallningId: 'B2' }),
      besok('H3', '2026-03-03T08:00', '2026-03-03T09:00', { bestallningId: 'B3' }),
    ]
    const hela = berakna({ modell: grans('kund'), bestallningar, handelser })
    const ider = new Set(listGransdelare(grans('kund'), bestallningar, 'B2'))
    const igen = berakna({
      modell: grans('kund'),
      bestallningar: bestallningar.filter((b) => ider.has(b.id)),
      handelser: handelser.filter((h) => ider.has(h.bestallningId)),
    })
    const rad = (svar: typeof hela) => svar.rader.find((r) => r.bestallningId === 'B2')
    expect(rad(igen)).toEqual(rad(hela))
    expect(rad(hela)?.beloppOre).toBe(15_000n)
  })
})

import { beraknaAvgift } from '@valfri/berakning/berakna-avgift'
import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { resolveModell } from '@valfri/berakning/to-modell'
import { describe, expect, it } from 'vitest'
import avlosning from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Omsorgsnämnden', datum: '2025-11-18', diarienummer: 'KONSTR ON 2025/1' }
const minut = (tid: string) => Date.parse(`${tid}:00Z`) / 60_000
const bestallningar = ['sol', 'lss'].map((insats) => ({ id: insats, personId: 'P1', insats, fran: '2026-01-01' }))
const handelser = ['sol', 'lss'].flatMap((bestallningId) =>
  ['05', '12', '19'].map((dag) => ({
    id: `${bestallningId}-${dag}`,
    bestallningId,
    typ: 'utford' as const,
    start: minut(`2026-03-${dag}T08:00`),
    slut: minut(`2026-03-${dag}T13:00`),
  })),
)

describe('ersättning och avgift för avlösning', () => {
  it('pays every hour, SoL and LSS by prices of their own', () => {
    const modell = resolveModell(avlosning, 'utford', {}, { fran: '2026-01-01', beslut })
    if (!modell.ok) throw new Error(modell.fel.text)
    const priser = [
      { nyckel: 'timpris', segment: { del: 'sol' }, enhet: 'timme' as const, ore: 29_300n, fran: '2026-01-01', beslut },
      { nyckel: 'timpris', segment: { del: 'lss' }, enhet: 'timme' as const, ore: 31_000n, fran: '2026-01-01', beslut },
    ]
    const svar = beraknaErsattning({
      period: '2026-03',
      regi: 'privat',
      modell: modell.value,
      priser,
      bestallningar,
      handelser,
    })
    // 15 hours each: 15 × 310 = 4 650 and 15 × 293 = 4 395
    expect(svar.ok && svar.value.rader.map((r) => [r.insats, r.beloppOre])).toEqual([
      ['lss', 465_000n],
      ['sol', 439_500n],
    ])
  })

  it('charges SoL after twelve free hours, and LSS nothing', () => {
    const [post] = avlosning.avgift.poster
    const svar = beraknaAvgift({
      period: '2026-03',
      taxa: {
        maxtaxaOre: 266_000n,
        minimibeloppOre: { ensamstaende: 729_600n, sammanlevande: 595_300n },
        poster: [
          {
            namn: post?.id as string,
            insatser: [...(post?.delar ?? [])],
            per: 'timme',
            ore: 32_000n,
            friaMinuter: 720,
            inomMaxtaxa: true,
          },
        ],
      },
      bestallningar,
      handelser,
      personer: [],
    })
    // 15 − 12 = 3 hours at 320 kr
    expect(svar.ok && svar.value.map((a) => a.avgiftOre)).toEqual([96_000n])
  })
})

import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Bestallning, Samtal } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import familjeradgivning from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Socialnämnden', datum: '2025-11-18', diarienummer: 'KONSTR SN 2025/1' }
const pris = (nyckel: string, ore: bigint, segment = {}) => ({
  ...{ nyckel, ore, segment, enhet: 'samtal' as const, fran: '2026-01-01', beslut },
})
const val: ModellvalIn = {
  maxTillfallen: { antal: 5, tillaggBarnUnder18: 3, raknas: ['samtal'] },
  egenavgift: { nyckel: 'egenavgift', tasUtVid: ['samtal', 'uteblivet'] },
  avvikelser: { uteblivet: { '*': '0' } },
}

function run(arende: Partial<Bestallning>, typer: readonly Samtal['typ'][]) {
  const modell = resolveModell(familjeradgivning, 'per-samtal', val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell.value,
    priser: [
      pris('samtal', 154_800n, { regi: 'privat' }),
      pris('samtal', 148_600n, { regi: 'egenregi' }),
      pris('egenavgift', 45_000n),
    ],
    bestallningar: [{ id: 'B1', personId: 'A-7F4K9', insats: 'samtal', fran: '2026-01-10', ...arende }],
    handelser: typer.map((typ, i) => ({ id: `H${i}`, bestallningId: 'B1', typ, datum: `2026-03-0${i + 1}` })),
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return { rader: svar.value.rader.map((r) => [r.slag, Number(r.antal.t), Number(r.beloppOre)]), svar: svar.value }
}

describe('ersättning för familjerådgivning', () => {
  it('pays each samtal in full and takes off what the couple paid: 2 × 1 548 − 2 × 450', () => {
    expect(run({}, ['samtal', 'samtal']).rader).toEqual([
      ['samtal', 2, 309_600],
      ['egenavgift', 2, -90_000],
    ])
  })

  it('pays five samtal of an ärende, and three more when there are särskilda skäl', () => {
    const tre = ['samtal', 'samtal', 'samtal'] as const
    const utan = run({ tidigareTillfallen: 3 }, tre)
    expect(utan.svar.summaOre).toBe(219_600n)
    expect(utan.svar.ejErsatt.map((e) => e.skal)).toEqual(['over-max-tillfallen'])
    expect(run({ tidigareTillfallen: 5, sarskildaSkalBarnUnder18: true }, tre).svar.summaOre).toBe(329_400n)
  })

  it('takes no egenavgift from those who have försörjningsstöd: the kommun pays all', () => {
    expect(run({ forsorjningsstod: true }, ['samtal']).svar.summaOre).toBe(154_800n)
  })

  it('charges the couple for a missed samtal where the kommun has decided so, and pays nothing for it', () => {
    expect(run({}, ['uteblivet']).rader).toEqual([['egenavgift', 1, -45_000]])
  })
})

describe('familjerådgivningens regler', () => {
  it('needs no beslut and asks for nothing that can hold who somebody is', () => {
    expect(familjeradgivning.regler.beslutskrav.krav).toBe('inget')
    expect(familjeradgivning.regler.sekretess.utanIdentitet).toBe(true)
    expect(familjeradgivning.bestallning.falt.map((f) => f.typ)).toEqual(['ja-nej', 'ja-nej'])
  })

  it('leaves out the villkor that would have the utförare hand over what was confided', () => {
    expect(familjeradgivning.villkor.map((v) => v.id)).not.toContain('lamnar-uppgifter')
  })
})

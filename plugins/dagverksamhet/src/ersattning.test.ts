import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Dag, Prisrad } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import tjanst from './tjanst.ts'

/* Nacka's prices for 2023 and Stockholm's premises supplement for 2024, as published. */
const beslut = { id: 'D1', instans: 'Äldrenämnden', datum: '2022-12-14', diarienummer: 'KONSTR ÄN 2022/90' }
const pris = (nyckel: string, ore: bigint, segment: Prisrad['segment']): Prisrad => ({
  nyckel,
  segment,
  enhet: 'dag',
  ore,
  fran: '2023-01-01',
  beslut,
})
const priser = [
  pris('dagpris', 72_100n, { del: 'social', regi: 'egenregi' }),
  pris('dagpris', 76_400n, { del: 'social', regi: 'privat' }),
  pris('dagpris', 82_400n, { del: 'demens', regi: 'egenregi' }),
  pris('dagpris', 87_400n, { del: 'demens', regi: 'privat' }),
  pris('lokal', 8_200n, { regi: 'privat' }),
]
const dag = (typ: Dag['typ'], datum: string): Dag => ({ id: `${typ} ${datum}`, bestallningId: 'B1', typ, datum })

function run(regi: 'privat' | 'egenregi', del: string, val: ModellvalIn, handelser: readonly Dag[]) {
  const modell = resolveModell(tjanst, 'per-dag', val, { fran: '2023-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2023-10',
    regi,
    modell: modell.value,
    priser,
    bestallningar: [{ id: 'B1', personId: 'P1', insats: del, fran: '2023-01-01' }],
    handelser,
  })
  if (!svar.ok) return svar.fel.kod
  return svar.value.rader.map((r) => [r.insats, r.slag, Number(r.antal.t), Number(r.beloppOre)])
}

const oktober = ['2023-10-03', '2023-10-05', '2023-10-10', '2023-10-12', '2023-10-17']
const narvaro = oktober.map((d) => dag('narvaro', d))

describe('ersättning för dagverksamhet', () => {
  it('pays each regi its own decided figure, and nothing for absence where none is decided', () => {
    const med = [...narvaro, dag('franvaro', '2023-10-19')]
    expect(run('privat', 'demens', {}, med)).toEqual([['demens', 'narvaro', 5, 437_000]])
    expect(run('egenregi', 'demens', {}, med)).toEqual([['demens', 'narvaro', 5, 412_000]])
  })

  it('pays absence by the kommun’s own rule', () => {
    const val: ModellvalIn = {
      franvaro: { raknasPa: 'planerad-dag', faktorer: [{ dagFran: 1, dagTill: 2, procent: '50' }] },
    }
    const borta = ['2023-10-19', '2023-10-24', '2023-10-26'].map((d) => dag('franvaro', d))
    expect(run('privat', 'social', val, [...narvaro, ...borta])).toEqual([
      ['social', 'narvaro', 5, 382_000],
      ['social', 'franvaro', 2, 76_400],
    ])
  })

  it('pays for premises per day of presence, and says so when egenregi has no decided figure', () => {
    const val: ModellvalIn = { tillagg: [{ nyckel: 'lokal', per: 'dag' }] }
    expect(run('privat', 'social', val, narvaro)).toEqual([
      ['social', 'narvaro', 5, 382_000],
      ['lokal', 'tillagg', 5, 41_000],
    ])
    expect(run('egenregi', 'social', val, narvaro)).toBe('parameter-saknas')
  })
})

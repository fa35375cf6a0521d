import { readFileSync } from 'node:fs'
import { beraknaAvgift } from '@valfri/berakning/berakna-avgift'
import { beraknaErsattning, type Ersattningsberakning } from '@valfri/berakning/berakna-ersattning'
import type { Prisrad } from '@valfri/berakning/indata'
import { toModell } from '@valfri/berakning/to-modell'
import type { Fel, Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Fall, FallKommun } from './fall-schema.ts'
import { toAvgiftstaxa, toBestallning, toHandelse, toKorrigering, toModellval, toPrisrad } from './fall-till-vart.ts'

/** What a case gives: rows with the run that they belong to, and what persons are charged. */
export interface Fallsvar {
  readonly korningar: readonly {
    readonly kommun: string
    readonly utforare: string
    readonly svar: Ersattningsberakning
  }[]
  readonly avgiftOre: bigint | null
  readonly avgiftPerBrukare: Readonly<Record<string, bigint>>
}

export function loadFall(fil: string): readonly Fall[] {
  return (JSON.parse(readFileSync(fil, 'utf8')) as { fall: Fall[] }).fall
}

/** Runs one case: one run per kommun and utförare that a beslut, korrigering or brist names, then the fees. */
export function runFall(fall: Fall): Fallsvar | Fel {
  const beslutById = new Map(Object.entries(fall.parametrar.beslut).map(([id, b]) => [id, toBeslutKalla(id, b)]))
  const korningar: Fallsvar['korningar'][number][] = []
  for (const [kommun, utforare] of listKorningar(fall)) {
    const svar = runKorning(fall, kommun, utforare, beslutById)
    if (!svar.ok) return svar.fel
    korningar.push({ kommun, utforare, svar: svar.value })
  }
  return sumAvgifter(fall, korningar)
}

function toBeslutKalla(id: string, b: Fall['parametrar']['beslut'][string]): BeslutKalla {
  return { id, instans: b.namnd, datum: b.datum, diarienummer: b.diarienr }
}

function listKorningar(fall: Fall): [string, string][] {
  const { beslut, korrigeringar = [], brister = [], utforare } = fall.indata
  const par = [...beslut, ...korrigeringar, ...brister].map((x) => `${x.kommun}\u0000${x.utforare}`)
  return [...new Set(par)]
    .map((p) => p.split('\u0000') as [string, string])
    .filter(([, u]) => utforare[u]?.regi !== 'ingen')
}

function runKorning(
  fall: Fall,
  kommun: string,
  utforare: string,
  beslutById: ReadonlyMap<string, BeslutKalla>,
): Result<Ersattningsberakning> {
  const { priser, modell } = fall.parametrar.kommuner[kommun] as FallKommun
  const min = <T extends { kommun: string; utforare: string }>(x: T) => x.kommun === kommun && x.utforare === utforare
  const beslut = fall.indata.beslut.filter(min)
  const egna = new Set(beslut.map((b) => b.id))
  const val: ModellvalIn = toModellval(modell)
  const tolkad = toModell(val, { fran: modell.fran, beslut: beslutById.get(modell.beslut) as BeslutKalla, beslutById })
  if (!tolkad.ok) return tolkad
  const prisrader: Prisrad[] = priser.map((p) => toPrisrad(p, beslutById))
  return beraknaErsattning({
    period: fall.indata.period,
    regi: fall.indata.utforare[utforare]?.regi === 'egenregi' ? 'egenregi' : 'privat',
    modell: tolkad.value,
    priser: prisrader,
    bestallningar: beslut.map(toBestallning),
    handelser: fall.indata.handelser.filter((h) => egna.has(h.beslut)).map(toHandelse),
    korrigeringar: (fall.indata.korrigeringar ?? []).filter(min).map((k) => toKorrigering(k, beslutById)),
    brister: (fall.indata.brister ?? []).filter(min),
  })
}

function sumAvgifter(fall: Fall, korningar: Fallsvar['korningar']): Fallsvar | Fel {
  const perBrukare: Record<string, bigint> = {}
  let egenavgift = 0n
  for (const k of korningar) for (const ore of k.svar.egenavgifter.values()) egenavgift += ore
  let summa = egenavgift
  let finns = egenavgift > 0n
  for (const [kommun, { avgift }] of Object.entries(fall.parametrar.kommuner)) {
    if (!avgift) continue
    const beslut = fall.indata.beslut.filter((b) => b.kommun === kommun)
    const egna = new Set(beslut.map((b) => b.id))
    const svar = beraknaAvgift({
      period: fall.indata.period,
      taxa: toAvgiftstaxa(avgift),
      bestallningar: beslut.map(toBestallning),
      handelser: fall.indata.handelser.filter((h) => egna.has(h.beslut)).map(toHandelse),
      personer: toPersoner(fall),
    })
    if (!svar.ok) return svar.fel
    for (const a of svar.value) {
      perBrukare[a.personId] = (perBrukare[a.personId] ?? 0n) + a.avgiftOre
      summa += a.avgiftOre
      finns = true
    }
  }
  return { korningar, avgiftOre: finns ? summa : null, avgiftPerBrukare: perBrukare }
}

function toPersoner(fall: Fall) {
  return Object.entries(fall.indata.brukare).map(([personId, b]) => ({
    personId,
    hushall: b.hushall ?? null,
    makeId: b.make ?? null,
    nettoinkomstOre: b.nettoinkomst_ore === undefined ? null : BigInt(b.nettoinkomst_ore),
    bostadskostnadOre: BigInt(b.bostadskostnad_ore ?? 0),
    individuelltTillaggOre: BigInt(b.individuellt_tillagg_ore ?? 0),
  }))
}

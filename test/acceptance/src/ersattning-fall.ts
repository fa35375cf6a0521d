import { readFileSync } from 'node:fs'
import { beraknaAvgift } from '@valfri/berakning/berakna-avgift'
import { beraknaErsattning, type Ersattningsberakning } from '@valfri/berakning/berakna-ersattning'
import type { Korningsunderlag, Prisrad } from '@valfri/berakning/indata'
import { toModell } from '@valfri/berakning/to-modell'
import type { Berakningsproblem } from '@valfri/berakning/utdata'
import type { Fel, Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Fall, FallKommun } from './fall-schema.ts'
import { toAvgiftstaxa, toBestallning, toHandelse, toKorrigering, toModellval, toPrisrad } from './fall-till-vart.ts'
import { type Plats, placeInsatser } from './fall-tjanst.ts'
import { granskaFall } from './granska-fall.ts'

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

/** Reads cases whose shape is known to be right. */
export function loadFall(fil: string): readonly Fall[] {
  return (JSON.parse(readFileSync(fil, 'utf8')) as { fall: Fall[] }).fall
}

/**
 * Runs one case by the plugins of an instance: one run per kommun and utförare that a beslut, korrigering or brist names,
 * then the fees.
 * @returns the answer, or why there is none
 */
export function runFall(fall: Fall, register: TjanstRegister): Fallsvar | readonly string[] {
  const fel = granskaFall(fall)
  if (fel.length > 0) return fel
  const platser = new Map(
    Object.keys(fall.parametrar.kommuner).map((kommun) => [kommun, placeInsatser(fall, kommun, register)]),
  )
  const nekat = [...platser.values()].flatMap((p) => p.fel)
  if (nekat.length > 0) return nekat
  const beslutById = new Map(Object.entries(fall.parametrar.beslut).map(([id, b]) => [id, toBeslutKalla(id, b)]))
  const korningar: Fallsvar['korningar'][number][] = []
  for (const [kommun, utforare] of listKorningar(fall)) {
    const svar = runKorning(fall, kommun, utforare, platser.get(kommun)?.platser ?? new Map(), beslutById)
    if (!svar.ok) return reasonsOf(svar.fel)
    korningar.push({ kommun, utforare, svar: svar.value })
  }
  return sumAvgifter(fall, korningar)
}

/** Every problem of a run in its own words, or the error's text. */
function reasonsOf(fel: Fel): string[] {
  const problem = (fel.detaljer?.problem ?? []) as readonly Berakningsproblem[]
  return problem.length > 0 ? problem.map((p) => p.text) : [fel.text]
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
  platser: ReadonlyMap<string, Plats>,
  beslutById: ReadonlyMap<string, BeslutKalla>,
): Result<Ersattningsberakning> {
  const { priser, modell } = fall.parametrar.kommuner[kommun] as FallKommun
  const min = <T extends { kommun: string; utforare: string }>(x: T) => x.kommun === kommun && x.utforare === utforare
  const beslut = fall.indata.beslut.filter(min)
  const egna = new Set(beslut.map((b) => b.id))
  const val = toModellval(modell, platser)
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
    ...stegOf(platser),
  })
}

/** The plugin's own steps, where a model that the kommun uses has some. */
function stegOf(platser: ReadonlyMap<string, Plats>): Pick<Korningsunderlag, 'steg'> {
  const egen = [...platser.values()].find((p) => p.modell.steg)
  return egen?.modell.steg ? { steg: { ...egen.modell.steg, namn: egen.tjanst.id } } : {}
}

function sumAvgifter(fall: Fall, korningar: Fallsvar['korningar']): Fallsvar | readonly string[] {
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
    if (!svar.ok) return reasonsOf(svar.fel)
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

import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { PrisParameter, Segmentnyckel } from '@valfri/plugin-api/parameter'
import type { Segment } from '@valfri/plugin-api/rad'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, vardeAt } from './beslutade-varden.ts'
import type { InstrumentVarde } from './instrument.ts'
import type { Kalkylpost } from './schema.ts'
import { combine, covers, segmentNamn } from './segment.ts'
import type { ModellVarde } from './varde-former.ts'

/** One price in a row's history, newest first. */
export interface PrisSteg {
  readonly fran: string
  readonly ore: bigint
  readonly motivering: string | null
  readonly kalkyl: readonly Kalkylpost[] | null
  readonly beslut: BeslutKalla
}

export interface PrislistaRad {
  readonly parameter: string
  readonly segment: Segment
  readonly namn: string
  readonly enhet: string
  /** In force on the day; null when there is none. */
  readonly galler: PrisSteg | null
  /** The one before, to compare with. */
  readonly forra: PrisSteg | null
  readonly kommande: readonly PrisSteg[]
  readonly historik: readonly PrisSteg[]
  /** Neither this row nor a more general one has a price that day: nothing there can be paid. */
  readonly saknas: boolean
}

export interface PrislistaGrupp {
  readonly parameter: string
  readonly namn: string
  readonly enhet: string
  readonly obligatorisk: boolean
  readonly per: readonly Segmentnyckel[]
  readonly rader: readonly PrislistaRad[]
}

/** The dimensions that the kommun has: delar of the tjänst, bands of its model, zoner of its områden. */
interface Indelning {
  readonly zoner: readonly string[]
  readonly modell: ModellVarde | null
}

/** The delar that a price parameter is for: those that the kommun's model counts, else every valbar one. */
function delarOf(tjanst: Tjanst, id: string, modell: ModellVarde | null): readonly string[] {
  const insatser = Object.values(modell?.val.insatser ?? {}).map((i) => i.del)
  const delar = insatser.length > 0 ? [...new Set(insatser)] : Object.keys(tjanst.delar)
  const modeller = modell ? [tjanst.ersattning[modell.modell]] : Object.values(tjanst.ersattning)
  return delar.filter((del) => modeller.some((m) => m?.pris[del] === id))
}

/** A price by del that the kommun's model pays no del by is nothing that the kommun lacks. */
const countsBy = (tjanst: Tjanst, id: string, p: PrisParameter, modell: ModellVarde | null): boolean =>
  modell === null || !p.per.includes('del') || delarOf(tjanst, id, modell).length > 0

function expectedSegments(tjanst: Tjanst, id: string, p: PrisParameter, { zoner, modell }: Indelning) {
  const varden: Partial<Record<Segmentnyckel, readonly string[]>> = {
    del: delarOf(tjanst, id, modell),
    tidsband: modell?.val.tidsband?.map((b) => b.namn) ?? [],
    zon: zoner,
  }
  return combine(p.per.map((nyckel) => [nyckel, varden[nyckel] ?? []] as const))
}

function stegOf(varden: readonly BeslutatVarde[], parameter: string, segment: Segment): readonly PrisSteg[] {
  const nyckel = canonicalJson(segment)
  return varden
    .filter((v) => v.parameter === parameter && canonicalJson(v.segment) === nyckel && v.ore !== null)
    .map(({ fran, ore, motivering, kalkyl, beslut }) => ({ fran, ore: ore as bigint, motivering, kalkyl, beslut }))
    .sort((a, b) => (a.fran < b.fran ? 1 : -1))
}

/**
 * The price list of a nämnd for a tjänst: a row for each segment that the tjänst, the model and the områden give, and for
 * each that has a price already.
 *
 * @param varden from listBeslutadeVarden
 * @param dag ISO date that "galler" is said of; "saknas" is what is decided neither for that day nor ahead
 */
export function makePrislista(
  tjanst: Tjanst,
  varden: readonly BeslutatVarde[],
  zoner: readonly string[],
  dag: string,
): readonly PrislistaGrupp[] {
  const modell = (vardeAt(varden, 'modell', dag)?.varde as ModellVarde | undefined) ?? null
  const instrument = vardeAt(varden, 'instrument.niva', dag)?.varde as InstrumentVarde | undefined
  const steg = Object.fromEntries((instrument?.steg ?? []).map((s) => [s.id, s.namn]))
  return Object.entries(tjanst.parametrar).flatMap(([id, p]) => {
    if (p.slag !== 'pris') return []
    const egna = varden.filter((v) => v.parameter === id)
    const raknas = countsBy(tjanst, id, p, modell)
    const vantade = raknas ? expectedSegments(tjanst, id, p, { zoner, modell }) : []
    const segment = new Map<string, Segment>()
    // A row for the whole is shown where it has a price; the parts stand below it.
    for (const s of [...egna.map((v) => v.segment), ...vantade]) segment.set(canonicalJson(s), s)
    const rader = [...segment.values()].map((s) => makeRad({ tjanst, p, steg, dag }, id, s, egna))
    const sorterade = rader.sort((a, b) => a.namn.localeCompare(b.namn, 'sv'))
    return [
      {
        parameter: id,
        namn: p.namn.sv,
        enhet: p.enhet,
        obligatorisk: p.obligatorisk && raknas,
        per: p.per,
        rader: sorterade,
      },
    ]
  })
}

interface Radgrund {
  readonly tjanst: Tjanst
  readonly p: PrisParameter
  /** Names of the steps of nivå, by id. */
  readonly steg: Readonly<Record<string, string>>
  readonly dag: string
}

function makeRad(
  { tjanst, p, steg, dag }: Radgrund,
  parameter: string,
  segment: Segment,
  egna: readonly BeslutatVarde[],
): PrislistaRad {
  const historik = stegOf(egna, parameter, segment)
  const borjat = historik.filter((s) => s.fran <= dag)
  // Decided ahead is decided: a nämnd publishes in November with the prices of January.
  const tackt = egna.some((v) => covers(v.segment, segment))
  return {
    parameter,
    segment,
    namn: segmentNamn(tjanst, segment, steg),
    enhet: p.enhet,
    galler: borjat[0] ?? null,
    forra: borjat[1] ?? null,
    kommande: historik.filter((s) => s.fran > dag).reverse(),
    historik,
    saknas: p.obligatorisk && !tackt,
  }
}

/** The prices that a nämnd must still decide before anything can be paid, by parameter and segment. */
export function listSaknadePriser(prislista: readonly PrislistaGrupp[]): readonly PrislistaRad[] {
  return prislista.flatMap((g) => g.rader.filter((r) => r.saknas))
}

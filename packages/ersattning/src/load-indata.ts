import type { Handelse, Korningsunderlag } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, listBeslutadeVarden } from '@valfri/tenancy/beslutade-varden'
import { faltOf, gransminuterOf, loadArendefakta } from './bestallningsfakta.ts'
import { loadDateradeFakta } from './daterade-fakta.ts'
import { ersattningFel } from './fel.ts'
import { type FrystBestallning, type FrystIndata, type FrystPris, toBestallning, toPriser } from './fryst-indata.ts'
import { type BesokSok, idAt, loadBesokKolumner } from './indata-kolumner.ts'
import { modellAt } from './modell-varde.ts'
import { loadBestallningarForRun, loadOmfattningar, loadOvrigaHandelser, type RunDel } from './queries-indata.ts'
import { toHandelse } from './to-handelse.ts'
import { writeOutUndantag } from './undantag-i-priser.ts'
import { loadVardpriser, markVistelser, readVistelsezon } from './vistelsepris.ts'

/**
 * Collects what one utförare's month is computed from, beside the events: the nämnd's model and prices, and the
 * beställningar with what the beslut grant.
 *
 * Errors: `modell-saknas` when the nämnd has decided none by the month's first day, `vistelsepris-saknas`
 */
export async function loadFrystIndata(
  tx: AktorTx,
  sok: BesokSok,
  del: RunDel,
  tjanst: Tjanst,
): Promise<Result<FrystIndata>> {
  const varden = await listBeslutadeVarden(tx, sok)
  const modell = modellAt(varden, sok.manad.toString(), tjanst)
  if (!modell) return ersattningFel('modell-saknas', { detaljer: { tjanst: sok.tjanstId } })
  const bestallningar = await loadFrystaBestallningar(tx, sok, tjanst, modell.val)
  const vardens = await loadVardpriser(tx, sok, bestallningar, toFrystaPriser)
  if (!vardens.ok) return vardens
  const priser = [...toFrystaPriser(varden), ...vardens.value.priser]
  const beslut = Object.fromEntries([...varden, ...vardens.value.varden].map(({ beslut: b }) => [b.id, b]))
  return ok({
    period: sok.manad.toString().slice(0, 7),
    regi: del.regi,
    tjanstId: sok.tjanstId,
    tjanstVersion: tjanst.version,
    modell,
    beslut: usedBeslut(beslut, [
      modell.beslut.id,
      ...priser.map((p) => p.beslutId),
      modell.val.momskompensation?.beslutId,
    ]),
    priser: writeOutUndantag(priser, del.regi, indelningarOf(modell.val, bestallningar)),
    bestallningar,
  })
}

/** The prices among the decided values of a tjänst, as JSON that can be kept; avgifter are the persons' own. */
export function toFrystaPriser(varden: readonly BeslutatVarde[]): FrystPris[] {
  return varden.flatMap((v) =>
    v.ore === null || v.enhet === null || v.parameter.startsWith('avgift.')
      ? []
      : [
          {
            nyckel: v.parameter,
            segment: v.segment as Record<string, string>,
            enhet: v.enhet,
            ore: String(v.ore),
            fran: v.fran,
            beslutId: v.beslut.id,
          },
        ],
  )
}

/** The values that prices may be divided by in one run: the model's bands, and what its beställningar name. */
export function indelningarOf(
  val: FrystIndata['modell']['val'],
  bestallningar: readonly FrystBestallning[],
): Readonly<Record<string, readonly string[]>> {
  return {
    tidsband: val.tidsband?.map((b) => b.namn) ?? [],
    zon: bestallningar.flatMap((b) => b.zon ?? []),
    omfattning: bestallningar.flatMap((b) => b.omfattningar?.map((o) => o.omfattning) ?? b.omfattning ?? []),
    niva: bestallningar.flatMap((b) => b.nivaer?.map((n) => n.niva) ?? []),
  }
}

function usedBeslut(
  alla: Record<string, BeslutKalla>,
  ids: readonly (string | undefined)[],
): Record<string, BeslutKalla> {
  return Object.fromEntries([...new Set(ids)].flatMap((id) => (id && alla[id] ? [[id, alla[id]]] : [])))
}

/** The beställningar of one utförare and month, with what the beslut grant by the model's own limit. */
export async function loadFrystaBestallningar(
  tx: AktorTx,
  sok: BesokSok,
  tjanst: Tjanst,
  val: ModellvalIn,
): Promise<FrystBestallning[]> {
  const rader = await markVistelser(tx, sok, await loadBestallningarForRun(tx, sok))
  const beslutIds = [...new Set(rader.map((r) => r.insatsbeslutId))].filter((id) => id !== null)
  const omfattningar = Map.groupBy(await loadOmfattningar(tx, sok.kommunId, beslutIds), (o) => o.insatsbeslutId)
  const utanBeslut = rader.filter((r) => r.insatsbeslutId === null).map((r) => r.id)
  const arenden = await loadArendefakta(tx, sok, tjanst, utanBeslut, val.maxTillfallen?.raknas ?? [])
  const daterade = await loadDateradeFakta(tx, sok, tjanst, rader, omfattningar)
  return rader.map((b) => {
    const dater = omfattningar.get(b.insatsbeslutId ?? '') ?? []
    const tidigare = arenden.tidigare.get(b.id)
    return {
      id: b.id,
      personId: b.personId,
      insats: b.del,
      fran: (b.start ?? b.fran).toString(),
      till: b.till?.toString() ?? null,
      zon: b.zon,
      gransminuter: gransminuterOf(dater, b.del, tjanst, val.grans),
      beviljat: gransminuterOf(dater, b.del, tjanst, undefined),
      ...(arenden.falt.get(b.id) ?? faltOf(dater, sok.manad)),
      ...daterade.get(b.id),
      ...(tidigare && { tidigareTillfallen: tidigare }),
    }
  })
}

/** The frozen inputs with their events, ready to compute. */
export interface Indata {
  readonly korning: Korningsunderlag
  readonly antalHandelser: number
  readonly minuter: number
}

/**
 * Adds the events to frozen inputs.
 * @param detalj 'summor' for a whole month; 'handelser' to open a row, with the ids of its events
 */
export async function loadIndata(
  tx: AktorTx,
  frysta: FrystIndata,
  sok: BesokSok,
  tjanst: Tjanst,
  detalj: 'summor' | 'handelser',
): Promise<Result<Indata>> {
  const modell = resolveModell(tjanst, frysta.modell.id, frysta.modell.val, {
    fran: frysta.modell.fran,
    beslut: frysta.modell.beslut,
    beslutById: new Map(Object.entries(frysta.beslut)),
  })
  if (!modell.ok) return modell
  const bestallningar = frysta.bestallningar
    .filter((b) => !sok.bestallningIds || sok.bestallningIds.includes(b.id))
    .map(toBestallning)
  const kolumner = await loadBesokKolumner(
    tx,
    sok,
    bestallningar.map((b) => b.id),
    detalj === 'handelser',
  )
  const ovriga = (await loadOvrigaHandelser(tx, sok))
    .map((h) => toHandelse(h, tjanst))
    .filter((h): h is Handelse => h !== null)
  const { ids } = kolumner
  const steg = tjanst.ersattning[frysta.modell.id]?.steg
  return ok({
    antalHandelser: kolumner.antal + ovriga.length,
    minuter: sumMinuter(kolumner.start, kolumner.slut),
    korning: {
      period: frysta.period,
      regi: frysta.regi,
      modell: modell.value,
      priser: toPriser(frysta),
      bestallningar,
      handelser: ovriga,
      // Without ids the index stands for one: the columns are sorted by id, so it orders events in the same way.
      besok: {
        antal: kolumner.antal,
        start: kolumner.start,
        slut: kolumner.slut,
        bestallning: kolumner.bestallning,
        personal: kolumner.personal,
        id: (i) => (ids ? idAt(ids, i) : String(i).padStart(9, '0')),
      },
      benamningar: benamningar(tjanst, bestallningar),
      ...(steg && { steg: { ...steg, namn: tjanst.id } }),
      detalj,
    },
  })
}

/** How ids that kommuner use for bands and zones are written in a row's text; an id that is not here is written as it is. */
const SEGMENTNAMN: Readonly<Record<string, string>> = {
  kvall: 'kväll',
  tatort: 'tätort',
  oar: 'öar',
  villaomrade: 'villaområde',
}

/** Where a person stays, in a row's text: the host's zon, by the host's price. */
function vistelsenamn({ zon }: { readonly zon?: string | null }): (readonly [string, string])[] {
  const vard = zon ? readVistelsezon(zon) : undefined
  if (!zon || !vard) return []
  const namn = vard.zon === null ? '' : `${SEGMENTNAMN[vard.zon] ?? vard.zon}, `
  return [[zon, `${namn}vistelsekommunens pris`]]
}

function benamningar(
  tjanst: Tjanst,
  bestallningar: readonly { readonly zon?: string | null }[],
): NonNullable<Korningsunderlag['benamningar']> {
  const delar = Object.entries({ ...tjanst.delar, ...tjanst.ejValbaraDelar })
  const utfall = Object.values(tjanst.handelser).flatMap((h) =>
    h.utfall && h.artikel ? [[h.artikel, h.namn.sv] as const] : [],
  )
  return {
    insatser: Object.fromEntries([...delar.map(([id, d]) => [id, d.namn.sv] as const), ...utfall]),
    segment: { ...SEGMENTNAMN, ...Object.fromEntries(bestallningar.flatMap(vistelsenamn)) },
  }
}

function sumMinuter(start: Int32Array, slut: Int32Array): number {
  let summa = 0
  for (let i = 0; i < start.length; i++) summa += (slut[i] as number) - (start[i] as number)
  return summa
}

/** Event types of the plugin that are performed visits: read as columns. */
export function utfordaTyper(tjanst: Tjanst): string[] {
  return Object.entries(tjanst.handelser).flatMap(([id, h]) =>
    h.slag === 'besok' && h.raknasSom === 'utford' ? [id] : [],
  )
}

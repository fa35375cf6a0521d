import type { Avgiftstaxa } from '@valfri/berakning/berakna-avgift'
import type { Bestallning, Handelse, Korrigering, Prisrad } from '@valfri/berakning/indata'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { type Kvot, parseKvot } from '@valfri/kernel/kvot'
import { epochMinute, parseLokalTid } from '@valfri/kernel/tid'
import {
  type Avrundning,
  type ModellvalIn,
  type Tidsband,
  type Underlag,
  VECKODAGAR,
  type Veckodag,
} from '@valfri/plugin-api/modellval'
import type { Prisenhet } from '@valfri/plugin-api/parameter'
import type { Radenhet } from '@valfri/plugin-api/rad'
import type {
  FallAvgift,
  FallBand,
  FallBeslut,
  FallHandelse,
  FallKorrigering,
  FallModell,
  FallPris,
  Tal,
} from './fall-schema.ts'
import type { Plats } from './fall-tjanst.ts'

/*
 * The only place that knows both the cases' words and ours. It translates names and shapes; every rule stands in the
 * engine.
 */

/** The cases write extra_portion, we write extra-portion. */
export const kebab = (text: string) => text.replaceAll('_', '-')
export const unkebab = (text: string) => text.replaceAll('-', '_')
/** A price key is the kommun's own name, but for the articles that the cases and we both name. */
const nyckelOf = (nyckel: string) => (nyckel === 'extra_portion' ? kebab(nyckel) : nyckel)
const text = (tal: Tal) => String(tal)
export function exakt(tal: Tal): Kvot {
  const k = parseKvot(tal)
  if (!k) throw new Error(`inte ett exakt tal: ${tal}`)
  return k
}
const procentMap = (m?: Record<string, Tal>) => m && Object.fromEntries(Object.entries(m).map(([k, v]) => [k, text(v)]))
const avrundningOf = (a?: { till: 'ore' | 'krona'; metod: string }) =>
  a && { till: a.till, metod: kebab(a.metod) as Avrundning['metod'] }

export function toPrisrad(p: FallPris, beslut: ReadonlyMap<string, BeslutKalla>): Prisrad {
  const { segment = {}, fran } = p
  return {
    nyckel: nyckelOf(p.nyckel),
    segment,
    fran,
    enhet: kebab(p.enhet) as Prisenhet,
    ore: BigInt(p.ore),
    beslut: beslut.get(p.beslut) as BeslutKalla,
  }
}

function toBand(b: FallBand): Tidsband {
  if (b.typ === 'intervall')
    return { ...b, perioder: b.perioder.map((p) => ({ fran: lokaltid(p.fran), till: lokaltid(p.till) })) }
  if (b.typ === 'dygn')
    return { ...b, fran: klocka(b.fran), till: klocka(b.till), dagar: b.dagar as Veckodag[] | undefined }
  return { namn: b.namn, typ: 'vecka', fran: veckotid(b.fran), till: veckotid(b.till) }
}

/* The 24:00 of a day is the 00:00 of the next; ours are written without it. */

const klocka = (t: string) => (t === '24:00' ? '00:00' : t)

function veckotid(t: string): { dag: Veckodag; tid: string } {
  const dag = VECKODAGAR.indexOf(t.slice(0, 3) as Veckodag) + (t.endsWith('24:00') ? 1 : 0)
  return { dag: VECKODAGAR[dag % 7] as Veckodag, tid: klocka(t.slice(4)) }
}

function lokaltid(t: string): string {
  if (!t.endsWith('24:00')) return t
  return `${Temporal.PlainDate.from(t.slice(0, 10)).add({ days: 1 })}T00:00`
}

function toInsatser(m: FallModell, platser: ReadonlyMap<string, Plats>): ModellvalIn['insatser'] {
  return Object.fromEntries(
    [...platser].map(([insats, plats]) => {
      const r = m.insatser?.[insats] ?? { underlag: 'utford_tid' }
      const schablon = r.schablon_minuter !== undefined && { schablonMinuter: r.schablon_minuter }
      const pris = nyckelOf(r.pris ?? insats)
      return [insats, { del: plats.del, underlag: kebab(r.underlag) as Underlag, ...schablon, pris }]
    }),
  )
}

/** @param platser where a plugin pays each insats: an insats that the model does not name is paid as utförd tid */
export function toModellval(m: FallModell, platser: ReadonlyMap<string, Plats>): ModellvalIn {
  const { avvikelser: a, franvaro, momskompensation: moms, grans, vite, max_tillfallen: max } = m
  return {
    insatser: toInsatser(m, platser),
    ...(m.tidsband && { tidsband: m.tidsband.map(toBand) }),
    ...(m.prisdatum && { prisdatum: m.prisdatum }),
    ...(m.handelseavrundning && {
      handelseavrundning: { tillMinuter: m.handelseavrundning.till_minuter, metod: m.handelseavrundning.metod },
    }),
    dubbelbemanning: m.dubbelbemanning === 'per_personal' ? 'per-personal' : 'ingar',
    ...(grans && {
      grans: { niva: grans.niva, period: grans.period, toleransProcent: text(grans.tolerans_procent ?? 0) },
    }),
    ...(a && {
      avvikelser: {
        avbojt: procentMap(a.avbojt),
        bomtid: procentMap(a.bomtid),
        senAvbokning: procentMap(a.sen_avbokning),
        uteblivet: procentMap(a.uteblivet),
        ...(a.avbokad_senast_timmar !== undefined && { avbokadSenastTimmar: text(a.avbokad_senast_timmar) }),
        senAvbestallning: procentMap(a.sen_avbestallning),
        ...(a.hogst_minuter && {
          hogstMinuter: {
            avbojt: a.hogst_minuter.avbojt,
            bomtid: a.hogst_minuter.bomtid,
            senAvbokning: a.hogst_minuter.sen_avbokning,
          },
        }),
      },
    }),
    ...(franvaro && {
      franvaro: {
        raknasPa: kebab(franvaro.raknas_pa) as 'planerad-dag' | 'kalenderdag',
        faktorer: franvaro.faktorer.map((f) => ({
          dagFran: f.dag_fran,
          dagTill: f.dag_till,
          procent: text(f.procent),
        })),
      },
    }),
    ...(m.schablon_dagar && {
      schablondagar: {
        dagarPerManad: text(m.schablon_dagar.dagar_per_manad),
        veckodagar: text(m.schablon_dagar.veckodagar),
      },
    }),
    ...(moms && {
      momskompensation: {
        procent: text(moms.procent),
        regi: moms.regi,
        pa: kebab(moms.pa) as 'summa' | 'pris' | 'pris-netto',
        nycklar: moms.nycklar?.map(nyckelOf),
        ejPa: moms.ej_pa?.map(nyckelOf),
        fran: moms.fran,
        beslutId: moms.beslut,
      },
    }),
    ...(m.tillagg && {
      tillagg: m.tillagg.map((t) => ({
        nyckel: t.nyckel,
        per: t.per,
        niva: t.niva,
        ...(t.avstand_km_over !== undefined && { avstandKmOver: text(t.avstand_km_over) }),
      })),
    }),
    ...(max && {
      maxTillfallen: { antal: max.antal, tillaggBarnUnder18: max.tillagg_barn_under_18 ?? 0, raknas: max.raknas },
    }),
    ...(m.egenavgift && { egenavgift: { nyckel: m.egenavgift.nyckel, tasUtVid: m.egenavgift.tas_ut_vid } }),
    ...(vite && {
      vite: {
        per: kebab(vite.per) as 'dygn' | 'paborjad-vecka',
        ...(vite.tak_procent_av_ersattning !== undefined && {
          takProcentAvErsattning: text(vite.tak_procent_av_ersattning),
        }),
      },
    }),
    radgruppering: m.radgruppering ?? 'grupp',
    avrundning: {
      pris: avrundningOf(m.avrundning?.pris),
      rad: avrundningOf(m.avrundning?.rad),
      total: avrundningOf(m.avrundning?.total),
    },
  }
}

export function toBestallning(b: FallBeslut): Bestallning {
  const minuter = b.beviljade_minuter
  return {
    id: b.id,
    personId: b.brukare,
    insats: b.insats,
    fran: b.fran,
    till: b.till ?? null,
    ...(minuter !== undefined && { gransminuter: [{ fran: b.fran, minuter }], beviljat: [{ fran: b.fran, minuter }] }),
    ...(b.beviljade && { beviljat: b.beviljade }),
    zon: b.zon ?? null,
    omfattning: b.omfattning ?? null,
    ...(b.nivaer && { nivaer: b.nivaer }),
    dagarPerVecka: b.dagar_per_vecka,
    ...(b.avstand_km !== undefined && { avstandKm: exakt(b.avstand_km) }),
    dubbelbemanning: b.dubbelbemanning,
    franvaroIngaende: b.franvaro_ingaende,
    tidigareTillfallen: b.tidigare_tillfallen,
    sarskildaSkalBarnUnder18: b.sarskilda_skal_barn_under_18,
    forsorjningsstod: b.forsorjningsstod,
  }
}

function minut(tid: string | undefined): number {
  const tolkad = parseLokalTid(tid ?? '')
  if (!tolkad.ok) throw new Error(`${tid}: ${tolkad.fel.text}`)
  return epochMinute(tolkad.value)
}

export function toHandelse(h: FallHandelse): Handelse {
  const bas = { id: h.id, bestallningId: h.beslut }
  const datum = h.datum as string
  switch (h.typ) {
    case 'utford':
    case 'avbojt':
    case 'bomtid':
    case 'avbokad':
      return {
        ...bas,
        typ: h.typ,
        start: minut(h.start),
        slut: minut(h.slut),
        personal: h.personal,
        ...(h.avbokad && { avbokad: minut(h.avbokad) }),
      }
    case 'utford_summa':
      return { ...bas, typ: 'utford-summa', datum, minuter: h.minuter as number }
    case 'narvaro':
    case 'franvaro':
      return { ...bas, typ: h.typ, datum, planeradeMinuter: h.planerade_minuter }
    case 'samtal':
    case 'uteblivet':
      return { ...bas, typ: h.typ, datum }
    case 'sen_avbestallning':
      return { ...bas, typ: 'sen-avbestallning', datum, artikel: 'portion', antal: h.antal ?? 1 }
    default:
      return { ...bas, typ: 'antal', datum, artikel: kebab(h.typ), antal: h.antal ?? 1 }
  }
}

export function toKorrigering(k: FallKorrigering, beslut: ReadonlyMap<string, BeslutKalla>): Korrigering {
  return {
    orsak: k.orsak,
    krediteras: k.krediteras.map((r) => ({
      id: r.id,
      text: r.text,
      antal: exakt(r.antal),
      enhet: kebab(r.enhet) as Radenhet,
      aprisOre: BigInt(r.apris_ore),
      ...(r.faktor !== undefined && { faktor: exakt(r.faktor) }),
      beloppOre: BigInt(r.belopp_ore),
      fran: r.fran,
      beslut: beslut.get(r.beslut) as BeslutKalla,
    })),
    ersattsAv: k.ersatts_av.map((e) => ({
      ...e,
      nyckel: nyckelOf(e.nyckel),
      antal: exakt(e.antal),
      enhet: kebab(e.enhet) as Radenhet,
    })),
  }
}

export function toAvgiftstaxa(a: FallAvgift): Avgiftstaxa {
  return {
    maxtaxaOre: BigInt(a.maxtaxa_ore),
    minimibeloppOre: {
      ensamstaende: BigInt(a.minimibelopp_ore.ensamstaende),
      sammanlevande: BigInt(a.minimibelopp_ore.sammanlevande),
    },
    avrundning: avrundningOf(a.avrundning),
    poster: a.poster.map((p) => ({
      namn: p.post,
      insatser: p.insatser,
      inomMaxtaxa: p.inom_maxtaxa,
      per: p.per as Avgiftstaxa['poster'][number]['per'],
      ore: BigInt(p.ore ?? 0),
      nivaer: p.nivaer?.map((n) => ({ tillMinuter: n.till_minuter ?? null, per: n.per, ore: BigInt(n.ore) })),
      friaMinuter: p.fria_minuter ?? 0,
      ...(p.avbokad_senast_timmar !== undefined && { avbokadSenastTimmar: exakt(p.avbokad_senast_timmar) }),
    })),
  }
}

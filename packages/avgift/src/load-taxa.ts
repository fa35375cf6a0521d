import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { Avgiftsgrund, Avgiftspost } from '@valfri/plugin-api/avgift'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { toBeslutKalla } from '@valfri/tenancy/beslut-kalla'
import { type BeslutatVarde, listBeslutadeVarden, vardeAt } from '@valfri/tenancy/beslutade-varden'
import type { AvgiftVarde } from '@valfri/tenancy/varde-former'
import { avgiftFel } from './fel.ts'
import type { FrystBelopp, FrystPost, FrystTaxa } from './fryst.ts'
import { type Beloppslag, beloppFor } from './nationella-belopp.ts'
import { listAvgiftsregler, listNationellaBelopp, type Namnd } from './queries-taxa.ts'

type Regel = Awaited<ReturnType<typeof listAvgiftsregler>>[number]
type Nationellt = Awaited<ReturnType<typeof listNationellaBelopp>>[number]

/**
 * Collects what a nämnd's fees of a month are computed by: its taxa in force on the first day, the national amounts of the
 * year, and the nämnd's own lower fee or raised förbehåll.
 *
 * @param manad first day of the month
 * Errors: `nationellt-belopp-saknas` with year and slag; last year's amount is never used for this
 */
export async function loadTaxa(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
): Promise<Result<FrystTaxa>> {
  const nationella = await listNationellaBelopp(tx)
  const [maxtaxa, ensam, samman] = (
    ['maxtaxa', 'minimibelopp-ensamstaende', 'minimibelopp-sammanlevande'] as const
  ).map((slag) => beloppFor(nationella, manad.year, slag)) as [Nationellt | null, Nationellt | null, Nationellt | null]
  if (!maxtaxa || !ensam || !samman) return missingBelopp(manad.year, { maxtaxa, ensam, samman })
  const regel = (await listAvgiftsregler(tx, n)).findLast((r) => Temporal.PlainDate.compare(r.regel.fran, manad) <= 0)
  const beslut: Record<string, BeslutKalla> = {}
  if (regel) beslut[regel.beslut.id] = toBeslutKalla(regel.beslut)
  const poster: FrystPost[] = []
  const saknas: Record<string, string> = {}
  for (const tjanst of [...tjanster.tjanster.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const varden = await listBeslutadeVarden(tx, { ...n, tjanstId: tjanst.id })
    for (const post of tjanst.avgift.poster) {
      const svar = postsAt(tjanst, post, varden, manad.toString())
      for (const { post: en, kalla } of svar.poster) {
        poster.push(en)
        beslut[kalla.id] = kalla
      }
      for (const del of svar.saknas) saknas[`${tjanst.id}/${del}`] = post.namn.sv
    }
  }
  return ok({
    period: manad.toString().slice(0, 7),
    maxtaxa: lowest(maxtaxa, regel),
    minimibelopp: {
      ensamstaende: raised(ensam, regel, regel?.regel.paslagEnsamstaendeOre),
      sammanlevande: raised(samman, regel, regel?.regel.paslagSammanlevandeOre),
    },
    avrundning: { till: regel?.regel.avrundningTill ?? 'ore', metod: 'nedat' },
    poster,
    saknas,
    beslut,
  })
}

function missingBelopp(ar: number, b: { maxtaxa: unknown; ensam: unknown; samman: unknown }) {
  const slag: Beloppslag = b.maxtaxa
    ? b.ensam
      ? 'minimibelopp-sammanlevande'
      : 'minimibelopp-ensamstaende'
    : 'maxtaxa'
  return avgiftFel('nationellt-belopp-saknas', {
    text: `Landets belopp för ${ar} är inte inlagt (${slag.replace('-', ', ')}).`,
    detaljer: { ar, slag },
  })
}

const toBelopp = (b: Nationellt): FrystBelopp => ({
  ore: b.ore.toString(),
  fran: b.fran.toString(),
  kalla: b.kalla,
  bekraftad: b.bekraftad,
  beslutId: null,
})

/** The nämnd may take less than maxtaxan, never more: a decision of an earlier year gives way where the law is lower now. */
function lowest(landet: Nationellt, regel: Regel | undefined): FrystBelopp {
  const egen = regel?.regel.maxtaxaOre
  if (!regel || egen === null || egen === undefined || egen >= landet.ore) return toBelopp(landet)
  return { ...toBelopp(landet), ore: egen.toString(), fran: regel.regel.fran.toString(), beslutId: regel.beslut.id }
}

function raised(landet: Nationellt, regel: Regel | undefined, paslag: bigint | undefined): FrystBelopp {
  if (!regel || !paslag) return toBelopp(landet)
  return { ...toBelopp(landet), ore: (landet.ore + paslag).toString(), beslutId: regel.beslut.id }
}

/** A decided row for a del alone goes before the one for all. */
function postsAt(tjanst: Tjanst, post: Avgiftspost, varden: readonly BeslutatVarde[], dag: string) {
  const parameter = `avgift.${post.id}`
  const perRad = new Map<string, { varde: BeslutatVarde; delar: string[] }>()
  const saknas: string[] = []
  for (const del of post.delar) {
    const varde = vardeAt(varden, parameter, dag, { del }) ?? vardeAt(varden, parameter, dag)
    if (!varde) saknas.push(del)
    else {
      const rad = perRad.get(varde.id) ?? { varde, delar: [] }
      rad.delar.push(del)
      perRad.set(varde.id, rad)
    }
  }
  return {
    saknas,
    poster: [...perRad.values()].map((r) => ({ post: toPost(tjanst, post, r.varde, r.delar), kalla: r.varde.beslut })),
  }
}

function toPost(tjanst: Tjanst, post: Avgiftspost, v: BeslutatVarde, delar: readonly string[]): FrystPost {
  const val = v.varde as AvgiftVarde
  return {
    id: `${tjanst.id}.${post.id}`,
    namn: post.namn.sv,
    insatser: delar.map((d) => `${tjanst.id}/${d}`),
    inomMaxtaxa: val.inomMaxtaxa,
    per: v.enhet as Avgiftsgrund,
    ore: (v.ore ?? 0n).toString(),
    friaMinuter: val.friaMinuter,
    ...(val.nivaer && { nivaer: val.nivaer.map((n) => ({ ...n, ore: String(n.ore) })) }),
    ...(val.avbokadSenastTimmar && { avbokadSenastTimmar: val.avbokadSenastTimmar }),
    fran: v.fran,
    beslutId: v.beslut.id,
  }
}

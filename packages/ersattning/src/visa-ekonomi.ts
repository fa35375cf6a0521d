import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadBeslutKalla } from '@valfri/tenancy/load-beslut-kalla'
import { type Granskningsgrans, STANDARDGRANS } from './besluta-kontoplan.ts'
import { loadFakturerbart } from './fakturaunderlag.ts'
import { ersattningFel } from './fel.ts'
import type { Kontoplan } from './kontoplan.ts'
import type { Skillnad } from './matcha-faktura.ts'
import { listEgnaUnderlag, listUnderlag, loadKorning } from './queries.ts'
import {
  listFakturor,
  listKorningsfiler,
  listSparrdatum,
  loadGranskningsgrans,
  loadKontoplan,
} from './queries-ekonomi.ts'
import { loadUtforareNamn } from './queries-indata.ts'
import { needsFaktura } from './skapa-order.ts'
import { underlagReferens } from './underlag-referens.ts'

export interface FakturaVy {
  readonly id: string
  readonly nummer: string
  readonly datum: string | null
  readonly nettoOre: number
  readonly bruttoOre: number
  readonly status: 'godkand' | 'avvisad'
  readonly skillnader: readonly Skillnad[]
  readonly mottagen: string
}

/** How a run is booked and paid: by which plan, which files there are, and where each invoice stands. */
export interface EkonomiVy {
  readonly plan: (Kontoplan & { readonly fran: string; readonly beslut: BeslutKalla | null }) | null
  readonly filer: readonly { readonly slag: string; readonly sha256: string }[]
  /** How many underlag have their files, and of how many. */
  readonly underlagsfiler: { readonly klara: number; readonly av: number }
  readonly fakturor: readonly {
    readonly underlagId: string
    readonly utforare: string
    readonly referens: string
    readonly summaOre: number
    /** 'behovs-ej' for egenregi and where the underlag is enough. */
    readonly status: 'behovs-ej' | 'vantar' | 'avvisad' | 'godkand'
    readonly faktura: FakturaVy | null
  }[]
}

export async function visaEkonomi(tx: AktorTx, id: string): Promise<Result<EkonomiVy>> {
  const k = await loadKorning(tx, id)
  if (!k || tx.aktor.typ !== 'kommun') return ersattningFel('korning-saknas')
  const rad = await loadKontoplan(tx, k, k.manad.add({ months: 1 }).subtract({ days: 1 }))
  const underlag = await listUnderlag(tx, id)
  const namn = await loadUtforareNamn(tx, [...new Set(underlag.map((u) => u.utforareId))])
  const fakturor = Map.groupBy(
    await listFakturor(
      tx,
      underlag.map((u) => u.id),
    ),
    (f) => f.underlagId,
  )
  const filer = await listKorningsfiler(tx, id)
  return ok({
    plan: rad && { ...rad.plan, fran: rad.fran.toString(), beslut: await loadBeslutKalla(tx, k, rad.beslutId) },
    filer: filer.flatMap((f) => (f.underlagId ? [] : [{ slag: f.slag, sha256: f.sha256 }])),
    underlagsfiler: { klara: new Set(filer.flatMap((f) => f.underlagId ?? [])).size, av: underlag.length },
    fakturor: underlag.map((u) => {
      const egna = fakturor.get(u.id) ?? []
      const visad = egna.find((f) => f.status === 'godkand') ?? egna[0]
      const behovs = rad !== null && needsFaktura(rad.plan, u)
      return {
        underlagId: u.id,
        utforare: namn.get(u.utforareId) ?? '',
        referens: underlagReferens(k.manad, u.id),
        summaOre: Number(u.summaOre),
        status: behovs ? (visad?.status ?? 'vantar') : 'behovs-ej',
        faktura: visad ? toFakturaVy(visad) : null,
      }
    }),
  })
}

function toFakturaVy(f: Awaited<ReturnType<typeof listFakturor>>[number]): FakturaVy {
  return {
    id: f.id,
    nummer: f.nummer,
    datum: f.fakturadatum?.toString() ?? null,
    nettoOre: Number(f.nettoOre),
    bruttoOre: Number(f.bruttoOre),
    status: f.status,
    skillnader: f.skillnader,
    mottagen: f.mottagen.toString(),
  }
}

/** What an utförare sees of invoicing an underlag: whether one is wanted, what it must carry, and what came of those it sent. */
export interface FaktureringVy {
  readonly behovs: boolean
  /** Why not, in Swedish; null when it is wanted. */
  readonly varfor: string | null
  readonly referens: string | null
  readonly koparensReferens: string | null
  readonly nettoOre: number
  readonly bruttoOre: number
  readonly rader: readonly { readonly referens: string; readonly text: string; readonly beloppOre: number }[]
  readonly fakturor: readonly FakturaVy[]
}

export async function visaFakturering(tx: AktorTx, underlagId: string): Promise<Result<FaktureringVy>> {
  const svar = await loadFakturerbart(tx, underlagId)
  if (!svar.ok && ['underlag-saknas', 'underlag-ej-last'].includes(svar.fel.kod)) return svar
  const fakturor = (await listFakturor(tx, [underlagId])).map(toFakturaVy)
  if (!svar.ok)
    return ok({
      ...{ behovs: false, varfor: `${svar.fel.text} ${svar.fel.nasta ?? ''}`.trim(), referens: null },
      ...{ koparensReferens: null, nettoOre: 0, bruttoOre: 0, rader: [], fakturor },
    })
  const u = svar.value
  return ok({
    behovs: true,
    varfor: null,
    referens: u.referens,
    koparensReferens: u.plan.fakturareferens,
    nettoOre: Number(u.nettoOre),
    bruttoOre: Number(u.bruttoOre),
    rader: u.rader
      .map((r) => ({ ...r, beloppOre: Number(r.beloppOre) }))
      .map(({ referens, text, beloppOre }) => ({ referens, text, beloppOre })),
    fakturor,
  })
}

/** What the nämnd has decided about booking and review today. */
export async function visaBokforingsregler(tx: AktorTx, nu: Temporal.Instant) {
  const n = egenNamnd(tx)
  const idag = dateAt(nu)
  const rad = await loadKontoplan(tx, n, idag)
  const grans = await loadGranskningsgrans(tx, n, idag)
  const galler: Granskningsgrans = grans ?? STANDARDGRANS
  return {
    plan: rad && { ...rad.plan, fran: rad.fran.toString(), beslut: await loadBeslutKalla(tx, n, rad.beslutId) },
    grans: {
      andringProcent: galler.andringProcent,
      hogstaPerPersonOre: galler.hogstaPerPersonOre === null ? null : Number(galler.hogstaPerPersonOre),
      ejErsattProcent: galler.ejErsattProcent,
      fran: grans?.fran.toString() ?? null,
      beslut: grans ? await loadBeslutKalla(tx, n, grans.beslutId) : null,
    },
    sparrdatum: (await listSparrdatum(tx, [n.kommunId], idag.with({ day: 1 }).subtract({ months: 2 }))).map(toSparr),
  }
}

const toSparr = (s: {
  readonly kommunId: string
  readonly manad: Temporal.PlainDate
  readonly datum: Temporal.PlainDate
}) => ({
  kommunId: s.kommunId,
  manad: s.manad.toString().slice(0, 7),
  datum: s.datum.toString(),
})

/** Last days to report, in the kommuner that the utförare has been paid by. */
export async function visaSparrdatum(tx: AktorTx, nu: Temporal.Instant) {
  const kommuner = new Map((await listEgnaUnderlag(tx)).map((r) => [r.underlag.kommunId, r.kommun]))
  const rader = await listSparrdatum(tx, [...kommuner.keys()], dateAt(nu).with({ day: 1 }).subtract({ months: 1 }))
  return rader.map((s) => ({ ...toSparr(s), kommun: kommuner.get(s.kommunId) ?? '' }))
}

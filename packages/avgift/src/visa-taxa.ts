import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { toBeslutKalla } from '@valfri/tenancy/beslut-kalla'
import { type BeslutatVarde, listBeslutadeVarden } from '@valfri/tenancy/beslutade-varden'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import type { AvgiftVarde } from '@valfri/tenancy/varde-former'
import { listAvgiftsregler, listNationellaBelopp } from './queries-taxa.ts'

/** A post as decided from a day. */
function toSteg(v: BeslutatVarde) {
  const val = v.varde as AvgiftVarde
  return {
    fran: v.fran,
    del: v.segment.del ?? null,
    per: v.enhet ?? '',
    ore: v.ore === null ? null : Number(v.ore),
    inomMaxtaxa: val.inomMaxtaxa,
    friaMinuter: val.friaMinuter,
    avbokadSenastTimmar: val.avbokadSenastTimmar ?? null,
    nivaer: val.nivaer ?? [],
    beslut: v.beslut,
  }
}

/** The posts of a tjänst that somebody may be charged for, each with what is decided, latest first. */
function toTaxa(tjanst: Tjanst, varden: readonly BeslutatVarde[], dag: string) {
  return {
    id: tjanst.id,
    namn: tjanst.namn.sv,
    ingenAvgift: tjanst.avgift.ingenAvgift?.sv ?? null,
    poster: tjanst.avgift.poster.map((p) => {
      const historik = varden
        .filter((v) => v.parameter === `avgift.${p.id}`)
        .map(toSteg)
        .reverse()
      return {
        id: p.id,
        namn: p.namn.sv,
        grunder: p.grunder,
        inomMaxtaxa: p.inomMaxtaxa,
        galler: historik.find((s) => s.fran <= dag) ?? null,
        kommande: historik.filter((s) => s.fran > dag),
        historik,
      }
    }),
  }
}

/** Every national amount with its source, latest year first. Public. */
export async function visaNationellaBelopp(tx: AktorTx) {
  return (await listNationellaBelopp(tx))
    .map((b) => ({
      id: b.id,
      slag: b.slag,
      ar: b.fran.year,
      ore: Number(b.ore),
      kalla: b.kalla,
      bekraftad: b.bekraftad,
      skapad: b.skapad.toString(),
    }))
    .reverse()
}

/** What persons pay in the own nämnd: the taxa of each tjänst, the nämnd's own rules, and the amounts of the law. */
export async function visaTaxa(tx: AktorTx, tjanster: TjanstRegister, nu: Temporal.Instant) {
  const { kommunId, namndId } = egenNamnd(tx)
  const dag = dateAt(nu).toString()
  const taxor = []
  const aktiva = new Set((await listAktivaTjanster(tx, dateAt(nu), kommunId)).map((a) => a.tjanstId))
  for (const tjanst of tjanster.tjanster.values()) {
    const taxa = toTaxa(tjanst, await listBeslutadeVarden(tx, { kommunId, namndId, tjanstId: tjanst.id }), dag)
    // One that is off is shown while somebody may still be charged by it.
    if (aktiva.has(tjanst.id) || taxa.poster.some((p) => p.historik.length > 0)) taxor.push(taxa)
  }
  const regler = (await listAvgiftsregler(tx, { kommunId, namndId })).map(({ regel: r, beslut }) => ({
    id: r.id,
    fran: r.fran.toString(),
    maxtaxaOre: r.maxtaxaOre === null ? null : Number(r.maxtaxaOre),
    paslagEnsamstaendeOre: Number(r.paslagEnsamstaendeOre),
    paslagSammanlevandeOre: Number(r.paslagSammanlevandeOre),
    avrundningTill: r.avrundningTill,
    beslut: toBeslutKalla(beslut),
  }))
  return { taxor, regler: regler.reverse(), nationella: await visaNationellaBelopp(tx) }
}

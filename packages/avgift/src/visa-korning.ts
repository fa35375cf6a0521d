import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { avgiftJobb } from './avgift-jobb.ts'
import { avgiftFel } from './fel.ts'
import { loadAvgiftsexport } from './queries-export.ts'
import { type Avgiftskorning, listAvgiftskorningar, loadAvgiftskorning, loadLastGrans } from './queries-korning.ts'
import {
  type AvgiftSok,
  countLage,
  type LageSok,
  listAnmarkningar,
  listAvgifter,
  listEjUnderrattade,
  listUtanBeslut,
  loadKoder,
} from './queries-vy.ts'

export const toKorningRad = (k: Avgiftskorning) => ({
  id: k.id,
  manad: k.manad.toString().slice(0, 7),
  status: k.status,
  antalPersoner: k.antalPersoner,
  summaOre: k.summaOre === null ? null : Number(k.summaOre),
  problem: k.problem.length,
  beraknad: k.beslutTid?.toString() ?? null,
  last: k.last && { tid: k.last.toString(), av: k.lastAvNamn ?? '' },
})

export async function listKorningRader(tx: AktorTx) {
  return (await listAvgiftskorningar(tx, egenNamnd(tx))).map(toKorningRad)
}

/** A month of avgifter: how far it has come, what stops it, what is worth a second look, and the file for invoicing. */
export async function visaAvgiftskorning(
  tx: AktorTx,
  id: string,
  miljo: { readonly jobb: Jobbko; readonly tjanster: TjanstRegister },
) {
  const k = await loadAvgiftskorning(tx, id)
  if (!k) return avgiftFel('avgiftskorning-saknas')
  const koder = await loadKoder(tx, k, [...new Set(k.problem.map((p) => p.personId))])
  const taxa = k.taxor[k.manad.toString()]
  const belopp = taxa ? [taxa.maxtaxa, taxa.minimibelopp.ensamstaende, taxa.minimibelopp.sammanlevande] : []
  const export_ = await loadAvgiftsexport(tx, k)
  const forlopp =
    k.jobbId && k.status === 'oppen' ? await miljo.jobb.lage(avgiftJobb(miljo.tjanster), k.jobbId) : undefined
  return ok({
    ...toKorningRad(k),
    forlopp: forlopp ?? null,
    ersattningLast: (await loadLastGrans(tx, k, k.manad)) !== null,
    resultatSha256: k.resultatSha256,
    problemlista: k.problem.slice(0, 100).map((p) => ({ ...p, personkod: koder.get(p.personId) ?? '' })),
    obekraftade: belopp.filter((b) => !b.bekraftad).map((b) => b.kalla),
    anmarkningar: k.status === 'oppen' ? [] : await listAnmarkningar(tx, k),
    export: export_ && {
      klar: export_.json !== null,
      antal: export_.antal,
      begard: export_.begard.toString(),
      av: export_.begardAvNamn,
      csvSha256: export_.csvSha256,
      jsonSha256: export_.jsonSha256,
    },
  })
}

/** A page of the fees of a run. Each person shown by name is noted in the log. */
export async function visaAvgifter(tx: AktorTx, korningId: string, sok: AvgiftSok) {
  const k = await loadAvgiftskorning(tx, korningId)
  if (!k) return avgiftFel('avgiftskorning-saknas')
  const { rader, antal } = await listAvgifter(tx, k, sok)
  for (const { avgift } of rader)
    tx.logga({ handling: 'las', objekt: 'avgift', objektId: avgift.id, personId: avgift.personId })
  return ok({
    antal,
    rader: rader.map(({ avgift: a, kod, namn }) => ({
      id: a.id,
      personId: a.personId,
      kod,
      namn,
      slag: a.slag,
      avserManad: a.avserManad.toString().slice(0, 7),
      inomOre: Number(a.inomOre),
      utanforOre: Number(a.utanforOre),
      beloppOre: Number(a.beloppOre),
      begransadAv: a.begransadAv,
      harBeslut: a.indata.avgiftsbeslut !== null,
    })),
  })
}

const lageSok = (tjanster: TjanstRegister, nu: Temporal.Instant): LageSok => ({
  idag: dateAt(nu),
  tjanstIds: [...tjanster.tjanster.values()].filter((t) => t.avgift.poster.length > 0).map((t) => t.id),
})

/** What waits for the nämnd's avgiftshandläggare. */
export async function oversiktAvgift(tx: AktorTx, tjanster: TjanstRegister, nu: Temporal.Instant) {
  const lage = await countLage(tx, egenNamnd(tx), lageSok(tjanster, nu))
  const finns = new Map(lage.korningar.map((k) => [k.manad.toString().slice(0, 7), k]))
  return {
    utanBeslut: lage.utanBeslut,
    ejUnderrattade: lage.ejUnderrattade,
    /** Months whose events are locked and whose avgift is not. */
    attLasa: lage.lastaManader
      .filter((m) => finns.get(m)?.status !== 'last')
      .map((m) => ({ manad: m, id: finns.get(m)?.id ?? null, problem: finns.get(m)?.problem.length ?? 0 })),
    senastLast:
      lage.korningar
        .find((k) => k.status === 'last')
        ?.manad.toString()
        .slice(0, 7) ?? null,
  }
}

const HOGST = 200

/** Whom the avgiftshandläggare should see to: who has help and no decision, and who has not been told of one. */
export async function visaAttBesluta(tx: AktorTx, tjanster: TjanstRegister, nu: Temporal.Instant) {
  const n = egenNamnd(tx)
  const sok = lageSok(tjanster, nu)
  const utan = await listUtanBeslut(tx, n, sok, HOGST)
  const ej = await listEjUnderrattade(tx, n, sok, HOGST)
  for (const r of [...utan, ...ej]) tx.logga({ handling: 'las', objekt: 'person', personId: r.person_id })
  const toPerson = (r: (typeof utan)[number]) => ({ personId: r.person_id, kod: r.kod, namn: r.namn })
  return { utanBeslut: utan.map(toPerson), ejUnderrattade: ej.map(toPerson) }
}

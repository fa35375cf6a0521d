import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { toBeslutKalla } from './beslut-kalla.ts'
import { egenNamnd } from './egen-namnd.ts'
import { diffListor, withForslag } from './jamfor-prislistor.ts'
import { KALKYLPOSTER } from './kalkyl.ts'
import { loadPrislista } from './load-prislista.ts'
import { makePrislista } from './prislista.ts'
import { selectEttBeslut } from './queries.ts'
import { type ForslagRow, selectForslag, selectForslagLista } from './queries-forslag.ts'
import { forslagsdag } from './skriv-forslag.ts'

const toForslag = (f: ForslagRow) => ({
  id: f.id,
  slag: f.slag as 'pris' | 'modell' | 'momskompensation',
  status: f.status as 'utkast' | 'foreslaget' | 'bekraftat' | 'avvisat' | 'kasserat',
  rev: f.rev,
  fran: f.fran?.toString() ?? null,
  beslutId: f.beslutId,
  antal: f.rader.length,
  kopia: f.kopia,
  forfattare: f.forfattareNamn,
  foreslagen: f.foreslagen?.toString() ?? null,
  provadAv: f.provadAvNamn,
  provad: f.provad?.toString() ?? null,
  skal: f.skal,
  skapad: f.skapad.toString(),
})

/** What has been proposed for a tjänst and what became of it, latest first: the history of the list as work. */
export async function listForslag(tx: AktorTx, tjanstId: string) {
  const { identitetId, ...n } = egenNamnd(tx)
  const rader = await selectForslagLista(tx, n, tjanstId)
  return rader.map(({ forslag, beslut }) => ({
    ...toForslag(forslag),
    harSkrivit: forslag.forfattare.includes(identitetId),
    diarienummer: beslut?.diarienummer ?? null,
  }))
}

/**
 * One proposal as a grid of price cells: what each is now, what is proposed, and which would still be without a price.
 * Errors: `finns-inte`
 */
export async function visaForslag(tx: AktorTx, tjanster: TjanstRegister, id: string, nu: Temporal.Instant) {
  const { identitetId, ...n } = egenNamnd(tx)
  const forslag = await selectForslag(tx, n, id)
  if (!forslag) return authFel('finns-inte')
  const dag = forslagsdag(forslag, nu)
  const lista = await loadPrislista(tx, tjanster, { ...n, tjanstId: forslag.tjanstId }, dag)
  if (!lista.ok) return lista
  const { tjanst, varden, zoner, modell } = lista.value
  const medForslag = withForslag(varden, forslag.rader, dag)
  const foreslagna = new Map(forslag.rader.map((r) => [`${r.parameter} ${canonicalJson(r.segment)}`, r]))
  const beslut = forslag.beslutId ? await selectEttBeslut(tx, n, forslag.beslutId) : undefined
  return ok({
    ...toForslag(forslag),
    tjanst: { id: tjanst.id, namn: tjanst.namn.sv },
    dag,
    harSkrivit: forslag.forfattare.includes(identitetId),
    beslut: beslut ? { ...toBeslutKalla(beslut), rubrik: beslut.rubrik } : null,
    kalkylposter: KALKYLPOSTER,
    indelning: { zoner, tidsband: modell?.varde.val.tidsband?.map((b) => b.namn) ?? [] },
    grupper: makePrislista(tjanst, medForslag, zoner, dag).map((g) => ({
      parameter: g.parameter,
      namn: g.namn,
      enhet: g.enhet,
      obligatorisk: g.obligatorisk,
      per: g.per,
      rader: g.rader.map((r) => {
        const ny = foreslagna.get(`${g.parameter} ${canonicalJson(r.segment)}`)
        const galler = r.historik.find((s) => s.fran <= dag && s.beslut.id !== 'forslag')
        return {
          segment: r.segment,
          namn: r.namn,
          saknas: r.saknas,
          galler: galler
            ? { ore: Number(galler.ore), fran: galler.fran, diarienummer: galler.beslut.diarienummer }
            : null,
          ore: ny?.ore ?? null,
          motivering: ny?.motivering ?? null,
          kalkyl: ny?.kalkyl ?? null,
        }
      }),
    })),
    ovriga: forslag.rader.filter((r) => r.varde !== undefined).map(({ parameter, varde }) => ({ parameter, varde })),
    skillnad: diffListor(lista.value, { varden, dag }, { varden: medForslag, dag }),
  })
}

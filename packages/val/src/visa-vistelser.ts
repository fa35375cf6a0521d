import { listGodkanda } from '@valfri/ansokan/list-valbara'
import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadBeslut } from './queries-beslut.ts'
import { selectUtfortIVistelse, selectVistelseavtal, selectVistelser } from './queries-vistelse.ts'
import { loadVistelseavtalAt, type Vistelsepris } from './vistelseavtal.ts'

type Beslut = { datum: Temporal.PlainDate | null; paragraf: string | null; diarienummer: string | null }
const toBeslut = (b: Beslut | null) =>
  b?.datum ? { datum: b.datum.toString(), paragraf: b.paragraf ?? '', diarienummer: b.diarienummer ?? '' } : null

/**
 * The nämnd's agreements and case links across a border, with what was performed in a month. Each visit is counted by the
 * home kommun that pays it; the host sees the same figure as performed for another. Plain JSON, and no person.
 */
export async function visaVistelser(tx: AktorTx, manad: Temporal.PlainDate, tjanster: TjanstRegister) {
  const { kommunId } = egenNamnd(tx)
  const [avtal, vistelser, utfort] = await Promise.all([
    selectVistelseavtal(tx),
    selectVistelser(tx),
    selectUtfortIVistelse(tx, manad),
  ])
  const tjanst = (id: string) => tjanster.tjanster.get(id)
  const rader = vistelser.map(({ vistelse: v, hem, vard, utforare }) => ({
    id: v.bestallningId,
    ...{ hem, vard, utforare, pris: v.pris as Vistelsepris },
    tjanst: tjanst(v.tjanstId)?.namn.sv ?? v.tjanstId,
    del: tjanst(v.tjanstId)?.delar[v.del]?.namn.sv ?? v.del,
    fran: v.fran.toString(),
    till: v.till?.toString() ?? null,
    /** The home kommun pays and counts; the host counts nothing of its own. */
    raknasHar: v.kommunId === kommunId,
    ...(utfort.get(`${v.kommunId} ${v.bestallningId}`) ?? { antal: 0, minuter: 0 }),
  }))
  const summa = (har: boolean) => {
    const egna = rader.filter((r) => r.raknasHar === har)
    return {
      besok: egna.reduce((s, r) => s + r.antal, 0),
      minuter: egna.reduce((s, r) => s + r.minuter, 0),
    }
  }
  return {
    manad: manad.toString().slice(0, 7),
    avtal: avtal.map(({ avtal: a, beslut, godkant, hem, vard }) => ({
      id: a.id,
      ...{ hem, vard, pris: a.pris as Vistelsepris },
      tjanst: tjanst(a.tjanstId)?.namn.sv ?? a.tjanstId,
      fran: a.fran.toString(),
      beslut: toBeslut(beslut),
      godkant: toBeslut(godkant),
      vantarPaMig: godkant === null && a.vardKommunId === kommunId,
    })),
    vistelser: rader,
    /** Own residents' visits elsewhere, which are counted here, and others' visits here, which are not. */
    egnaAnnanstans: summa(true),
    andrasHar: summa(false),
  }
}

/**
 * Where a person with the beslut may stay and be helped today: the kommuner with an agreement that both have decided, each
 * with the utförare that it has approved, by name. Errors: `finns-inte`
 */
export async function listVistelsemojligheter(tx: AktorTx, beslutId: string, dag: Temporal.PlainDate) {
  const beslut = await loadBeslut(tx, beslutId)
  if (!beslut) return authFel('finns-inte')
  const { tjanstId } = beslut
  const avtal = (await selectVistelseavtal(tx)).filter((r) => r.avtal.kommunId === beslut.kommunId)
  const vardar = new Map(avtal.map((r) => [r.avtal.vardKommunId, r.vard]))
  const mojliga = []
  for (const [kommunId, kommun] of vardar) {
    const galler = await loadVistelseavtalAt(tx, { vardKommunId: kommunId, tjanstId }, dag)
    if (!galler) continue
    const godkanda = (await listGodkanda(tx, { kommunId, tjanstId, dag })).filter((u) => u.oppet)
    mojliga.push({
      ...{ kommunId, kommun, pris: galler.pris as Vistelsepris },
      utforare: godkanda
        .map(({ utforareId, namn, delar }) => ({ utforareId, namn, delar }))
        .sort((a, b) => a.namn.localeCompare(b.namn, 'sv')),
    })
  }
  return ok(mojliga)
}

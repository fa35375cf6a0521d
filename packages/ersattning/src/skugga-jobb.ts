import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { defineJobb } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { withAndring } from './andring.ts'
import { beraknaKorrigeringar } from './berakna-korrigeringar.ts'
import { jobbAktor } from './korning-jobb.ts'
import { loadFrystIndata, loadIndata, utfordaTyper } from './load-indata.ts'
import { problemText } from './problem-text.ts'
import { listRunDelar, type RunDel } from './queries-indata.ts'
import { replaceSkuggmanad, type SkuggaRow, selectSkugga } from './queries-simulering.ts'
import { listOrsaker, type Orsak, raknaVariant } from './rakna-varianter.ts'
import type { skuggresultat } from './schema.ts'

export interface SkuggaLast extends Readonly<Record<string, string>> {
  readonly kommunId: string
  readonly namndId: string
  readonly skuggaId: string
  /** First day of the month. */
  readonly manad: string
  /** The live run's limit: both count the same events. */
  readonly grans: string
}

interface Skuggdel {
  readonly skarp: bigint
  readonly skugga: bigint
  readonly orsaker: readonly Orsak[]
}

/**
 * The job that computes a month of a shadow (C18): each utförare by the live model and by the shadow's, on the same events.
 * It has tables of its own and takes no lock that the live run waits for. Started again it writes the same.
 */
export function skuggaJobb(tjanster: TjanstRegister, nu: Klocka) {
  return defineJobb<SkuggaLast>('ersattning-skugga', async (last, kontext) => {
    const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(kontext.db, jobbAktor(last), fn)
    const manad = Temporal.PlainDate.from(last.manad)
    const start = await as(async (tx) => {
      const skugga = await selectSkugga(tx, last.skuggaId)
      if (!skugga || skugga.avslutad) return null
      const delar = (await listRunDelar(tx, last, manad)).filter((d) => d.tjanstId === skugga.tjanstId)
      return { skugga, delar }
    })
    const tjanst = start && tjanster.tjanster.get(start.skugga.tjanstId)
    if (!start || !tjanst) return
    const rader: (typeof skuggresultat.$inferInsert)[] = []
    for (const [i, del] of start.delar.entries()) {
      if (kontext.signal.aborted) return
      rader.push(
        await as(async (tx) =>
          toRad(start.skugga, last, del, await skuggaDel(tx, start.skugga, last, del, tjanst), tjanst, nu()),
        ),
      )
      await kontext.framsteg(i + 1, start.delar.length)
    }
    const nyckel = { kommunId: last.kommunId, skuggaId: last.skuggaId, manad }
    await as((tx) => replaceSkuggmanad(tx, nyckel, rader))
  })
}

async function skuggaDel(
  tx: AktorTx,
  skugga: SkuggaRow,
  last: SkuggaLast,
  del: RunDel,
  tjanst: Tjanst,
): Promise<Result<Skuggdel>> {
  const { kommunId, namndId } = last
  const bas = { kommunId, namndId, ...del, manad: Temporal.PlainDate.from(last.manad) }
  const sok = { ...bas, grans: Temporal.Instant.from(last.grans), typer: utfordaTyper(tjanst) }
  const frysta = await loadFrystIndata(tx, sok, del, tjanst)
  if (!frysta.ok) return frysta
  const indata = await loadIndata(tx, frysta.value, sok, tjanst, 'summor')
  if (!indata.ok) return indata
  const { korning } = indata.value
  const skarp = raknaVariant(korning, frysta.value, tjanst)
  if (!skarp.ok) return skarp
  const nya = await withAndring(tx, frysta.value, skugga.rader, sok, tjanst)
  const svar = raknaVariant(korning, nya, tjanst)
  if (!svar.ok) return svar
  const orsaker = listOrsaker(korning, frysta.value, nya, skarp.value.summaOre, tjanst)
  if (!orsaker.ok) return orsaker
  // Corrections of earlier months are settled by the model of their own month, whichever runs now.
  const korrigeringar = await beraknaKorrigeringar(tx, sok, del, tjanst)
  if (!korrigeringar.ok) return korrigeringar
  const senare = korrigeringar.value.rader.reduce((summa, r) => summa + BigInt(r.belopp_ore), 0n)
  return ok({ skarp: skarp.value.summaOre + senare, skugga: svar.value.summaOre + senare, orsaker: orsaker.value })
}

function toRad(
  skugga: SkuggaRow,
  last: SkuggaLast,
  del: RunDel,
  svar: Result<Skuggdel>,
  tjanst: Tjanst,
  nu: Temporal.Instant,
): typeof skuggresultat.$inferInsert {
  const bas = {
    kommunId: last.kommunId,
    namndId: last.namndId,
    skuggaId: skugga.id,
    manad: Temporal.PlainDate.from(last.manad),
    utforareId: del.utforareId,
    regi: del.regi,
    gransTid: Temporal.Instant.from(last.grans),
    skapad: nu,
  }
  if (!svar.ok) return { ...bas, skarpOre: 0n, problem: problemText(svar.fel, tjanst) }
  return {
    ...bas,
    skarpOre: svar.value.skarp,
    skuggaOre: svar.value.skugga,
    orsaker: svar.value.orsaker.map((o) => ({ delar: o.delar, ore: Number(o.ore) })),
  }
}

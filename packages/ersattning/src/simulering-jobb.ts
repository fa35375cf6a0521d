import type { Korningsunderlag } from '@valfri/berakning/indata'
import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { defineJobb } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { withAndring } from './andring.ts'
import { fordela } from './fordela.ts'
import type { FrystIndata } from './fryst-indata.ts'
import { jobbAktor } from './korning-jobb.ts'
import { loadIndata, utfordaTyper } from './load-indata.ts'
import { problemText } from './problem-text.ts'
import {
  selectLastaUnderlag,
  selectLastUnderlag,
  selectOmradeOf,
  selectSimulering,
  sumKorrigeringar,
  updateSimulering,
} from './queries-simulering.ts'
import { listOrsaker, type Orsak, raknaVariant, type Variant } from './rakna-varianter.ts'
import type { SimuleringResultat } from './schema.ts'

export interface SimuleringLast extends Readonly<Record<string, string>> {
  readonly kommunId: string
  readonly namndId: string
  readonly simuleringId: string
  /** Whose it is: nobody else reads the result. */
  readonly identitetId: string
}

type LastUnderlag = NonNullable<Awaited<ReturnType<typeof selectLastUnderlag>>>
interface SimuleradDel {
  readonly fore: Variant
  readonly efter: Variant
  readonly orsaker: readonly Orsak[]
  readonly omraden: ReadonlyMap<string | null, { readonly fore: bigint; readonly efter: bigint }>
  readonly korrigeringar: bigint
}

/**
 * The job that tries a draft on locked months (C17). It reads what each run froze and the events that it counted, computes by the
 * old and by the new, and writes the sums for the one who asked. No ledger is touched; started again it begins from nothing.
 */
export function simuleringJobb(tjanster: TjanstRegister, nu: Klocka) {
  return defineJobb<SimuleringLast>('ersattning-simulering', async (last, kontext) => {
    const aktor = { ...jobbAktor(last), identitetId: last.identitetId }
    const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(kontext.db, aktor, fn)
    const start = await as(async (tx) => {
      const rad = await selectSimulering(tx, last.simuleringId)
      if (!rad || rad.klar) return null
      return { rad, nycklar: await selectLastaUnderlag(tx, last, rad.tjanstId, rad.manader) }
    })
    const tjanst = start && tjanster.tjanster.get(start.rad.tjanstId)
    if (!start || !tjanst) return
    const summor = new Summor(tjanst)
    for (const [i, id] of start.nycklar.entries()) {
      if (kontext.signal.aborted) return
      await as(async (tx) => {
        const u = await selectLastUnderlag(tx, last.kommunId, id)
        if (u) summor.add(u, await simuleraDel(tx, u, start.rad.rader, tjanst))
      })
      await kontext.framsteg(i + 1, start.nycklar.length)
    }
    await as((tx) => updateSimulering(tx, start.rad, { resultat: summor.toResultat(), klar: nu() }))
  })
}

async function simuleraDel(
  tx: AktorTx,
  { underlag: u, manad, gransTid }: LastUnderlag,
  rader: Parameters<typeof withAndring>[2],
  tjanst: Tjanst,
): Promise<Result<SimuleradDel>> {
  if (!gransTid) throw new Error('a locked run has a limit')
  const { kommunId, namndId, utforareId, tjanstId } = u
  const sok = { kommunId, namndId, utforareId, tjanstId, manad, grans: gransTid, typer: utfordaTyper(tjanst) }
  const indata = await loadIndata(tx, u.indata, sok, tjanst, 'summor')
  if (!indata.ok) return indata
  const { korning } = indata.value
  const nya = await withAndring(tx, u.indata, rader, sok, tjanst)
  const fore = raknaVariant(korning, u.indata, tjanst)
  if (!fore.ok) return fore
  const efter = raknaVariant(korning, nya, tjanst)
  if (!efter.ok) return efter
  const orsaker = listOrsaker(korning, u.indata, nya, fore.value.summaOre, tjanst)
  if (!orsaker.ok) return orsaker
  const omradeOf = await selectOmradeOf(
    tx,
    kommunId,
    u.indata.bestallningar.map((b) => b.id),
  )
  return ok({
    fore: fore.value,
    efter: efter.value,
    orsaker: orsaker.value,
    omraden: mergeOmraden(
      perOmrade(korning, u.indata, fore.value, omradeOf, tjanst),
      perOmrade(korning, nya, efter.value, omradeOf, tjanst),
    ),
    korrigeringar: await sumKorrigeringar(tx, kommunId, u.id),
  })
}

/**
 * The sum by område. Rows may stand for many persons, so the same is computed once more with a row per beställning; what has no
 * beställning, and what rounding moves, follows the områden in proportion.
 */
function perOmrade(
  korning: Korningsunderlag,
  frysta: FrystIndata,
  variant: Variant,
  omradeOf: ReadonlyMap<string, string | null>,
  tjanst: Tjanst,
): Map<string | null, bigint> {
  const val = { ...frysta.modell.val, radgruppering: 'bestallning' as const }
  const svar = raknaVariant(korning, { ...frysta, modell: { ...frysta.modell, val } }, tjanst)
  const vikter = new Map<string | null, bigint>()
  for (const rad of svar.ok ? svar.value.berakning.rader : []) {
    if (!rad.bestallningId) continue
    const omrade = omradeOf.get(rad.bestallningId) ?? null
    vikter.set(omrade, (vikter.get(omrade) ?? 0n) + rad.beloppOre)
  }
  if (vikter.size === 0) vikter.set(null, 1n)
  return fordela(variant.summaOre, vikter)
}

function mergeOmraden(fore: Map<string | null, bigint>, efter: Map<string | null, bigint>): SimuleradDel['omraden'] {
  const ids = [...new Set([...fore.keys(), ...efter.keys()])]
  return new Map(ids.map((id) => [id, { fore: fore.get(id) ?? 0n, efter: efter.get(id) ?? 0n }]))
}

/** Adds up parts as they are computed; a part that was refused is named and in no sum. */
class Summor {
  readonly #delar: SimuleringResultat['delar'][number][] = []
  readonly #problem: SimuleringResultat['problem'][number][] = []
  readonly #omraden = new Map<string | null, { fore: bigint; efter: bigint }>()
  readonly #orsaker = new Map<string, Orsak>()
  #last = 0n
  readonly #tjanst: Tjanst

  constructor(tjanst: Tjanst) {
    this.#tjanst = tjanst
  }

  add({ underlag: u, manad }: LastUnderlag, svar: Result<SimuleradDel>): void {
    const del = { manad: manad.toString().slice(0, 7), utforareId: u.utforareId }
    if (!svar.ok) {
      this.#problem.push({ ...del, text: problemText(svar.fel, this.#tjanst) })
      return
    }
    const { fore, efter, omraden, orsaker, korrigeringar } = svar.value
    this.#last += u.summaOre
    this.#delar.push({
      ...del,
      regi: u.regi,
      foreOre: Number(fore.summaOre),
      efterOre: Number(efter.summaOre),
      korrigeringOre: Number(korrigeringar),
    })
    for (const [id, summa] of omraden) {
      const hittills = this.#omraden.get(id) ?? { fore: 0n, efter: 0n }
      this.#omraden.set(id, { fore: hittills.fore + summa.fore, efter: hittills.efter + summa.efter })
    }
    for (const o of orsaker) {
      const nyckel = o.delar.join()
      this.#orsaker.set(nyckel, { delar: o.delar, ore: (this.#orsaker.get(nyckel)?.ore ?? 0n) + o.ore })
    }
  }

  toResultat(): SimuleringResultat {
    return {
      delar: this.#delar,
      problem: this.#problem,
      omraden: [...this.#omraden].map(([omradeId, s]) => ({
        omradeId,
        foreOre: Number(s.fore),
        efterOre: Number(s.efter),
      })),
      orsaker: [...this.#orsaker.values()].map((o) => ({ delar: o.delar, ore: Number(o.ore) })),
      lastOre: Number(this.#last),
    }
  }
}

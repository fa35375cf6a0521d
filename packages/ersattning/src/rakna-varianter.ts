import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Korningsunderlag } from '@valfri/berakning/indata'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { Berakning } from '@valfri/berakning/utdata'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type FrystIndata, toBestallning, toPriser } from './fryst-indata.ts'

/** The sum of one variant, and its rows. */
export interface Variant {
  readonly summaOre: bigint
  readonly berakning: Berakning
}

/** One changed part of a model or list and what it does to the sum. Parts that cannot be told apart stand together. */
export interface Orsak {
  readonly delar: readonly Delnamn[]
  readonly ore: bigint
}

/**
 * Computes the same events by other decided values. The events are read once: only model, prices and what limits them are
 * exchanged.
 */
export function raknaVariant(korning: Korningsunderlag, frysta: FrystIndata, tjanst: Tjanst): Result<Variant> {
  const modell = resolveModell(tjanst, frysta.modell.id, frysta.modell.val, {
    fran: frysta.modell.fran,
    beslut: frysta.modell.beslut,
    beslutById: new Map(Object.entries(frysta.beslut)),
  })
  if (!modell.ok) return modell
  const { steg: _steg, ...bas } = korning
  const steg = tjanst.ersattning[frysta.modell.id]?.steg
  const svar = beraknaErsattning({
    ...bas,
    modell: modell.value,
    priser: toPriser(frysta),
    bestallningar: frysta.bestallningar.map(toBestallning),
    ...(steg && { steg: { ...steg, namn: tjanst.id } }),
  })
  return svar.ok ? ok({ summaOre: svar.value.summaOre, berakning: svar.value }) : svar
}

/** The order in which changes are laid on: what is counted, when, by which price, and then what is done to the rows. */
const ORDNING = [
  'underlag',
  'tidsband',
  'priser',
  'prisdatum',
  'handelseavrundning',
  'dubbelbemanning',
  'grans',
  'avvikelser',
  'franvaro',
  'schablondagar',
  'tillagg',
  'maxTillfallen',
  'egenavgift',
  'vite',
  'radgruppering',
  'avrundning',
  'momskompensation',
] as const
/** 'underlag', 'priser', or the name of a building block. The web has a text for each. */
export type Delnamn = (typeof ORDNING)[number]

function readDel(f: FrystIndata, del: Delnamn): unknown {
  if (del === 'priser') return f.priser.map(({ beslutId: _b, ...p }) => p)
  if (del === 'underlag') return [f.modell.id, f.modell.val.insatser ?? {}]
  if (del === 'grans') return [f.modell.val.grans ?? null]
  if (del === 'momskompensation') {
    const { beslutId: _b, fran: _f, ...moms } = f.modell.val.momskompensation ?? {}
    return moms
  }
  return f.modell.val[del] ?? null
}

function takeDel(till: FrystIndata, fran: FrystIndata, del: Delnamn): FrystIndata {
  const { modell } = till
  if (del === 'priser') return { ...till, priser: fran.priser, beslut: { ...till.beslut, ...fran.beslut } }
  if (del === 'underlag') {
    const val = { ...modell.val, insatser: fran.modell.val.insatser ?? {} }
    return { ...till, modell: { ...modell, id: fran.modell.id, fran: fran.modell.fran, val } }
  }
  const { [del]: _gammal, ...val } = modell.val
  const nytt = fran.modell.val[del]
  const andrad = { ...till, modell: { ...modell, val: nytt === undefined ? val : { ...val, [del]: nytt } } }
  return del === 'grans' ? { ...andrad, bestallningar: fran.bestallningar } : andrad
}

/**
 * Why two computations differ: one changed part at a time is exchanged, and what each does to the sum is noted. So the causes
 * add up to the difference, to the öre. A step that cannot be computed alone (new bands before their prices) is told together
 * with the next.
 *
 * @param fore the sum by `fran`, already computed
 */
export function listOrsaker(
  korning: Korningsunderlag,
  fran: FrystIndata,
  till: FrystIndata,
  fore: bigint,
  tjanst: Tjanst,
): Result<readonly Orsak[]> {
  const andrade = ORDNING.filter((del) => canonicalJson(readDel(fran, del)) !== canonicalJson(readDel(till, del)))
  const orsaker: Orsak[] = []
  let nu = { ...fran, beslut: { ...fran.beslut, ...till.beslut } }
  let summa = fore
  let vantar: Delnamn[] = []
  for (const [i, del] of andrade.entries()) {
    nu = takeDel(nu, till, del)
    vantar.push(del)
    const sist = i === andrade.length - 1
    const svar = raknaVariant(korning, sist ? till : nu, tjanst)
    if (!svar.ok) {
      if (sist) return svar
      continue
    }
    orsaker.push({ delar: vantar, ore: svar.value.summaOre - summa })
    summa = svar.value.summaOre
    vantar = []
  }
  return ok(orsaker)
}

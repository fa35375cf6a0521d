import type { AktorTx } from '@valfri/db/aktor'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { formatKronor } from '@valfri/kernel/ore'
import { dateAt } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadInstrument } from '@valfri/tenancy/instrument'
import { listOmfattning } from '@valfri/val/queries-beslut'
import { loadBestallning } from '@valfri/val/queries-bestallning'
import { forUppgift, listDaterade } from '@valfri/val/queries-uppgift'
import { uppgifterOf, vardeNamn } from '@valfri/val/visa-uppgifter'
import type { FrystIndata } from './fryst-indata.ts'
import { type Faktaskillnad, jamforFryst, type RadensNyckel } from './jamfor-fryst.ts'
import { countHandelserEfter, listKoder, loadForraIndata } from './queries-korrigering.ts'

/** Why a row of a locked month is corrected: what changed since, from which day it holds, and who decided it. */
export interface Korrigeringsorsak {
  readonly slag: Faktaskillnad['slag'] | 'handelser' | 'annat'
  /** The person's pseudonym, where it is about one. */
  readonly kod: string | null
  /** Swedish. */
  readonly text: string
  /** The day from which it holds. */
  readonly fran: string | null
  /** The day it was decided for the person. */
  readonly beslutad: string | null
  readonly skal: string | null
  /** The nämnd's decision behind it: of the price, or of the instrument that the nivå is set by. */
  readonly beslut: BeslutKalla | null
}

interface Korrigering {
  readonly kommunId: string
  readonly namndId: string
  readonly utforareId: string
  readonly rad: RadensNyckel
  /** The locked month, and the run that corrects it, first days. */
  readonly avser: Temporal.PlainDate
  readonly korning: { readonly manad: Temporal.PlainDate; readonly grans: Temporal.Instant }
  /** What the month was computed from in the run that corrects it. */
  readonly nu: FrystIndata
}

/** What made a run take back or add a row of a locked month (F9.8). Never empty: a row on a sum follows the rows under it. */
export async function listKorrigeringsorsaker(
  tx: AktorTx,
  k: Korrigering,
  tjanst: Tjanst,
): Promise<readonly Korrigeringsorsak[]> {
  const forra = await loadForraIndata(tx, { ...k, tjanstId: tjanst.id }, k.avser, k.korning.manad)
  const slut = k.avser.add({ months: 1 }).toString()
  const skillnader = jamforFryst(forra?.indata ?? null, k.nu, k.rad, slut)
  const visade = skillnader.slice(0, HOGST_ANTAL)
  const koder = await listKoder(
    tx,
    k.kommunId,
    visade.flatMap((s) => s.bestallningId ?? []),
  )
  const orsaker: Korrigeringsorsak[] = []
  for (const s of visade) {
    const orsak = await toOrsak(tx, k, tjanst, s)
    orsaker.push({ ...orsak, kod: koder.get(s.bestallningId ?? '') ?? null })
  }
  const fler = skillnader.length - visade.length
  if (fler > 0) orsaker.push(plain('annat', `Och ${fler} ändringar till.`))
  const antal = forra ? await countSenareHandelser(tx, k, forra.grans) : 0
  if (antal > 0) orsaker.push(plain('handelser', describeHandelser(antal)))
  return orsaker.length > 0 ? orsaker : [plain('annat', k.rad.bestallningId ? DELAR_GRANS : SUMMA)]
}

/** A row of a sum can have hundreds behind it: each of them stands in its own row. */
const HOGST_ANTAL = 20
const SUMMA = 'Raderna som den räknas på har korrigerats.'
const DELAR_GRANS = 'En annan insats eller person som delar samma gräns har ändrats.'

function countSenareHandelser(tx: AktorTx, k: Korrigering, efter: Temporal.Instant): Promise<number> {
  const { bestallningId, del } = k.rad
  const alla = k.nu.bestallningar.filter((b) => del === '' || b.insats === del).map((b) => b.id)
  const n = { kommunId: k.kommunId, bestallningIds: bestallningId ? [bestallningId] : alla }
  return countHandelserEfter(tx, n, k.avser, { efter, till: k.korning.grans })
}

const describeHandelser = (antal: number): string =>
  `${antal} ${antal === 1 ? 'händelse' : 'händelser'} har rapporterats eller ändrats efter att månaden låstes.`

const plain = (slag: Korrigeringsorsak['slag'], text: string): Korrigeringsorsak => ({
  ...{ slag, kod: null, text, fran: null, beslutad: null, skal: null, beslut: null },
})

async function toOrsak(tx: AktorTx, k: Korrigering, tjanst: Tjanst, s: Faktaskillnad): Promise<Korrigeringsorsak> {
  if (s.slag === 'niva' || s.slag === 'omfattning') return toUppgiftsorsak(tx, k, tjanst, s, s.slag)
  const beslutad = s.slag === 'beviljat' ? await loadBeviljatDag(tx, s) : null
  const beslut = s.beslutId === k.nu.modell.beslut.id ? k.nu.modell.beslut : (k.nu.beslut[s.beslutId ?? ''] ?? null)
  return { slag: s.slag, kod: null, text: describe(s), fran: s.fran, beslutad, skal: null, beslut }
}

function describe(s: Faktaskillnad): string {
  const iStallet = (namn: (v: string) => string) =>
    `${s.efter === null ? 'inget' : namn(s.efter)}${s.fore === null ? '' : ` i stället för ${namn(s.fore)}`}`
  switch (s.slag) {
    case 'beviljat':
      return `Beviljad tid: ${iStallet((v) => `${v} minuter`)}`
    case 'dagar':
      return `Beviljade dagar i veckan: ${iStallet((v) => v)}`
    case 'zon':
      return `Zon: ${iStallet((v) => v)}`
    case 'pris':
      return `Priset: ${iStallet((v) => `${formatKronor(BigInt(v))} kr`)}`
    case 'modell':
      return 'Nämnden har beslutat en annan ersättningsmodell eller andra val i den.'
    default:
      return `Beställningens tid: ${s.efter ?? 'ingen dag i månaden'}${s.fore === null ? '' : ` i stället för ${s.fore}`}`
  }
}

/** Nivå and omfattning by the names that the kommun's instrument gives them, with who set it when and why. */
async function toUppgiftsorsak(
  tx: AktorTx,
  k: Korrigering,
  tjanst: Tjanst,
  s: Faktaskillnad,
  som: 'niva' | 'omfattning',
): Promise<Korrigeringsorsak> {
  const del = k.nu.bestallningar.find((b) => b.id === s.bestallningId)?.insats ?? k.rad.del
  const uppgift = uppgifterOf(tjanst, del).find((u) => u.raknasSom === som)
  const fran = s.fran ?? ''
  if (!uppgift) return { ...plain(s.slag, describe(s)), fran: s.fran }
  const bok = await loadInstrument(tx, { kommunId: k.kommunId, namndId: k.namndId, tjanstId: tjanst.id })
  const namn = (varde: string) => vardeNamn(uppgift, bok, { varde, fran: Temporal.PlainDate.from(fran) })
  const beslutId = (await loadBestallning(tx, s.bestallningId ?? ''))?.insatsbeslutId
  const rad = forUppgift(beslutId ? await listDaterade(tx, [beslutId]) : [], del, uppgift.id).findLast(
    (r) => r.fran.toString() === fran && r.varde === s.efter,
  )
  const foreText = s.fore === null ? '' : ` i stället för ${namn(s.fore)}`
  return {
    slag: s.slag,
    kod: null,
    text: `${textIn(uppgift.namn, 'sv')}: ${namn(s.efter ?? '')}${foreText}`,
    fran: s.fran,
    beslutad: rad ? (rad.beslutad ?? dateAt(rad.skapad)).toString() : null,
    skal: farSeSkal(tx) ? (rad?.skal ?? null) : null,
    beslut: bok.at(uppgift.id, fran)?.beslut ?? null,
  }
}

/** A reason is about the person: who may not know whom a row is about does not read it. */
const farSeSkal = ({ aktor }: AktorTx): boolean => aktor.typ !== 'kommun' || aktor.farSePerson

/** When what the beslut grants from a day was written. */
async function loadBeviljatDag(tx: AktorTx, { bestallningId, fran }: Faktaskillnad): Promise<string | null> {
  const beslutId = (await loadBestallning(tx, bestallningId ?? ''))?.insatsbeslutId
  const rader = beslutId ? await listOmfattning(tx, beslutId) : []
  const rad = rader.findLast((o) => o.fran.toString() === fran)
  return rad ? dateAt(rad.skapad).toString() : null
}

import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { forklaraRad } from '@valfri/berakning/forklara-rad'
import { listGransdelare } from '@valfri/berakning/gransdelare'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { formatKvot, kvot } from '@valfri/kernel/kvot'
import type { Rad } from '@valfri/plugin-api/rad'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { ersattningFel } from './fel.ts'
import type { FrystIndata } from './fryst-indata.ts'
import { type Korrigeringsorsak, listKorrigeringsorsaker } from './korrigeringsorsaker.ts'
import { loadIndata, utfordaTyper } from './load-indata.ts'
import { loadHandelserById, loadKorning, loadRad, loadUnderlag } from './queries.ts'
import { toRadVarden } from './rad-varden.ts'
import type { ersattningsrad } from './schema.ts'

/** A krona opened: the row, each step of its arithmetic, its decision, and the events behind it (C21). */
export interface Forklaring {
  readonly id: string
  readonly kod: string | null
  readonly text: string
  readonly beloppOre: number
  /** The arithmetic in Swedish: the count, and how it was rounded. */
  readonly steg: readonly string[]
  readonly kalla: {
    readonly parameter: string
    readonly segment: Readonly<Record<string, string>>
    readonly fran: string
    readonly beslut: BeslutKalla
  }
  readonly bestallning: { readonly fran: string; readonly till: string | null; readonly beviljat: number | null } | null
  /** For a row of a locked month that a later run corrects: what changed since. Empty for all other rows. */
  readonly orsaker: readonly Korrigeringsorsak[]
  readonly handelser: readonly ForklaradHandelse[]
  readonly antalHandelser: number
  /** The row computed again from the frozen inputs was the same. */
  readonly verifierad: boolean
}
export interface ForklaradHandelse {
  readonly id: string
  readonly datum: string
  readonly start: string | null
  readonly slut: string | null
  /** The event's part of the row's quantity: minutes, portions … */
  readonly antal: string
}

const MAX_HANDELSER = 500

/**
 * Opens a settled row by computing it again from the frozen inputs, for its beställning alone where the row has one. Kommun
 * and utförare get the same answer; the person is a code to both.
 */
export async function forklaraErsattningsrad(
  tx: AktorTx,
  radId: string,
  tjanster: TjanstRegister,
): Promise<Result<Forklaring>> {
  const traff = await loadRad(tx, radId)
  if (!traff) return ersattningFel('rad-saknas')
  const { rad, kod } = traff
  if (rad.slag === 'kredit' && rad.avser) return forklaraKredit(tx, rad, tjanster)
  const underlag = await loadUnderlag(tx, rad.underlagId)
  const korning = underlag && (await loadKorning(tx, underlag.korningId))
  const tjanst = underlag && tjanster.tjanster.get(underlag.tjanstId)
  if (!underlag || !korning?.gransTid || !tjanst) return ersattningFel('rad-saknas')
  const frysta = (rad.avserManad && underlag.korrigeradIndata[rad.avserManad.toString()]) || underlag.indata
  const sok = {
    kommunId: rad.kommunId,
    namndId: rad.namndId,
    utforareId: rad.utforareId,
    tjanstId: underlag.tjanstId,
    manad: rad.avserManad ?? rad.manad,
    grans: korning.gransTid,
    typer: utfordaTyper(tjanst),
    ...(rad.bestallningId && { bestallningIds: computedWith(frysta, rad.bestallningId) }),
  }
  const indata = await loadIndata(tx, frysta, sok, tjanst, 'handelser')
  if (!indata.ok) return indata
  const svar = beraknaErsattning(indata.value.korning)
  if (!svar.ok) return svar
  const igen = svar.value.rader.find((r) => isSame(r, rad))
  const bestallning = frysta.bestallningar.find((b) => b.id === rad.bestallningId)
  return ok({
    id: rad.id,
    kod,
    text: rad.text,
    beloppOre: Number(rad.beloppOre),
    steg: igen ? stegFor(igen) : [rad.text],
    kalla: {
      parameter: rad.parameter ?? '',
      segment: rad.segment ?? {},
      fran: rad.prisFran?.toString() ?? '',
      beslut: frysta.beslut[rad.beslutId ?? ''] as BeslutKalla,
    },
    bestallning: bestallning
      ? {
          fran: bestallning.fran,
          till: bestallning.till ?? null,
          beviljat: bestallning.beviljat?.at(-1)?.minuter ?? null,
        }
      : null,
    orsaker: await orsakerFor(tx, { rad, korning: { manad: korning.manad, grans: korning.gransTid }, frysta }, tjanst),
    handelser: igen ? await listDelar(tx, igen) : [],
    antalHandelser: igen?.delar.length ?? 0,
    verifierad: igen !== undefined,
  })
}

type Lagrad = typeof ersattningsrad.$inferSelect

/** A row that is taken back is explained by the row that it takes back, and by what changed since. */
async function forklaraKredit(tx: AktorTx, rad: Lagrad, tjanster: TjanstRegister): Promise<Result<Forklaring>> {
  const ursprung = await forklaraErsattningsrad(tx, rad.avser ?? '', tjanster)
  if (!ursprung.ok) return ursprung
  const underlag = await loadUnderlag(tx, rad.underlagId)
  const korning = underlag && (await loadKorning(tx, underlag.korningId))
  const tjanst = underlag && tjanster.tjanster.get(underlag.tjanstId)
  const frysta = underlag?.korrigeradIndata[rad.avserManad?.toString() ?? '']
  if (!korning?.gransTid || !tjanst || !frysta) return ersattningFel('rad-saknas')
  const { manad, gransTid: grans } = korning
  return ok({
    ...ursprung.value,
    id: rad.id,
    text: rad.text,
    beloppOre: Number(rad.beloppOre),
    steg: ['Raden återtar det som redan har ersatts, med samma belopp.', ...ursprung.value.steg],
    orsaker: await orsakerFor(tx, { rad, korning: { manad, grans }, frysta }, tjanst),
  })
}

/** Nothing for a row of the run's own month. */
async function orsakerFor(
  tx: AktorTx,
  k: {
    readonly rad: Lagrad
    readonly korning: { readonly manad: Temporal.PlainDate; readonly grans: Temporal.Instant }
    readonly frysta: FrystIndata
  },
  tjanst: Tjanst,
): Promise<readonly Korrigeringsorsak[]> {
  const { kommunId, namndId, utforareId, avserManad: avser, bestallningId, parameter, segment, del } = k.rad
  if (!avser) return []
  // A row on a sum, or of portions, has no del that anybody is ordered in: it is about all of them.
  const bakom = k.frysta.bestallningar.some((b) => b.insats === del) ? (del ?? '') : ''
  const rad = { bestallningId, parameter, segment: segment ?? {}, del: bakom }
  return listKorrigeringsorsaker(
    tx,
    { kommunId, namndId, utforareId, rad, avser, korning: k.korning, nu: k.frysta },
    tjanst,
  )
}

/** The beställningar that share the row's limit: which minutes fall away depends on all of them. */
function computedWith(frysta: FrystIndata, bestallningId: string): readonly string[] {
  const { grans } = frysta.modell.val
  const modell = { grans: grans ? { niva: grans.niva, period: grans.period, tolerans: kvot(0) } : null }
  return listGransdelare(modell, frysta.bestallningar, bestallningId)
}

function stegFor(rad: Rad): string[] {
  const { rakning, avrundning } = forklaraRad(rad)
  return [rakning, avrundning]
}

function isSame(
  r: Rad,
  rad: {
    text: string
    slag: string
    beloppOre: bigint
    bestallningId: string | null
    antal: string
    datumFran: Temporal.PlainDate
  },
): boolean {
  const v = toRadVarden(r, 0)
  return (
    v.slag === rad.slag &&
    v.text === rad.text &&
    r.beloppOre === rad.beloppOre &&
    v.bestallning_id === rad.bestallningId &&
    v.antal === rad.antal &&
    v.datum_fran === rad.datumFran.toString()
  )
}

async function listDelar(tx: AktorTx, rad: Rad): Promise<ForklaradHandelse[]> {
  const delar = rad.delar.slice(0, MAX_HANDELSER)
  const tider = await loadHandelserById(
    tx,
    delar.map((d) => d.handelseId),
  )
  return delar.map((d) => ({
    id: d.handelseId,
    datum: d.datum,
    start: tider.get(d.handelseId)?.start ?? null,
    slut: tider.get(d.handelseId)?.slut ?? null,
    antal: formatKvot(d.antal),
  }))
}

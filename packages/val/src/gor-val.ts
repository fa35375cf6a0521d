import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { bestall, type NyBestallning } from './bestall.ts'
import { valFel } from './fel.ts'
import type { Omgivning } from './omgivning.ts'
import { type Insatsbeslut, loadBeslut, loadOmfattningAt, lockBeslut } from './queries-beslut.ts'
import { type Bestallning, listForBeslut } from './queries-bestallning.ts'
import { loadByteDagar } from './queries-regler.ts'
import { endVantan, listVal, lockAvtal } from './queries-val.ts'
import { listKandidater } from './valbara.ts'

export interface ValIn {
  readonly beslutId: string
  readonly del: string
  readonly utforareId: string
  readonly kanal: NyBestallning['kanal']
  /** The latest val that the chooser saw, null when there was none: a val made meanwhile is not overwritten unseen. */
  readonly senasteValId: string | null
  /** A later day than the first possible one. */
  readonly fran?: Temporal.PlainDate
  /** Why a change cannot wait for the notice: only a handläggare may give one (F6.6). */
  readonly genast?: string
}

export interface GjortVal {
  readonly valId: string
  readonly bestallningId: string
  readonly slag: 'val' | 'byte'
  /** From when the utförare is responsible. */
  readonly fran: Temporal.PlainDate
}

/** The beställning that is responsible on the day, or the next to be. */
export function responsibleAt(bestallningar: readonly Bestallning[], dag: Temporal.PlainDate): Bestallning | null {
  const levande = bestallningar.filter((b) => b.status !== 'avbojd' && b.status !== 'avslutad')
  return levande.find((b) => !isAfter(b.fran, dag) && (!b.till || !isBefore(b.till, dag))) ?? null
}

/**
 * The first day that a val can count: the beslut's own first day or today for a first val; for a change the notice of
 * the underlag that the present utförare works under, at once where a handläggare says why.
 * Errors: `bytestid-saknas`, `for-tidigt-byte`, `datum-utanfor-beslut`.
 */
async function firstDay(
  tx: AktorTx,
  beslut: Insatsbeslut,
  nuvarande: Bestallning | null,
  input: Pick<ValIn, 'fran' | 'genast'>,
  idag: Temporal.PlainDate,
): Promise<Result<Temporal.PlainDate>> {
  let tidigast = isAfter(beslut.fran, idag) ? beslut.fran : idag
  if (nuvarande && !isAfter(nuvarande.fran, idag) && !input.genast) {
    const byteDagar = await loadByteDagar(tx, nuvarande.avtalId)
    if (byteDagar === null) return valFel('bytestid-saknas')
    tidigast = idag.add({ days: byteDagar })
  }
  const fran = input.fran ?? tidigast
  if (isBefore(fran, tidigast)) return valFel(nuvarande ? 'for-tidigt-byte' : 'datum-utanfor-beslut')
  if (beslut.till && isAfter(fran, beslut.till)) return valFel('datum-utanfor-beslut')
  return ok(fran)
}

/**
 * The person's own choice for one del, made on the web or shown and noted by a handläggare; also a change, at any time
 * and without a reason. The beställning follows from it. A full utförare is answered with wait or a new choice, never
 * with somebody else.
 *
 * Errors: `finns-inte`, `andrad-av-annan`, `del-ej-valbar`, `del-ej-beviljad`, `redan-vald`, `utforare-ej-valbar`,
 * `utforare-full` with `erbjud`, those of the first day.
 * Source: LOV 9 kap. 1 §, 1 kap. 1 §; the underlag's byteDagar
 */
export async function gorVal(tx: AktorTx, input: ValIn, o: Omgivning): Promise<Result<GjortVal>> {
  await lockBeslut(tx, input.beslutId)
  const beslut = await loadBeslut(tx, input.beslutId)
  const tjanst = beslut && o.tjanster.tjanster.get(beslut.tjanstId)
  if (!beslut || !tjanst) return authFel('finns-inte')
  if (input.genast !== undefined && tx.aktor.typ !== 'kommun') return authFel('ej-behorig')
  if (tjanst.ejValbaraDelar[input.del]) return valFel('del-ej-valbar')
  const gjorda = await listVal(tx, beslut.id, input.del)
  if ((gjorda.at(-1)?.id ?? null) !== input.senasteValId) return authFel('andrad-av-annan')

  const idag = dateAt(o.nu)
  const bestallda = (await listForBeslut(tx, [beslut.id])).filter((b) => b.del === input.del)
  const nuvarande = responsibleAt(bestallda, idag)
  const fran = await firstDay(tx, beslut, nuvarande, input, idag)
  if (!fran.ok) return fran
  // A del that the kommun moves into the choice can be chosen ahead, from the day it is there.
  if ((await loadUtanforValet(tx, beslut, tjanst, fran.value))[input.del]) return valFel('del-ej-valbar')
  const omfattning = await loadOmfattningAt(tx, beslut.id, fran.value)
  if (!omfattning?.delar[input.del]) return valFel('del-ej-beviljad')
  if (responsibleAt(bestallda, fran.value)?.utforareId === input.utforareId) return valFel('redan-vald')

  const { kandidater } = await listKandidater(tx, beslut, tjanst, input.del, fran.value)
  const vald = kandidater.find((k) => k.utforareId === input.utforareId)
  if (!vald?.valbar) return valFel('utforare-ej-valbar')
  await lockAvtal(tx, vald.avtalId)
  const efterLas = await listKandidater(tx, beslut, tjanst, input.del, fran.value)
  if (!efterLas.kandidater.find((k) => k.avtalId === vald.avtalId)?.harPlats)
    return valFel('utforare-full', { detaljer: { erbjud: ['vanta', 'nytt-val'], ickeval: false } })

  // Who had the egenregi since nobody could choose makes a first val.
  const slag = nuvarande && gjorda.at(-1)?.slag !== 'ej-valbar' ? 'byte' : 'val'
  const { kanal, del, genast: skal = null } = input
  const gjort = await bestall(tx, { beslut, del, utforare: vald, slag, kanal, fran: fran.value, skal })
  await endVantan(tx, beslut.id, del, 'val', o.nu)
  return ok({ ...gjort, slag, fran: fran.value })
}

import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { insynFel } from './fel.ts'
import { insertSarkostnad, listEgenregi, lockSarkostnad } from './queries.ts'
import { type Sarkostnadsslag, sumOre } from './sarkostnader.ts'

/** What shows that the cost is there: the nämnd's decision, a voucher in the ledger, or both. */
interface Kalla {
  readonly beslutId: string | null
  readonly verifikation: string | null
}

export interface SarkostnadInput extends Kalla {
  readonly tjanstId: string
  readonly utforareId: string
  /** First day of the month. */
  readonly manad: Temporal.PlainDate
  readonly slag: Sarkostnadsslag
  /** Published as it stands. */
  readonly text: string
  /** Öre, more than zero. */
  readonly beloppOre: bigint
}

/**
 * Posts a cost of the kommun's own egenregi that its ersättning does not pay, as a line of its own that anyone may read.
 * Errors: `manad-framtida`, `tjanst-ej-i-valet`, `ej-egenregi`, `kalla-behovs`
 * Source: same price to all (LOV 1 kap. 2 §, R-605): what egenregi gets besides it is told.
 */
export async function postaSarkostnad(
  tx: AktorTx,
  input: SarkostnadInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (isAfter(input.manad, dateAt(nu)))
    return insynFel('manad-framtida', { falt: { manad: 'Månaden har inte börjat än.' } })
  const sistaDag = input.manad.add({ months: 1 }).subtract({ days: 1 })
  const aktiva = await listAktivaTjanster(tx, sistaDag, kommunId)
  if (!aktiva.some((a) => a.tjanstId === input.tjanstId && a.namndId === namndId))
    return insynFel('tjanst-ej-i-valet', { falt: { manad: 'Tjänsten var inte påslagen då.' } })
  if (!(await listEgenregi(tx, kommunId)).some((u) => u.id === input.utforareId)) return insynFel('ej-egenregi')
  const brist = await checkKalla(tx, input)
  if (brist) return brist

  const id = await insertSarkostnad(tx, { ...input, kommunId, namndId, av: identitetId, skapad: nu })
  logga(tx, 'posta-sarkostnad', id, input.beloppOre)
  return ok({ id })
}

export interface KorrigeringInput extends Kalla {
  readonly id: string
  /** What the cost should stand at, in öre; zero takes it away. */
  readonly rattOre: bigint
  /** What it stood at when the person saw it. */
  readonly staendeOre: bigint
  readonly skal: string
}

/**
 * Corrects a cost by a row of its own with the difference; the row that was wrong stays as it was written.
 * Errors: `sarkostnad-saknas`, `korrigering-av-korrigering`, `andrad-under-tiden`, `inget-att-korrigera`, `kalla-behovs`
 */
export async function korrigeraSarkostnad(
  tx: AktorTx,
  input: KorrigeringInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const post = await lockSarkostnad(tx, { kommunId, namndId }, input.id)
  if (!post) return insynFel('sarkostnad-saknas')
  const { tjanstId, utforareId, manad, slag, text, korrigerar } = post.rad
  if (korrigerar) return insynFel('korrigering-av-korrigering')
  const staende = sumOre([post.rad, ...post.korrigeringar])
  if (staende !== input.staendeOre) return insynFel('andrad-under-tiden')
  if (staende === input.rattOre) return insynFel('inget-att-korrigera', { falt: { ratt: 'Det är beloppet nu.' } })
  const brist = await checkKalla(tx, input)
  if (brist) return brist

  const beloppOre = input.rattOre - staende
  const { beslutId, verifikation, skal } = input
  const id = await insertSarkostnad(tx, {
    ...{ kommunId, namndId, tjanstId, utforareId, manad, slag, text, beloppOre, beslutId, verifikation, skal },
    ...{ korrigerar: input.id, av: identitetId, skapad: nu },
  })
  logga(tx, 'korrigera-sarkostnad', id, beloppOre)
  return ok({ id })
}

async function checkKalla(tx: AktorTx, k: Kalla) {
  if (!k.beslutId && !k.verifikation)
    return insynFel('kalla-behovs', { falt: { verifikation: 'Välj beslut eller skriv verifikation.' } })
  if (k.beslutId && !(await loadEgetBeslut(tx, k.beslutId)))
    return insynFel('kalla-behovs', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })
  return null
}

const logga = (tx: AktorTx, handling: string, id: string, ore: bigint): void =>
  tx.logga({ handling, objekt: 'sarkostnad', objektId: id, data: { ore: ore.toString() } })

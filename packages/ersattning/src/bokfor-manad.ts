import { createHash } from 'node:crypto'
import type { AktorTx } from '@valfri/db/aktor'
import { type SieFil, writeSie } from '@valfri/ekonomi/write-sie'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { betalningCsv } from './betalning-csv.ts'
import { ersattningFel } from './fel.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { insertKorningHandelse, loadKorning, updateKorning } from './queries.ts'
import { insertKorningsfil, loadKorningsfil } from './queries-ekonomi.ts'
import { type Order, type Orderpost, skapaOrder } from './skapa-order.ts'

interface Miljo {
  readonly tjanster: TjanstRegister
  readonly namn: string
}

/**
 * Makes the booking order of an attested month: SIE 4 for the ledger, the same as JSON, and the list of payments. All three sum
 * to the run, and are made once.
 *
 * Errors: `korning-ej-attesterad`, `kontoplan-saknas`, `konto-saknas`, `faktura-vantar` where the nämnd pays against invoices
 */
export async function bokforManad(
  tx: AktorTx,
  id: string,
  miljo: Pick<Miljo, 'tjanster'>,
  nu: Temporal.Instant,
): Promise<Result<{ summaOre: number }>> {
  const korning = await loadKorning(tx, id, true)
  if (!korning) return ersattningFel('korning-saknas')
  if (!['attesterad', 'utbetald'].includes(korning.status)) return ekonomiFel('korning-ej-attesterad')
  const order = await skapaOrder(tx, korning, miljo.tjanster, nu)
  if (!order.ok) return order
  const sie = writeSie(toSie(order.value, dateAt(nu)))
  if (!sie.ok) return sie
  const filer = {
    sie: sie.value,
    bokforing: Buffer.from(`${canonicalJson(order.value)}\n`),
    betalning: Buffer.from(betalningCsv(order.value)),
  }
  for (const [slag, innehall] of Object.entries(filer)) {
    const sha256 = createHash('sha256').update(innehall).digest('hex')
    await insertKorningsfil(tx, {
      kommunId: korning.kommunId,
      namndId: korning.namndId,
      korningId: id,
      slag,
      innehall,
      sha256,
      skapad: nu,
    })
  }
  tx.logga({
    handling: 'bokfor-manad',
    objekt: 'korning',
    objektId: id,
    data: { summaOre: order.value.summaOre.toString() },
  })
  return ok({ summaOre: Number(order.value.summaOre) })
}

function toSie(order: Order, skapad: Temporal.PlainDate): SieFil {
  return {
    foretag: order.foretag,
    organisationsnummer: order.organisationsnummer,
    skapad,
    konton: order.konton,
    dimensioner: { 1: 'Ansvar' },
    verifikationer: order.poster.map((post, i) => ({
      serie: 'VF',
      nummer: i + 1,
      datum: Temporal.PlainDate.from(order.bokforingsdag),
      text: `${post.tjanst} ${order.manad} ${post.utforare}`,
      rader: post.kontering.map((r) => ({
        konto: r.konto,
        ore: r.ore,
        objekt: toObjekt(r.ansvar),
        text: rowText(post),
      })),
    })),
  }
}

const toObjekt = (ansvar: string | null): Record<number, string> => (ansvar ? { 1: ansvar } : {})

const rowText = (post: Orderpost): string =>
  post.fakturanummer ? `${post.referens} faktura ${post.fakturanummer}` : post.referens

/**
 * Notes that a booked month has been paid.
 * Errors: `korning-ej-attesterad`, `order-saknas`, `betaldag-ogiltig`
 */
export async function utbetalaManad(
  tx: AktorTx,
  input: { readonly id: string; readonly betaldag: Temporal.PlainDate },
  vem: Pick<Miljo, 'namn'>,
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a month is paid by a nämnd')
  const korning = await loadKorning(tx, input.id, true)
  if (!korning) return ersattningFel('korning-saknas')
  if (korning.status !== 'attesterad') return ekonomiFel('korning-ej-attesterad')
  if (!(await loadKorningsfil(tx, { korningId: input.id, underlagId: null, slag: 'bokforing' })))
    return ekonomiFel('order-saknas')
  if (isAfter(input.betaldag, dateAt(nu)))
    return ekonomiFel('betaldag-ogiltig', { falt: { betaldag: 'Inte i framtiden.' } })
  const { kommunId, namndId, identitetId } = tx.aktor
  await updateKorning(tx, korning, {
    status: 'utbetald',
    utbetald: nu,
    utbetaldAvNamn: vem.namn,
    betaldag: input.betaldag,
  })
  await insertKorningHandelse(tx, {
    ...{ kommunId, namndId, korningId: input.id, fran: 'attesterad', till: 'utbetald' },
    ...{ av: identitetId, avNamn: vem.namn, tid: nu, data: { betaldag: input.betaldag.toString() } },
  })
  tx.logga({ handling: 'utbetala-manad', objekt: 'korning', objektId: input.id })
  return ok({ status: 'utbetald' })
}

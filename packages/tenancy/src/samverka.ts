import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { type NamndNyckel, selectNamnder } from './queries.ts'
import { insertPartHandelse, insertSamverkan, selectSamverkan } from './queries-samverkan.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'
import { listSamverkansparter, type PartStatus, type SamverkanPart } from './samverkan-parter.ts'
import { toSlug } from './slug.ts'

/** Founds a samverkan that the nämnd owns, and joins it by its own decision. Errors: `samverkan-namn-upptaget`, `beslut-saknas` */
export async function skapaSamverkan(
  tx: AktorTx,
  input: { readonly namn: string; readonly fran: Temporal.PlainDate; readonly beslutId: string },
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!(await loadEgetBeslut(tx, input.beslutId)))
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj beslut.' } })
  const namn = input.namn.trim()
  const id = await insertSamverkan(tx, { namn, slug: toSlug(namn), agareKommunId: kommunId, agareNamndId: namndId })
  if (!id) return tenancyFel('samverkan-namn-upptaget', { falt: { namn: 'Namnet är upptaget.' } })
  const { fran, beslutId } = input
  await insertPartHandelse(tx, { samverkanId: id, kommunId, namndId, nr: 1, status: 'ansluten', fran, beslutId })
  tx.logga({ handling: 'skapa-samverkan', objekt: 'samverkan', objektId: id })
  return ok({ id })
}

const isSame = (a: NamndNyckel) => (b: NamndNyckel) => a.kommunId === b.kommunId && a.namndId === b.namndId

async function loadLage(tx: AktorTx, samverkanId: string, namnd: NamndNyckel) {
  const samverkan = await selectSamverkan(tx, samverkanId)
  const parter = samverkan ? await listSamverkansparter(tx, samverkanId) : []
  return { samverkan, parter, part: parter.find(isSame(namnd)) }
}

const nextNr = (part: SamverkanPart | undefined) => (part?.historik.length ?? 0) + 1

async function appendSteg(
  tx: AktorTx,
  samverkanId: string,
  namnd: NamndNyckel,
  steg: { nr: number; status: PartStatus; fran: Temporal.PlainDate; beslutId?: string },
): Promise<Result<null>> {
  const { kommunId, namndId } = namnd
  // Two at once: the second finds the number taken.
  if (!(await insertPartHandelse(tx, { samverkanId, kommunId, namndId, ...steg })))
    return tenancyFel('samverkan-redan-part')
  tx.logga({
    handling: `samverkan-${steg.status}`,
    objekt: 'samverkan',
    objektId: samverkanId,
    data: { kommunId, namndId },
  })
  return ok(null)
}

/** The owner asks another nämnd to join. Errors: `samverkan-saknas`, `samverkan-redan-part` */
export async function bjudInTillSamverkan(
  tx: AktorTx,
  input: { readonly samverkanId: string; readonly kommunId: string; readonly namndId: string },
  idag: Temporal.PlainDate,
): Promise<Result<null>> {
  const { samverkan, part } = await loadLage(tx, input.samverkanId, input)
  const jag = egenNamnd(tx)
  if (!samverkan || samverkan.agareKommunId !== jag.kommunId || samverkan.agareNamndId !== jag.namndId)
    return tenancyFel('samverkan-saknas')
  if (!(await selectNamnder(tx, input.kommunId)).some(isSame(input))) return tenancyFel('namnd-saknas')
  if (part && part.status !== 'uttradd') return tenancyFel('samverkan-redan-part')
  return appendSteg(tx, input.samverkanId, input, { nr: nextNr(part), status: 'inbjuden', fran: idag })
}

/** The nämnd joins by its own decision (KL 9:37). Errors: `samverkan-ej-inbjuden`, `beslut-saknas` */
export async function anslutTillSamverkan(
  tx: AktorTx,
  input: { readonly samverkanId: string; readonly fran: Temporal.PlainDate; readonly beslutId: string },
): Promise<Result<null>> {
  const jag = egenNamnd(tx)
  const { part } = await loadLage(tx, input.samverkanId, jag)
  if (part?.status !== 'inbjuden') return tenancyFel('samverkan-ej-inbjuden')
  if (!(await loadEgetBeslut(tx, input.beslutId)))
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj beslut.' } })
  const { fran, beslutId } = input
  return appendSteg(tx, input.samverkanId, jag, { nr: nextNr(part), status: 'ansluten', fran, beslutId })
}

/**
 * The nämnd leaves by its own decision; what was decided while it took part stays readable.
 * Errors: `samverkan-ej-ansluten`, `samverkan-agaren-kvar`, `beslut-saknas`
 */
export async function lamnaSamverkan(
  tx: AktorTx,
  input: { readonly samverkanId: string; readonly fran: Temporal.PlainDate; readonly beslutId: string },
): Promise<Result<null>> {
  const jag = egenNamnd(tx)
  const { samverkan, parter, part } = await loadLage(tx, input.samverkanId, jag)
  if (!samverkan || part?.status !== 'ansluten') return tenancyFel('samverkan-ej-ansluten')
  const arAgare = samverkan.agareKommunId === jag.kommunId && samverkan.agareNamndId === jag.namndId
  if (arAgare && parter.some((p) => p.status === 'ansluten' && !isSame(jag)(p)))
    return tenancyFel('samverkan-agaren-kvar')
  if (!(await loadEgetBeslut(tx, input.beslutId)))
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj beslut.' } })
  const { fran, beslutId } = input
  return appendSteg(tx, input.samverkanId, jag, { nr: nextNr(part), status: 'uttradd', fran, beslutId })
}

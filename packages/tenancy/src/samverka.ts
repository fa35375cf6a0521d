import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { type NamndNyckel, selectNamnder } from './queries.ts'
import { insertPartHandelse, insertSamverkan, selectSamverkan } from './queries-samverkan.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'
import { checkAntagen, listArenden, openNyPart, regelAt } from './samverkan-arenden.ts'
import { listSamverkansparter, type PartStatus, type SamverkanPart } from './samverkan-parter.ts'
import { tidigastUttrade } from './samverkan-regler.ts'
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

/**
 * The owner asks another nämnd to join. Where the samverkan has written rules, its members are asked at once whether it may.
 * Errors: `samverkan-saknas`, `namnd-saknas`, `samverkan-redan-part`
 */
export async function bjudInTillSamverkan(
  tx: AktorTx,
  input: { readonly samverkanId: string; readonly kommunId: string; readonly namndId: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { samverkan, part } = await loadLage(tx, input.samverkanId, input)
  const jag = egenNamnd(tx)
  if (!samverkan || samverkan.agareKommunId !== jag.kommunId || samverkan.agareNamndId !== jag.namndId)
    return tenancyFel('samverkan-saknas')
  if (!(await selectNamnder(tx, input.kommunId)).some(isSame(input))) return tenancyFel('namnd-saknas')
  if (part && part.status !== 'uttradd') {
    // Turned down, and asked for again: the invitation stands, and the members are asked anew.
    const avslag = part.status === 'inbjuden' && (await isAvslagen(tx, input, dateAt(nu)))
    if (!avslag) return tenancyFel('samverkan-redan-part')
    await openNyPart(tx, input.samverkanId, input, nu)
    return ok(null)
  }
  const steg = await appendSteg(tx, input.samverkanId, input, {
    nr: nextNr(part),
    status: 'inbjuden',
    fran: dateAt(nu),
  })
  if (steg.ok) await openNyPart(tx, input.samverkanId, input, nu)
  return steg
}

async function isAvslagen(
  tx: AktorTx,
  namnd: NamndNyckel & { readonly samverkanId: string },
  idag: Temporal.PlainDate,
) {
  const antagen = await checkAntagen(tx, namnd.samverkanId, namnd, idag)
  return !antagen.ok && antagen.fel.kod === 'samverkan-avslag'
}

interface StegInput {
  readonly samverkanId: string
  readonly fran: Temporal.PlainDate
  readonly beslutId: string
}

/**
 * The nämnd joins by its own decision (KL 9:37), when the members have let it in as their rules say.
 * Errors: `samverkan-ej-inbjuden`, `samverkan-steg-pa-vag`, `samverkan-vantar-pa-svar`, `samverkan-avslag`, `beslut-saknas`
 */
export async function anslutTillSamverkan(
  tx: AktorTx,
  input: StegInput,
  idag: Temporal.PlainDate,
): Promise<Result<null>> {
  const jag = egenNamnd(tx)
  const { part } = await loadLage(tx, input.samverkanId, jag)
  if (part?.status !== 'inbjuden') return tenancyFel('samverkan-ej-inbjuden')
  if (part.kommande) return tenancyFel('samverkan-steg-pa-vag')
  const antagen = await checkAntagen(tx, input.samverkanId, jag, idag)
  if (!antagen.ok) return antagen
  return takeSteg(tx, jag, part, 'ansluten', input)
}

/**
 * The nämnd leaves by its own decision, when the notice of the rules has run out; until that day it is a member like the
 * others. What was decided while it took part stays readable.
 *
 * Errors: `samverkan-ej-ansluten`, `samverkan-steg-pa-vag`, `samverkan-agaren-kvar`, `samverkan-uppsagningstid` with the
 * first day, `beslut-saknas`
 */
export async function lamnaSamverkan(tx: AktorTx, input: StegInput, idag: Temporal.PlainDate): Promise<Result<null>> {
  const jag = egenNamnd(tx)
  const { samverkan, parter, part } = await loadLage(tx, input.samverkanId, jag)
  if (!samverkan || part?.status !== 'ansluten') return tenancyFel('samverkan-ej-ansluten')
  if (part.kommande) return tenancyFel('samverkan-steg-pa-vag')
  const arAgare = samverkan.agareKommunId === jag.kommunId && samverkan.agareNamndId === jag.namndId
  if (arAgare && parter.some((p) => p.status === 'ansluten' && !isSame(jag)(p)))
    return tenancyFel('samverkan-agaren-kvar')
  const regler = regelAt(await listArenden(tx, input.samverkanId, idag), idag)
  const tidigast = regler && tidigastUttrade(regler, idag)
  if (tidigast && isBefore(input.fran, tidigast)) return forTidigt(tidigast)
  return takeSteg(tx, jag, part, 'uttradd', input)
}

function forTidigt(tidigast: Temporal.PlainDate) {
  return tenancyFel('samverkan-uppsagningstid', {
    text: `Enligt reglerna kan nämnden lämna tidigast den ${tidigast}.`,
    falt: { fran: `Tidigast ${tidigast}.` },
    detaljer: { tidigast: tidigast.toString() },
  })
}

async function takeSteg(
  tx: AktorTx,
  jag: NamndNyckel,
  part: SamverkanPart,
  status: PartStatus,
  { samverkanId, fran, beslutId }: StegInput,
): Promise<Result<null>> {
  if (!(await loadEgetBeslut(tx, beslutId))) return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj beslut.' } })
  return appendSteg(tx, samverkanId, jag, { nr: nextNr(part), status, fran, beslutId })
}

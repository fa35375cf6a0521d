import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import type { DateradUppgift } from '@valfri/plugin-api/daterad-uppgift'
import { loadInstrument } from '@valfri/tenancy/instrument'
import type { Omgivning } from './omgivning.ts'
import { loadArbetsplats } from './queries-arbetsplats.ts'
import { type Insatsbeslut, loadBeslut } from './queries-beslut.ts'
import { type Bestallning, listForBeslut } from './queries-bestallning.ts'
import { forUppgift, galler, insertDaterad, listDaterade, lockUppgift } from './queries-uppgift.ts'
import { uppgiftFel } from './uppgift-fel.ts'
import { alternativAt, uppgifterOf } from './visa-uppgifter.ts'

export interface UppgiftIn {
  readonly beslutId: string
  readonly del: string
  readonly uppgift: string
  readonly fran: Temporal.PlainDate
  readonly varde: string
  readonly skal?: string | null
  /** Where the value is at a company: which, out of the nämnd's register. */
  readonly arbetsplatsId?: string | null
  /** The day of the bedömning; left out, the day it is set. */
  readonly beslutad?: Temporal.PlainDate | null
}

const HOGST_TECKEN = 60

/**
 * Sets a dated fact from a day: a handläggare what the kommun sets, the utförare its own. The next entry ends the one
 * before, and an entry with the same date corrects it; nothing is overwritten.
 *
 * Errors: `finns-inte`, `ej-behorig`, `uppgift-okand`, `uppgift-utanfor-tid`, `instrument-saknas`, `uppgift-varde-okant`,
 * `uppgift-oforandrad`, `uppgift-skal-saknas` (from a day that has passed), `arbetsplats-okand`
 */
export async function sattUppgift(tx: AktorTx, input: UppgiftIn, o: Omgivning): Promise<Result<{ id: string }>> {
  const beslut = await findBeslut(tx, input)
  if (!beslut) return authFel('finns-inte')
  const tjanst = o.tjanster.tjanster.get(beslut.tjanstId)
  const uppgift = tjanst && uppgifterOf(tjanst, input.del).find((u) => u.id === input.uppgift)
  if (!uppgift) return uppgiftFel('uppgift-okand')
  if (uppgift.satts !== (tx.aktor.typ === 'utforare' ? 'utforare' : 'handlaggare')) return authFel('ej-behorig')
  const utanfor = checkTid(beslut, input.fran)
  if (utanfor) return utanfor
  const varde = await checkVarde(tx, beslut, uppgift, input)
  if (!varde.ok) return varde
  const arbetsplatsId = input.arbetsplatsId ?? null
  if (arbetsplatsId && !(await isArbetsplatsFor(tx, beslut, uppgift, varde.value, arbetsplatsId)))
    return uppgiftFel('arbetsplats-okand', { falt: { arbetsplatsId: 'Välj en arbetsplats i registret.' } })

  await lockUppgift(tx, beslut.insatsbeslutId, input.del, input.uppgift)
  const forut = galler(forUppgift(await listDaterade(tx, [beslut.insatsbeslutId]), input.del, uppgift.id), input.fran)
  if (forut?.varde === varde.value && forut.arbetsplatsId === arbetsplatsId)
    return uppgiftFel('uppgift-oforandrad', { falt: { varde: 'Värdet gäller redan den dagen.' } })
  const skal = input.skal?.trim() || null
  if (!skal && uppgift.raknasSom && isBefore(input.fran, dateAt(o.nu)))
    return uppgiftFel('uppgift-skal-saknas', { falt: { skal: 'Skriv varför ändringen gäller bakåt i tiden.' } })
  const rad = { ...toRad(tx, beslut, input), varde: varde.value, arbetsplatsId, skal }
  const id = await insertDaterad(tx, { ...rad, beslutad: input.beslutad ?? null, skapad: o.nu })
  const { kommunId, namndId, personId } = beslut
  tx.logga({ kommunId, namndId, handling: 'satt-uppgift', objekt: uppgift.id, objektId: id, personId })
  return ok({ id })
}

type Del = Pick<Insatsbeslut, 'kommunId' | 'namndId' | 'personId' | 'tjanstId' | 'fran' | 'till'> & {
  readonly insatsbeslutId: string
}

/** The nämnd sees its beslut; an utförare only what it is ordered to do. */
async function findBeslut(tx: AktorTx, { beslutId, del }: UppgiftIn): Promise<Del | null> {
  if (tx.aktor.typ === 'kommun') {
    const b = await loadBeslut(tx, beslutId)
    return b && { ...b, insatsbeslutId: b.id }
  }
  const egna = (await listForBeslut(tx, [beslutId])).filter((b) => b.del === del && isLive(b))
  const [b] = egna
  if (!b?.insatsbeslutId) return null
  const fran = egna.map((x) => x.fran).toSorted(Temporal.PlainDate.compare)[0] as Temporal.PlainDate
  return { ...b, insatsbeslutId: b.insatsbeslutId, fran, till: egna.at(-1)?.till ?? null }
}

const isLive = (b: Bestallning): boolean => b.status === 'bekraftad' || b.status === 'skickad'

function checkTid(b: Del, fran: Temporal.PlainDate) {
  if (!isBefore(fran, b.fran) && !(b.till && isAfter(fran, b.till))) return null
  const text = `Välj ${b.fran} eller senare${b.till ? `, dock senast ${b.till}` : ''}.`
  return uppgiftFel('uppgift-utanfor-tid', { falt: { fran: text } })
}

async function checkVarde(tx: AktorTx, b: Del, u: DateradUppgift, input: UppgiftIn): Promise<Result<string>> {
  const varde = input.varde.trim()
  if (u.varden.slag === 'text') {
    if (varde.length > 0 && varde.length <= HOGST_TECKEN) return ok(varde)
    return uppgiftFel('uppgift-varde-okant', { falt: { varde: `Skriv 1 till ${HOGST_TECKEN} tecken.` } })
  }
  const val = alternativAt(u, await loadInstrument(tx, b), input.fran.toString())
  if (!val) return uppgiftFel('instrument-saknas')
  if (val.some((a) => a.id === varde)) return ok(varde)
  return uppgiftFel('uppgift-varde-okant', { falt: { varde: 'Välj ett av alternativen.' } })
}

/** The value is at a company, and the company is in use in the nämnd's register. */
async function isArbetsplatsFor(
  tx: AktorTx,
  b: Del,
  u: DateradUppgift,
  varde: string,
  arbetsplatsId: string,
): Promise<boolean> {
  const alternativ = u.varden.slag === 'fasta' ? u.varden.alternativ.find((a) => a.id === varde) : undefined
  if (!alternativ?.arbetsplats) return false
  const plats = await loadArbetsplats(tx, arbetsplatsId)
  return plats?.kommunId === b.kommunId && plats.namndId === b.namndId && plats.status === 'aktiv'
}

function toRad(tx: AktorTx, b: Del, { del, uppgift, fran }: UppgiftIn) {
  const { kommunId, namndId, personId, insatsbeslutId } = b
  const av = 'identitetId' in tx.aktor ? tx.aktor.identitetId : null
  const utforareId = tx.aktor.typ === 'utforare' ? tx.aktor.utforareId : null
  return { kommunId, namndId, personId, insatsbeslutId, del, uppgift, fran, utforareId, av }
}

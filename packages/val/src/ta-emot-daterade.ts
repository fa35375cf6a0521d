import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { loadInstrument } from '@valfri/tenancy/instrument'
import type { DateradIn } from './beslut-input.ts'
import type { Omgivning } from './omgivning.ts'
import { findByExternId, type Insatsbeslut, lockBeslut } from './queries-beslut.ts'
import { forUppgift, listDaterade, utanRattade } from './queries-uppgift.ts'
import { sattUppgift } from './satt-uppgift.ts'
import { uppgifterOf, vardeNamn } from './visa-uppgifter.ts'

/** What became of one dated fact. */
export interface MottagenUppgift {
  readonly del: string
  readonly uppgift: string
  readonly fran: string
  /** 'ny', 'andrad' (it corrects what was sent for the same day), or 'oforandrad': the same twice makes one. */
  readonly utfall: 'ny' | 'andrad' | 'oforandrad'
}

/** A case system gives no reason for what it has decided: its own register has it. */
const SKAL = 'Enligt beslutet i kommunens ärendesystem.'

/**
 * Takes in the dated facts of a beslut, by the same rules as when a handläggare sets them. What already holds on the day is
 * left as it is, so that the same twice makes one; another value for the same day corrects the one before.
 *
 * Errors: those of sattUppgift, with each field under `daterade.<n>`
 */
export async function taEmotDaterade(
  tx: AktorTx,
  beslut: { readonly id: string; readonly franOmInte: Temporal.PlainDate },
  daterade: readonly DateradIn[],
  o: Omgivning,
): Promise<Result<readonly MottagenUppgift[]>> {
  const ut: MottagenUppgift[] = []
  for (const [i, { del, uppgift, varde, skal, arbetsplatsId, ...d }] of daterade.entries()) {
    const fran = d.fran ? Temporal.PlainDate.from(d.fran) : beslut.franOmInte
    const forut = forUppgift(await listDaterade(tx, [beslut.id]), del, uppgift)
    const beslutad = d.beslutad ? Temporal.PlainDate.from(d.beslutad) : null
    const input = { beslutId: beslut.id, del, uppgift, fran, varde, skal: skal || SKAL, arbetsplatsId, beslutad }
    const svar = await sattUppgift(tx, input, o)
    const bas = { del, uppgift, fran: fran.toString() }
    if (svar.ok) ut.push({ ...bas, utfall: forut.some((r) => r.fran.equals(fran)) ? 'andrad' : 'ny' })
    else if (svar.fel.kod === 'uppgift-oforandrad') ut.push({ ...bas, utfall: 'oforandrad' })
    else return { ...svar, fel: { ...svar.fel, falt: placeFalt(svar.fel.falt, i, svar.fel.text) } }
  }
  return ok(ut)
}

/** A refusal that names no field is about which fact it is. */
function placeFalt(falt: Readonly<Record<string, string>> | undefined, i: number, text: string) {
  const poster = Object.entries(falt ?? { uppgift: text })
  return Object.fromEntries(poster.map(([namn, t]) => [`daterade.${i}.${namn}`, t]))
}

/**
 * Dated facts of a beslut that came before, by the case system's own id. All or none.
 * Errors: `finns-inte`, the same for another nämnd's case number and an unknown one, and those of taEmotDaterade
 */
export async function taEmotForArende(
  tx: AktorTx,
  input: { readonly externId: string; readonly daterade: readonly DateradIn[] },
  o: Omgivning,
): Promise<Result<{ beslutId: string; daterade: MottagenUppgift[] }>> {
  if (tx.aktor.typ !== 'kommun') return authFel('ej-behorig')
  await lockBeslut(tx, `${tx.aktor.namndId}:${input.externId}`)
  const beslut = await findByExternId(tx, tx.aktor, input.externId)
  if (!beslut) return authFel('finns-inte')
  const svar = await taEmotDaterade(tx, { id: beslut.id, franOmInte: todayIn(beslut, o) }, input.daterade, o)
  return svar.ok ? ok({ beslutId: beslut.id, daterade: [...svar.value] }) : svar
}

/** Today, or the beslut's first day when that is yet to come. */
export function todayIn(beslut: Pick<Insatsbeslut, 'fran'>, o: Pick<Omgivning, 'nu'>): Temporal.PlainDate {
  const idag = dateAt(o.nu)
  return isAfter(beslut.fran, idag) ? beslut.fran : idag
}

/** A dated fact as it is sent back to the case system. */
export interface DateradVy {
  readonly del: string
  readonly uppgift: string
  readonly fran: string
  readonly varde: string
  /** What the value was called on its own day. */
  readonly namn: string
  readonly skal: string | null
  readonly beslutad: string | null
}

/**
 * Every dated fact that handläggare or case system has set for a beslut, oldest first; of two with the same day the later.
 * The read is logged. Errors: `finns-inte`
 */
export async function visaDaterade(
  tx: AktorTx,
  externId: string,
  o: Omgivning,
): Promise<Result<{ beslutId: string; daterade: DateradVy[] }>> {
  if (tx.aktor.typ !== 'kommun') return authFel('ej-behorig')
  const beslut = await findByExternId(tx, tx.aktor, externId)
  const tjanst = beslut && o.tjanster.tjanster.get(beslut.tjanstId)
  if (!beslut || !tjanst) return authFel('finns-inte')
  const { id, personId } = beslut
  tx.logga({ handling: 'las', objekt: 'uppgifter', objektId: id, personId })
  const bok = await loadInstrument(tx, beslut)
  const rader = (await listDaterade(tx, [id])).filter((r) => r.utforareId === null)
  const daterade = utanRattade(rader).map((r) => {
    const uppgift = uppgifterOf(tjanst, r.del).find((u) => u.id === r.uppgift)
    const namn = uppgift ? vardeNamn(uppgift, bok, r) : r.varde
    const { del, varde, skal } = r
    const beslutad = (r.beslutad ?? dateAt(r.skapad)).toString()
    return { del, uppgift: r.uppgift, fran: r.fran.toString(), varde, namn, skal, beslutad }
  })
  return ok({ beslutId: id, daterade })
}

import { coversDel, listGodkanda } from '@valfri/ansokan/list-valbara'
import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { loadOmradeForPostnummer } from '@valfri/tenancy/load-omrade'
import { bestall } from './bestall.ts'
import { valFel } from './fel.ts'
import { vistelseFel } from './fel-vistelse.ts'
import { responsibleAt } from './gor-val.ts'
import type { Omgivning } from './omgivning.ts'
import { type Insatsbeslut, loadBeslut, loadOmfattningAt, lockBeslut } from './queries-beslut.ts'
import { type Bestallning, listForBeslut } from './queries-bestallning.ts'
import { lockAvtal } from './queries-val.ts'
import { insertVistelse } from './queries-vistelse.ts'
import { loadVistelseavtalAt } from './vistelseavtal.ts'

export interface VistelseIn {
  readonly beslutId: string
  readonly del: string
  readonly vardKommunId: string
  readonly utforareId: string
  /** Where the person stays; gives the zon that the host's prices know. */
  readonly postnummer: string
  readonly fran: Temporal.PlainDate
  /** Last day, inclusive; may be missing where nobody performs at home. */
  readonly till: Temporal.PlainDate | null
}

/**
 * The home nämnd orders what its beslut grants from an utförare that the host kommun has approved, while the person stays
 * there (C26, SoL 29:6). The home kommun decides, orders and pays; on the day after the last one the utförare at home is
 * responsible again, so each day has exactly one.
 *
 * Errors: `finns-inte`, `del-ej-beviljad`, `vistelse-datum`, `vistelse-utan-slut`, `vistelse-avtal-saknas`, `vistelse-ej-godkand`
 */
export async function bestallVistelse(
  tx: AktorTx,
  input: VistelseIn,
  o: Omgivning,
): Promise<Result<{ bestallningId: string }>> {
  await lockBeslut(tx, input.beslutId)
  const beslut = await loadBeslut(tx, input.beslutId)
  if (!beslut) return authFel('finns-inte')
  const { del, fran, till, vardKommunId } = input
  if (!isInside(beslut, input, dateAt(o.nu))) return vistelseFel('vistelse-datum')
  if (!(await loadOmfattningAt(tx, beslut.id, fran))?.delar[del]) return valFel('del-ej-beviljad')
  const bestallda = (await listForBeslut(tx, [beslut.id])).filter((b) => b.del === del)
  const hemma = responsibleAt(bestallda, fran)
  if (hemma && !till) return vistelseFel('vistelse-utan-slut', { falt: { till: 'Ange den sista dagen.' } })
  const avtal = await loadVistelseavtalAt(tx, { vardKommunId, tjanstId: beslut.tjanstId }, fran)
  if (!avtal) return vistelseFel('vistelse-avtal-saknas')
  const godkanda = await listGodkanda(tx, { kommunId: vardKommunId, tjanstId: beslut.tjanstId, dag: fran })
  const vald = godkanda.find((u) => u.utforareId === input.utforareId && u.oppet && coversDel(u, del))
  if (!vald) return vistelseFel('vistelse-ej-godkand')
  await lockAvtal(tx, vald.avtalId)

  const omrade = await loadOmradeForPostnummer(tx, vardKommunId, input.postnummer, fran, avtal.vardNamndId)
  const regi = vald.form === 'egenregi' ? ('egenregi' as const) : ('privat' as const)
  const ny = { beslut, del, slag: hemma ? ('byte' as const) : ('val' as const), kanal: 'mote' as const }
  const skal = `Vistas i annan kommun ${fran}${till ? ` till ${till}` : ''}.`
  const utforare = { utforareId: vald.utforareId, avtalId: vald.avtalId, regi }
  const { bestallningId } = await bestall(tx, { ...ny, utforare, fran, skal, omrade })
  const { kommunId, namndId, tjanstId } = beslut
  await insertVistelse(tx, {
    ...{ kommunId, namndId, bestallningId, tjanstId, del, fran, till, vardKommunId },
    ...{ avtalId: avtal.id, vardNamndId: avtal.vardNamndId, utforareId: vald.utforareId, pris: avtal.pris },
  })
  if (hemma && till && runsAfter(beslut, hemma, till)) await resumeAtHome(tx, { beslut, del, hemma }, till)
  return ok({ bestallningId })
}

function isInside(beslut: Insatsbeslut, { fran, till }: VistelseIn, idag: Temporal.PlainDate): boolean {
  if (isBefore(fran, idag) || isBefore(fran, beslut.fran)) return false
  if (till && isBefore(till, fran)) return false
  return !beslut.till || !isAfter(till ?? fran, beslut.till)
}

const runsAfter = (beslut: Insatsbeslut, hemma: Bestallning, till: Temporal.PlainDate) =>
  (!beslut.till || isBefore(till, beslut.till)) && (!hemma.till || isBefore(till, hemma.till))

/** The utförare that had the person before has it again from the day after. */
async function resumeAtHome(
  tx: AktorTx,
  { beslut, del, hemma }: { readonly beslut: Insatsbeslut; readonly del: string; readonly hemma: Bestallning },
  till: Temporal.PlainDate,
): Promise<void> {
  const { utforareId, avtalId, regi } = hemma
  const utforare = { utforareId, avtalId, regi: regi === 'egenregi' ? ('egenregi' as const) : ('privat' as const) }
  const ater = { slag: 'byte' as const, kanal: 'mote' as const, skal: 'Åter hemma efter vistelse i annan kommun.' }
  await bestall(tx, { beslut, del, utforare, fran: till.add({ days: 1 }), ...ater })
}

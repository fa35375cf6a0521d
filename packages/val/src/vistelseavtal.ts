import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { vistelseFel } from './fel-vistelse.ts'
import { insertGodkannande, insertVistelseavtal, selectVistelseavtal } from './queries-vistelse.ts'

export const VISTELSEPRISER = ['hemkommun', 'vistelsekommun'] as const
export type Vistelsepris = (typeof VISTELSEPRISER)[number]

/** The nämnd's own decision; another's gives it no right. Errors: `vistelse-utan-beslut` */
async function checkBeslut(tx: AktorTx, beslutId: string): Promise<Result<null>> {
  const beslut = await loadEgetBeslut(tx, beslutId)
  if (beslut?.slag === 'samverkan' && beslut.instans !== 'delegat') return ok(null)
  return vistelseFel('vistelse-utan-beslut', { falt: { beslutId: 'Välj nämndens beslut om samverkan.' } })
}

/**
 * The home nämnd offers an agreement for its persons who stay in another kommun. It counts when the host has accepted.
 * Errors: `vistelse-samma-kommun`, `vistelse-utan-beslut`
 */
export async function erbjudVistelseavtal(
  tx: AktorTx,
  input: {
    readonly vardKommunId: string
    readonly vardNamndId: string
    readonly tjanstId: string
    readonly pris: Vistelsepris
    readonly fran: Temporal.PlainDate
    readonly beslutId: string
  },
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (input.vardKommunId === kommunId) return vistelseFel('vistelse-samma-kommun')
  const beslut = await checkBeslut(tx, input.beslutId)
  if (!beslut.ok) return beslut
  const id = await insertVistelseavtal(tx, { ...input, kommunId, namndId })
  tx.logga({ handling: 'vistelse.erbjud', objekt: 'vistelseavtal', objektId: id })
  return ok({ id })
}

/** The host nämnd accepts by its own decision. Errors: `vistelse-avtal-saknas`, `vistelse-redan-godkant`, `vistelse-utan-beslut` */
export async function godkannVistelseavtal(
  tx: AktorTx,
  input: { readonly avtalId: string; readonly beslutId: string },
): Promise<Result<null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const alla = await selectVistelseavtal(tx)
  const rad = alla.find(
    ({ avtal: a }) => a.id === input.avtalId && a.vardKommunId === kommunId && a.vardNamndId === namndId,
  )
  if (!rad) return vistelseFel('vistelse-avtal-saknas')
  const beslut = await checkBeslut(tx, input.beslutId)
  if (!beslut.ok) return beslut
  if (!(await insertGodkannande(tx, { ...input, kommunId, namndId, hemKommunId: rad.avtal.kommunId })))
    return vistelseFel('vistelse-redan-godkant')
  tx.logga({ handling: 'vistelse.godkann', objekt: 'vistelseavtal', objektId: input.avtalId })
  return ok(null)
}

/** The agreement that both have decided and that holds on a day, for the own nämnd's persons in another kommun. */
export async function loadVistelseavtalAt(
  tx: AktorTx,
  fraga: { readonly vardKommunId: string; readonly tjanstId: string },
  dag: Temporal.PlainDate,
) {
  const { kommunId, namndId } = egenNamnd(tx)
  const alla = await selectVistelseavtal(tx)
  return alla.find(
    ({ avtal: a, godkant }) =>
      godkant !== null &&
      a.kommunId === kommunId &&
      a.namndId === namndId &&
      a.vardKommunId === fraga.vardKommunId &&
      a.tjanstId === fraga.tjanstId &&
      !isAfter(a.fran, dag),
  )?.avtal
}

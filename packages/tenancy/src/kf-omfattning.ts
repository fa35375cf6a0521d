import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import type { NamndNyckel } from './queries.ts'
import { insertKfOmfattning, type KfBeslutRad, selectKfBeslut, selectKfOmfattning } from './queries-kf.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'

export interface KfTjanst {
  readonly tjanstId: string
  readonly fran: Temporal.PlainDate
  readonly uppdrag: string
}

/** Fullmäktige's decision to apply LOV, and the tjänster it names; without any it is about every tjänst. */
export interface KfBeslut {
  readonly beslut: KfBeslutRad
  readonly tjanster: readonly KfTjanst[]
}

/**
 * Fullmäktige's decisions to apply LOV that give the nämnd a task, oldest first, with their scope. Public.
 * @param senast reads only what was written then or before, by the database's clock
 */
export async function listKfBeslut(
  tx: AktorTx,
  namnd: NamndNyckel,
  senast: Temporal.Instant | null = null,
): Promise<readonly KfBeslut[]> {
  const [beslut, rader] = await Promise.all([selectKfBeslut(tx, namnd, senast), selectKfOmfattning(tx, namnd, senast)])
  return beslut.map((b) => ({
    beslut: b,
    // In the order they were written, so the last of a tjänst is the one that counts.
    tjanster: [...new Map(rader.filter((r) => r.beslutId === b.id).map((r) => [r.tjanstId, r])).values()].filter(
      (r) => r.galler,
    ),
  }))
}

/** The decisions among them that let LOV be applied to the tjänst, with the first day that it may be. */
export function kfForTjanst(alla: readonly KfBeslut[], tjanstId: string) {
  return alla.flatMap(({ beslut, tjanster }) => {
    if (tjanster.length === 0) return [{ beslut, fran: beslut.datum }]
    const egen = tjanster.find((t) => t.tjanstId === tjanstId)
    return egen ? [{ beslut, fran: egen.fran }] : []
  })
}

/** Whether one decision of fullmäktige is about the tjänst. */
export async function kfBeslutOmfattar(
  tx: AktorTx,
  namnd: NamndNyckel,
  beslutId: string,
  tjanstId: string,
): Promise<boolean> {
  return kfForTjanst(await listKfBeslut(tx, namnd), tjanstId).some((k) => k.beslut.id === beslutId)
}

/**
 * Says that fullmäktige's decision is about a tjänst, from when and what it asks of the nämnd; or takes it away again.
 * Errors: `tjanst-okand`, `beslut-saknas`
 */
export async function sattKfOmfattning(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: KfTjanst & { readonly beslutId: string; readonly galler: boolean },
): Promise<Result<null>> {
  if (!tjanster.tjanster.has(input.tjanstId)) return tenancyFel('tjanst-okand')
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (beslut?.slag !== 'tillampa-lov')
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj fullmäktiges beslut att tillämpa LOV.' } })
  const { kommunId, namndId } = egenNamnd(tx)
  await insertKfOmfattning(tx, { kommunId, namndId, ...input })
  tx.logga({
    handling: input.galler ? 'ange-kf-omfattning' : 'ta-bort-kf-omfattning',
    objekt: 'beslut',
    objektId: input.beslutId,
    data: { tjanstId: input.tjanstId },
  })
  return ok(null)
}

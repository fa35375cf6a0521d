import type { AktorTx } from '@valfri/db/aktor'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { z } from 'zod'
import { listBeslutadeVarden, type TjanstNyckel, vardeAt } from './beslutade-varden.ts'

export const UTANFOR_VALET = 'utanfor-valet'

/**
 * `varde` of parameter 'utanfor-valet': which delar the kommun keeps outside the choice from a day, and why. Those that are
 * not named are in the choice. What the tjänst itself keeps outside is outside everywhere (F15.3).
 */
const utanforVarde = z.strictObject({
  delar: z.record(z.string(), z.string().trim().min(10, 'Skriv varför delen inte ingår i valet.').max(500)),
})

/** The value as read, or a Swedish text that says why it cannot be. */
export function readUtanforValet(tjanst: Tjanst, varde: unknown): z.infer<typeof utanforVarde> | string {
  const last = utanforVarde.safeParse(varde)
  if (!last.success) return last.error.issues[0]?.message ?? 'Beslutet går inte att läsa.'
  const okand = Object.keys(last.data.delar).find((del) => !tjanst.delar[del])
  return okand ? `Tjänsten har ingen valbar del ${okand}.` : last.data
}

/** Why a del is outside the choice, by del; what is not here is in the choice. */
export type UtanforValet = Readonly<Record<string, string>>

/** What a tjänst keeps outside the choice whoever the kommun is. */
export const utanforAlltid = (tjanst: Tjanst): UtanforValet =>
  Object.fromEntries(Object.entries(tjanst.ejValbaraDelar).map(([del, d]) => [del, textIn(d.skal, 'sv')]))

/**
 * The delar outside the choice on a day, by the tjänst itself and by the nämnd's decision in force (F19.12). A del that the
 * nämnd moves into the choice is in it from the decision's own day.
 */
export async function loadUtanforValet(
  tx: AktorTx,
  nyckel: Omit<TjanstNyckel, 'tjanstId'>,
  tjanst: Tjanst,
  dag: Temporal.PlainDate,
): Promise<UtanforValet> {
  const varden = await listBeslutadeVarden(tx, { ...nyckel, tjanstId: tjanst.id })
  const galler = vardeAt(varden, UTANFOR_VALET, dag.toString())
  return { ...utanforAlltid(tjanst), ...(galler?.varde as z.infer<typeof utanforVarde> | undefined)?.delar }
}

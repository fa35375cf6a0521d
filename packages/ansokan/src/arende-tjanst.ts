import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { selectUnderlag } from '@valfri/underlag/queries'

/** The tjänst of an underlag, when its plugin is loaded; without it the villkor are tried by hand alone. */
export async function loadUnderlagTjanst(
  tx: AktorTx,
  underlagId: string,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Tjanst | undefined> {
  const rad = await selectUnderlag(tx, { id: underlagId })
  return rad && tjanster.get(rad.underlag.tjanstId)
}

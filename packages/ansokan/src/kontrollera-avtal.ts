import type { AktorTx } from '@valfri/db/aktor'
import { loadDokument } from '@valfri/dokument/queries'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { ok, type Result } from '@valfri/kernel/fel'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { innehallAv } from './avtalsinnehall.ts'
import { ansokanFel } from './fel.ts'
import { loadAvtalRad } from './queries-avtal.ts'
import { composeAvtal } from './rita-avtal.ts'

/**
 * Makes an avtal's document again from its version, its decision and its terms, and compares it with what was signed (F4.6).
 * Nothing of the stored file is used but the day that it was drawn.
 *
 * Errors: `ansokan-saknas`
 */
export async function kontrolleraAvtal(
  tx: AktorTx,
  id: string,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<{ sha256: string; omgjort: string; lika: boolean }>> {
  const rad = await loadAvtalRad(tx, id)
  const sparat = rad?.dokumentId ? await loadDokument(tx, rad.dokumentId) : null
  if (!rad || !sparat) return ansokanFel('ansokan-saknas')
  const { datum } = sparat.data as { datum: string }
  const nytt = await composeAvtal(tx, await innehallAv(tx, rad), Temporal.PlainDate.from(datum), tjanster)
  const omgjort = await sha256Hex(await renderPdf(nytt))
  return ok({ sha256: sparat.sha256, omgjort, lika: omgjort === sparat.sha256 })
}

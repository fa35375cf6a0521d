import { renderPdf } from '@valfri/dokument/render-pdf'
import { parseForseglad } from './forseglad.ts'
import { toUnderlagDokument } from './underlag-dokument.ts'

const HOGST = 20
const klara = new Map<string, Promise<Uint8Array>>()

/**
 * The PDF of a sealed version. It is drawn from the sealed bytes alone and is the same each time, so a few are kept.
 * @param json the sealed bytes
 */
export function renderUnderlag({
  json,
  sha256,
}: {
  readonly json: string
  readonly sha256: string
}): Promise<Uint8Array> {
  const klar = klara.get(sha256)
  if (klar) return klar
  const ritas = renderPdf(toUnderlagDokument(parseForseglad(json), sha256))
  // A drawing that failed is tried again by the next reader.
  ritas.catch(() => klara.delete(sha256))
  klara.set(sha256, ritas)
  const aldst = klara.keys().next().value
  if (klara.size > HOGST && aldst !== undefined) klara.delete(aldst)
  return ritas
}

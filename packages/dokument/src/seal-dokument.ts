import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { Dokument } from './dokument.ts'

export interface Sigill {
  /** RFC 8785: what the hash was taken of, byte for byte. */
  readonly json: string
  /** SHA-256 of the JSON as UTF-8, lower-case hex. */
  readonly sha256: string
}

/**
 * Seals a document's data. Whoever holds the JSON can compute the same hash with any RFC 8785 tool;
 * the PDF carries it in its Keywords.
 */
export async function sealDokument(dokument: Dokument): Promise<Sigill> {
  const json = canonicalJson(dokument)
  return { json, sha256: await sha256Hex(json) }
}

import type { AktorTx } from '@valfri/db/aktor'
import { type DokumentRad, loadDokument } from './queries.ts'

/** The document for somebody who opens it. Noted in the log, unless it is for everybody: it may be about a person. */
export async function readDokument(tx: AktorTx, id: string): Promise<DokumentRad | null> {
  const rad = await loadDokument(tx, id)
  if (rad && !rad.publik) tx.logga({ handling: 'las', objekt: 'dokument', objektId: id, data: { slag: rad.slag } })
  return rad
}

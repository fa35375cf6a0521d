import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { checkUpload } from './check-upload.ts'
import type { Dokument } from './dokument.ts'
import { dokumentFel } from './fel.ts'
import { cleanFilnamn } from './filnamn.ts'
import { insertDelning, insertDokument, isAgare, type Mottagare } from './queries.ts'
import { renderPdf } from './render-pdf.ts'
import { sealDokument } from './seal-dokument.ts'

/** What a generated document is, in the register. */
export type DokumentSlag =
  | 'underlag'
  | 'ansokan'
  | 'mottagningsbevis'
  | 'beslut'
  | 'underrattelse'
  | 'avtal'
  | 'bestallning'
  | 'ersattningsunderlag'
  | 'rapport'

export interface SparatDokument {
  readonly id: string
  readonly namn: string
  /** Of the file's bytes. */
  readonly sha256: string
  /** Of the data it was drawn from; null for an uploaded file. */
  readonly dataSha256: string | null
  readonly storlek: number
}

export interface SparaVal {
  readonly slag: DokumentSlag
  /** File name without its ending; the title when left out. */
  readonly namn?: string
  /** Readable by everybody, such as a published underlag. */
  readonly publik?: boolean
}

/** Seals a document's data, draws it and stores both; it belongs to the aktör and is never changed. */
export async function saveDokument(tx: AktorTx, dokument: Dokument, val: SparaVal): Promise<SparatDokument> {
  const [sigill, innehall] = await Promise.all([sealDokument(dokument), renderPdf(dokument)])
  const fil = {
    namn: cleanFilnamn(val.namn ?? dokument.titel, 'pdf'),
    sha256: await sha256Hex(innehall),
    dataSha256: sigill.sha256,
    storlek: innehall.length,
  }
  const { id } = await insertDokument(tx, {
    ...fil,
    slag: val.slag,
    mime: 'application/pdf',
    data: JSON.parse(sigill.json),
    innehall,
    publik: val.publik ?? false,
  })
  tx.logga({
    handling: 'spara-dokument',
    objekt: 'dokument',
    objektId: id,
    data: { slag: val.slag, sha256: fil.sha256 },
  })
  return { id, ...fil }
}

/**
 * Stores data as a file of its canonical JSON (RFC 8785): its hash is the data's own. It belongs to the aktör.
 * @param namn file name without its ending
 */
export async function saveData(
  tx: AktorTx,
  data: unknown,
  val: { readonly slag: DokumentSlag; readonly namn: string },
): Promise<SparatDokument> {
  const innehall = new TextEncoder().encode(canonicalJson(data))
  const sha256 = await sha256Hex(innehall)
  const rad = { namn: cleanFilnamn(val.namn, 'json'), sha256, dataSha256: null, storlek: innehall.length }
  const { id } = await insertDokument(tx, { ...rad, slag: val.slag, mime: 'application/json', innehall })
  tx.logga({ handling: 'spara-dokument', objekt: 'dokument', objektId: id, data: { slag: val.slag, sha256 } })
  return { id, ...rad }
}

/**
 * Stores a file that somebody sent, as evidence in an ansökan. It belongs to the aktör.
 * Errors: those of checkUpload; then nothing is stored
 */
export async function saveBilaga(tx: AktorTx, bytes: Uint8Array, namn: string): Promise<Result<SparatDokument>> {
  const fil = checkUpload(bytes, namn)
  if (!fil.ok) return fil
  const rad = { namn: fil.value.namn, sha256: await sha256Hex(bytes), dataSha256: null, storlek: bytes.length }
  const { id } = await insertDokument(tx, { ...rad, slag: 'bilaga', mime: fil.value.mime, innehall: bytes })
  tx.logga({ handling: 'spara-bilaga', objekt: 'dokument', objektId: id, data: { sha256: rad.sha256 } })
  return ok({ id, ...rad })
}

/**
 * Opens a document for one other party: evidence for the nämnd that tries it, a decision for the utförare it concerns.
 * Errors: `dokument-saknas` when it is not the aktör's own
 */
export async function shareDokument(tx: AktorTx, dokumentId: string, mottagare: Mottagare): Promise<Result<null>> {
  if (!(await isAgare(tx, dokumentId))) return dokumentFel('dokument-saknas')
  await insertDelning(tx, dokumentId, mottagare)
  tx.logga({ handling: 'dela-dokument', objekt: 'dokument', objektId: dokumentId, data: { ...mottagare } })
  return ok(null)
}

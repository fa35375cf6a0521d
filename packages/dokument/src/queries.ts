import type { AktorTx } from '@valfri/db/aktor'
import { and, eq, sql } from 'drizzle-orm'
import { dokument, dokumentDelning } from './schema.ts'

export type DokumentRad = typeof dokument.$inferSelect
export type NyttDokument = Omit<typeof dokument.$inferInsert, 'id' | 'kommunId' | 'namndId' | 'utforareId' | 'skapad'>

/** What a list needs to know of a document: everything but its bytes and its data. */
const OVERSIKT = {
  id: dokument.id,
  slag: dokument.slag,
  namn: dokument.namn,
  mime: dokument.mime,
  storlek: dokument.storlek,
  sha256: dokument.sha256,
  skapad: dokument.skapad,
} as const

/** Adds a document that belongs to the aktör: to its nämnd, or to its utförare. */
export async function insertDokument(tx: AktorTx, rad: NyttDokument): Promise<{ id: string }> {
  const [ny] = await tx
    .insert(dokument)
    .values({ ...rad, ...agareOf(tx) })
    .returning({ id: dokument.id })
  if (!ny) throw new Error('insert into dokument returned no row')
  return ny
}

function agareOf(tx: AktorTx): Pick<DokumentRad, 'kommunId' | 'namndId' | 'utforareId'> {
  if (tx.aktor.typ === 'kommun') return { kommunId: tx.aktor.kommunId, namndId: tx.aktor.namndId, utforareId: null }
  if (tx.aktor.typ === 'utforare') return { kommunId: null, namndId: null, utforareId: tx.aktor.utforareId }
  throw new Error(`aktör ${tx.aktor.typ} owns no documents`)
}

/** The document with its bytes, or null when there is none or the aktör may not read it: the two cannot be told apart. */
export async function loadDokument(tx: AktorTx, id: string): Promise<DokumentRad | null> {
  const [rad] = await tx.select().from(dokument).where(eq(dokument.id, id))
  return rad ?? null
}

/** The document without its bytes; null as in loadDokument. */
export async function loadDokumentOversikt(tx: AktorTx, id: string) {
  const [rad] = await tx.select(OVERSIKT).from(dokument).where(eq(dokument.id, id))
  return rad ?? null
}

/** Whether the document belongs to the aktör; one that was opened for it, or is public, does not. */
export async function isAgare(tx: AktorTx, id: string): Promise<boolean> {
  const [rad] = await tx
    .select({ id: dokument.id })
    .from(dokument)
    .where(and(eq(dokument.id, id), sql`valfri.ager_dokument(${dokument.id})`))
  return rad !== undefined
}

export type Mottagare =
  | { readonly typ: 'namnd'; readonly kommunId: string; readonly namndId: string }
  | { readonly typ: 'utforare'; readonly utforareId: string }

/** Opens a document for one other party. Twice is as once; row level security refuses all but the document's owner. */
export async function insertDelning(tx: AktorTx, dokumentId: string, mottagare: Mottagare): Promise<void> {
  const { typ, ...part } = mottagare
  const nyckel = mottagare.typ === 'namnd' ? mottagare.namndId : mottagare.utforareId
  // No conflict target: naming one asks for the right to read the row, which belongs to the recipient.
  await tx
    .insert(dokumentDelning)
    .values({ dokumentId, mottagare: `${typ}:${nyckel}`, ...part })
    .onConflictDoNothing()
}

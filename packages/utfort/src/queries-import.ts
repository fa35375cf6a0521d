import type { AktorTx } from '@valfri/db/aktor'
import { desc, eq, ne } from 'drizzle-orm'
import { importKorning } from './schema-import.ts'

const huvud = {
  id: importKorning.id,
  filnamn: importKorning.filnamn,
  sha256: importKorning.sha256,
  status: importKorning.status,
  noter: importKorning.noter,
  jobbId: importKorning.jobbId,
  antalRader: importKorning.antalRader,
  klart: { ordning: importKorning.klartOrdning, rad: importKorning.klartRad },
  antalOk: importKorning.antalOk,
  antalVantar: importKorning.antalVantar,
  antalDubbletter: importKorning.antalDubbletter,
  antalFel: importKorning.antalFel,
  skapad: importKorning.skapad,
  sparad: importKorning.sparad,
}

export async function insertImport(tx: AktorTx, rad: typeof importKorning.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(importKorning).values(rad).returning({ id: importKorning.id })
  return (ny as { id: string }).id
}

export type ImportHuvud = NonNullable<Awaited<ReturnType<typeof loadImport>>>

/** One import; `forSpara` holds it until the transaction ends, so that two clicks save it once. */
export async function loadImport(tx: AktorTx, id: string, forSpara = false) {
  const fraga = tx.select(huvud).from(importKorning).where(eq(importKorning.id, id))
  const [rad] = forSpara ? await fraga.for('update') : await fraga
  return rad ?? null
}

export async function updateImport(
  tx: AktorTx,
  id: string,
  varden: Partial<typeof importKorning.$inferInsert>,
): Promise<void> {
  await tx.update(importKorning).set(varden).where(eq(importKorning.id, id))
}

/** The newest imports first; those that were tried and never saved too, and none that was cancelled. */
export async function listImporter(tx: AktorTx, sida: { readonly antal: number; readonly hoppa: number }) {
  return tx
    .select(huvud)
    .from(importKorning)
    .where(ne(importKorning.status, 'avbruten'))
    .orderBy(desc(importKorning.skapad))
    .limit(sida.antal)
    .offset(sida.hoppa)
}

import type { AktorTx } from '@valfri/db/aktor'
import { desc, eq, sql } from 'drizzle-orm'
import { importKorning } from './schema.ts'
import type { RadUtfall, Utfall } from './typer.ts'

/** Everything but the rows' fates, which are many. */
const huvud = {
  id: importKorning.id,
  filnamn: importKorning.filnamn,
  sha256: importKorning.sha256,
  status: importKorning.status,
  antalRader: importKorning.antalRader,
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

/** One page of an import's rows, those with one fate when it is given; in the order of the file. */
export async function listImportRader(
  tx: AktorTx,
  id: string,
  sok: { readonly utfall?: Utfall | undefined; readonly antal: number; readonly hoppa: number },
): Promise<RadUtfall[]> {
  const rader = await tx.execute<{ rad: RadUtfall }>(sql`
    select e.rad from import_korning k, jsonb_array_elements(k.rader) with ordinality as e(rad, nr)
    where k.id = ${id}::uuid ${sok.utfall ? sql`and e.rad->>'utfall' = ${sok.utfall}` : sql``}
    order by e.nr limit ${sok.antal} offset ${sok.hoppa}`)
  return rader.map((r) => r.rad)
}

/** The newest imports first; those that were tried and never saved too. */
export async function listImporter(tx: AktorTx, sida: { readonly antal: number; readonly hoppa: number }) {
  return tx.select(huvud).from(importKorning).orderBy(desc(importKorning.skapad)).limit(sida.antal).offset(sida.hoppa)
}

import type { AktorTx } from '@valfri/db/aktor'
import { asc, eq } from 'drizzle-orm'
import { importKarta } from './schema-import.ts'

type Rad = typeof importKarta.$inferInsert

export async function listKartor(tx: AktorTx) {
  return tx.select().from(importKarta).orderBy(asc(importKarta.namn))
}

export async function insertKarta(tx: AktorTx, rad: Rad): Promise<string> {
  const [ny] = await tx.insert(importKarta).values(rad).returning({ id: importKarta.id })
  return (ny as { id: string }).id
}

export async function updateKarta(tx: AktorTx, id: string, varden: Partial<Rad>): Promise<string | null> {
  const [rad] = await tx.update(importKarta).set(varden).where(eq(importKarta.id, id)).returning({ id: importKarta.id })
  return rad?.id ?? null
}

export async function deleteKarta(tx: AktorTx, id: string): Promise<boolean> {
  const rader = await tx.delete(importKarta).where(eq(importKarta.id, id)).returning({ id: importKarta.id })
  return rader.length > 0
}

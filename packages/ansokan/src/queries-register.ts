import type { AktorTx } from '@valfri/db/aktor'
import { asc, eq, sql } from 'drizzle-orm'
import { registerbegaran, registersvar } from './schema.ts'

/** Notes that registers are to be asked. @returns its id, made first: an utförare may add what it may not read back */
export async function insertRegisterbegaran(
  tx: AktorTx,
  rad: Omit<typeof registerbegaran.$inferInsert, 'id'>,
): Promise<string> {
  const [ny] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`)
  const { id } = ny as { id: string }
  await tx.insert(registerbegaran).values({ ...rad, id })
  return id
}

/** Every time that registers were to be asked in a case, oldest first. */
export async function listRegisterbegaran(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(registerbegaran)
    .where(eq(registerbegaran.arendeId, arendeId))
    .orderBy(asc(registerbegaran.skapad), asc(registerbegaran.id))
}

export async function insertRegistersvar(
  tx: AktorTx,
  rader: readonly (typeof registersvar.$inferInsert)[],
): Promise<void> {
  if (rader.length > 0) await tx.insert(registersvar).values([...rader])
}

/** Everything that registers have said in a case, oldest first; the last of a villkor counts. */
export async function listRegistersvar(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(registersvar)
    .where(eq(registersvar.arendeId, arendeId))
    .orderBy(asc(registersvar.hamtad), asc(registersvar.id))
}
export type RegistersvarRad = Awaited<ReturnType<typeof listRegistersvar>>[number]
export type RegisterbegaranRad = Awaited<ReturnType<typeof listRegisterbegaran>>[number]

import type { AktorTx } from '@valfri/db/aktor'
import { eq, lte } from 'drizzle-orm'
import { identitet, session } from './schema.ts'

export type SessionRad = typeof session.$inferSelect & { readonly namn: string; readonly personnummerHash: string }

export async function loadSession(tx: AktorTx, id: string): Promise<SessionRad | undefined> {
  const [rad] = await tx
    .select({ session, namn: identitet.namn, personnummerHash: identitet.personnummerHash })
    .from(session)
    .innerJoin(identitet, eq(identitet.id, session.identitetId))
    .where(eq(session.id, id))
  return rad && { ...rad.session, namn: rad.namn, personnummerHash: rad.personnummerHash }
}

export async function insertSession(tx: AktorTx, rad: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(rad)
}

export async function renewSession(
  tx: AktorTx,
  id: string,
  senast: Temporal.Instant,
  upphor: Temporal.Instant,
): Promise<void> {
  await tx.update(session).set({ senast, upphor }).where(eq(session.id, id))
}

export async function deleteSession(tx: AktorTx, id: string): Promise<void> {
  await tx.delete(session).where(eq(session.id, id))
}

export async function deleteSessionsOf(tx: AktorTx, identitetId: string): Promise<void> {
  await tx.delete(session).where(eq(session.identitetId, identitetId))
}

export async function deleteEndedSessions(tx: AktorTx, nu: Temporal.Instant): Promise<void> {
  await tx.delete(session).where(lte(session.upphor, nu))
}

/** The identitet of a hash, made at the first sign-in; the name follows the e-legitimation. */
export async function upsertIdentitet(tx: AktorTx, personnummerHash: string, namn: string): Promise<string> {
  const [rad] = await tx
    .insert(identitet)
    .values({ personnummerHash, namn })
    .onConflictDoUpdate({ target: identitet.personnummerHash, set: { namn } })
    .returning({ id: identitet.id })
  if (!rad) throw new Error('an identitet was neither found nor made')
  return rad.id
}

import type { AktorTx } from '@valfri/db/aktor'
import { asc, eq } from 'drizzle-orm'
import type { JSONWebKeySet } from 'jose'
import { underskrift, underskriftsnyckel } from './schema-underskrift.ts'
import type { Legitimerad, Underskriftsnyckel, Uttalande } from './underskrift.ts'

/** The person who signs, how they are known, and the instance's key. */
export interface Signerare {
  readonly nyckel: Underskriftsnyckel
  readonly identitet: string
  readonly namn: string
  readonly legitimation: Legitimerad | null
}

interface Avsikt extends Pick<Uttalande, 'avser' | 'id' | 'sha256' | 'part'> {
  readonly dokumentId: string
  readonly roll: string
}

/** Signs a document as it is, and keeps the signature beside it. @returns the JWS */
export async function signDokument(
  tx: AktorTx,
  { dokumentId, roll, ...avsikt }: Avsikt,
  { nyckel, identitet, namn, legitimation }: Signerare,
  nu: Temporal.Instant,
): Promise<string> {
  const undertecknare = { identitet, namn, roll }
  const tid = nu.toString()
  const jws = await nyckel.sign({ format: 'valfri-underskrift/1', ...avsikt, undertecknare, legitimation, tid })
  const { kid, publik } = nyckel
  await tx.insert(underskriftsnyckel).values({ kid, jwk: publik, fran: nu }).onConflictDoNothing()
  await tx.insert(underskrift).values({ dokumentId, jws, tid: nu })
  return jws
}

/** The signatures of a document, oldest first; empty when the aktör may not read it. */
export async function listUnderskrifter(tx: AktorTx, dokumentId: string): Promise<readonly string[]> {
  const rader = await tx
    .select({ jws: underskrift.jws })
    .from(underskrift)
    .where(eq(underskrift.dokumentId, dokumentId))
    .orderBy(asc(underskrift.tid), asc(underskrift.id))
  return rader.map((r) => r.jws)
}

/** Every public key that the instance has signed with, oldest first. */
export async function loadNycklar(tx: AktorTx): Promise<JSONWebKeySet> {
  const rader = await tx
    .select({ jwk: underskriftsnyckel.jwk })
    .from(underskriftsnyckel)
    .orderBy(asc(underskriftsnyckel.fran))
  return { keys: rader.map((r) => r.jwk) }
}

import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { forfragningsunderlag, underlagPart } from './schema.ts'
import { annonslarm, annonspost } from './schema-annons.ts'

export type AnnonspostRad = typeof annonspost.$inferSelect
type Nyckel = Pick<AnnonspostRad, 'kommunId' | 'namndId' | 'underlagId'>

const egna = (n: Nyckel) =>
  and(eq(annonspost.kommunId, n.kommunId), eq(annonspost.namndId, n.namndId), eq(annonspost.underlagId, n.underlagId))

/** The notice's records, newest first. */
export function selectAnnonsposter(tx: AktorTx, nyckel: Nyckel): Promise<AnnonspostRad[]> {
  return tx.select().from(annonspost).where(egna(nyckel)).orderBy(desc(annonspost.id))
}

export async function insertAnnonspost(tx: AktorTx, rad: typeof annonspost.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(annonspost).values(rad).returning({ id: annonspost.id })
  return (ny as { id: string }).id
}

export function selectAnnonslarm(tx: AktorTx, nyckel: Nyckel) {
  return tx
    .select()
    .from(annonslarm)
    .where(
      and(
        eq(annonslarm.kommunId, nyckel.kommunId),
        eq(annonslarm.namndId, nyckel.namndId),
        eq(annonslarm.underlagId, nyckel.underlagId),
      ),
    )
    .orderBy(desc(annonslarm.id))
}

/** The nämnd's open alarms with the underlag that each is about; the oldest first. */
export function selectOppnaLarm(tx: AktorTx, nyckel: Pick<Nyckel, 'kommunId' | 'namndId'>) {
  return tx
    .select({ larm: annonslarm, titel: forfragningsunderlag.titel })
    .from(annonslarm)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, annonslarm.underlagId))
    .where(
      and(
        eq(annonslarm.kommunId, nyckel.kommunId),
        eq(annonslarm.namndId, nyckel.namndId),
        isNull(annonslarm.avslutat),
      ),
    )
    .orderBy(annonslarm.dag, forfragningsunderlag.titel)
}

export async function insertLarm(tx: AktorTx, rad: typeof annonslarm.$inferInsert): Promise<boolean> {
  const nya = await tx.insert(annonslarm).values(rad).onConflictDoNothing().returning({ id: annonslarm.id })
  return nya.length > 0
}

export async function closeLarm(
  tx: AktorTx,
  nyckel: Nyckel,
  avslutat: Temporal.Instant,
  avslutatGenom: 'uppdaterad' | 'stammer',
): Promise<number> {
  const rader = await tx
    .update(annonslarm)
    .set({ avslutat, avslutatGenom })
    .where(
      and(
        eq(annonslarm.kommunId, nyckel.kommunId),
        eq(annonslarm.namndId, nyckel.namndId),
        eq(annonslarm.underlagId, nyckel.underlagId),
        isNull(annonslarm.avslutat),
      ),
    )
    .returning({ id: annonslarm.id })
  return rader.length
}

/** Every nämnd that has opened an underlag somewhere: what is public, so anyone may ask. */
export function selectAnnonserande(tx: AktorTx) {
  return tx
    .selectDistinct({ kommunId: underlagPart.kommunId, namndId: underlagPart.namndId })
    .from(underlagPart)
    .where(isNotNull(underlagPart.oppnad))
    .orderBy(underlagPart.kommunId, underlagPart.namndId)
}

/** The underlag that the nämnd has opened at some time. */
export async function selectOppnadeUnderlag(tx: AktorTx, { kommunId, namndId }: Pick<Nyckel, 'kommunId' | 'namndId'>) {
  const rader = await tx
    .selectDistinct({ underlagId: underlagPart.underlagId })
    .from(underlagPart)
    .where(and(eq(underlagPart.kommunId, kommunId), eq(underlagPart.namndId, namndId), isNotNull(underlagPart.oppnad)))
  return rader.map((r) => r.underlagId)
}

import type { AktorTx } from '@valfri/db/aktor'
import { asc, inArray, sql } from 'drizzle-orm'
import { skiljaktighet } from './schema-provning.ts'

/** What another nämnd of the samverkan has come to on one shared villkor of the same application. */
export interface AnnatUtfall {
  readonly arendeId: string
  readonly kommunId: string
  readonly namndId: string
  readonly villkorId: string
  readonly utfall: string
  readonly skal: string | null
  /** The answer that was tried there is the one that is tried here. */
  readonly sammaBevis: boolean
}

/** The others' outcomes for some of the nämnd's own cases; valfri.gemensam_provning says what may cross and to whom. */
export async function listAndrasUtfall(tx: AktorTx, arenden: readonly string[]): Promise<AnnatUtfall[]> {
  if (arenden.length === 0) return []
  const ids = `{${arenden.join(',')}}`
  const rader = await tx.execute<AnnatUtfall & Record<string, unknown>>(
    sql`select arende_id as "arendeId", kommun_id as "kommunId", namnd_id as "namndId", villkor_id as "villkorId", utfall, skal,
      samma_bevis as "sammaBevis" from valfri.gemensam_provning(${ids}::uuid[]) order by kommun_id, namnd_id, villkor_id`,
  )
  return [...rader]
}

export type SkiljaktighetRad = typeof skiljaktighet.$inferSelect

export async function listSkiljaktigheter(tx: AktorTx, arenden: readonly string[]): Promise<SkiljaktighetRad[]> {
  if (arenden.length === 0) return []
  return tx
    .select()
    .from(skiljaktighet)
    .where(inArray(skiljaktighet.arendeId, [...arenden]))
    .orderBy(asc(skiljaktighet.skapad), asc(skiljaktighet.id))
}

export async function insertSkiljaktighet(tx: AktorTx, rad: typeof skiljaktighet.$inferInsert): Promise<void> {
  await tx.insert(skiljaktighet).values(rad)
}

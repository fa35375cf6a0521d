import type { AktorTx } from '@valfri/db/aktor'
import { manadslas } from './schema.ts'

/** Notes that a nämnd has locked a month; from then on its events are settled in the next run (F9.8). */
export async function insertManadslas(tx: AktorTx, rad: typeof manadslas.$inferInsert): Promise<void> {
  await tx.insert(manadslas).values(rad)
}

import { type Databas, withAktor } from '@valfri/db/aktor'
import type { Uppdrag } from './uppdrag.ts'
import { isKand, listArbete } from './uppdrag-queries.ts'

/** Everything that a person may act as today, work first and oneself last. */
export async function listUppdrag(
  db: Databas,
  identitetId: string,
  personnummerHash: string,
): Promise<readonly Uppdrag[]> {
  const arbete = await withAktor(db, { typ: 'inloggning' }, (tx) => listArbete(tx, identitetId))
  const kand = await withAktor(db, { typ: 'person', identitetId, personnummerHash }, isKand)
  return [...arbete, { typ: 'person', kand }]
}

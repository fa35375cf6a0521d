import { type Databas, withAktor } from '@valfri/db/aktor'
import { listRollbarare } from './uppdrag-queries.ts'

/** Where roles are held: a nämnd or an utförare. */
export type Hos = { readonly kommunId: string; readonly namndId: string } | { readonly utforareId: string }

/** Ids of those who hold one of the roles there today; who it is that acts is not asked. */
export function listInnehavare(db: Databas, hos: Hos, roller: readonly string[]): Promise<string[]> {
  return withAktor(db, { typ: 'inloggning' }, (tx) => listRollbarare(tx, hos, roller))
}

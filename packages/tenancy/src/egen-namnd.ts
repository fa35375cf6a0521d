import type { AktorTx } from '@valfri/db/aktor'
import type { NamndNyckel } from './queries.ts'

/** The nämnd that the transaction acts for. Only procedures of a kommun's staff reach use cases that ask this. */
export function egenNamnd(tx: AktorTx): NamndNyckel & { readonly identitetId: string } {
  if (tx.aktor.typ !== 'kommun') throw new Error(`a nämnd acts here, not ${tx.aktor.typ}`)
  const { kommunId, namndId, identitetId } = tx.aktor
  return { kommunId, namndId, identitetId }
}

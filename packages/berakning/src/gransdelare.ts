import type { Bestallning } from './indata.ts'
import type { Modell } from './modell.ts'

/**
 * The beställningar that must be computed together to open one's rows again: those that share its limit, since which
 * minutes fall away depends on all of them. Without a shared limit it is the beställning alone.
 */
export function listGransdelare(
  modell: Pick<Modell, 'grans'>,
  bestallningar: readonly Pick<Bestallning, 'id' | 'personId'>[],
  id: string,
): readonly string[] {
  if (modell.grans?.niva === 'kundstock') return bestallningar.map((b) => b.id)
  if (modell.grans?.niva !== 'kund') return [id]
  const personId = bestallningar.find((b) => b.id === id)?.personId
  return bestallningar.filter((b) => b.personId === personId).map((b) => b.id)
}

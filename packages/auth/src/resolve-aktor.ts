import { type Aktor, type Databas, withAktor } from '@valfri/db/aktor'
import { rollerSomSerPerson } from './roller.ts'
import type { Session } from './session-store.ts'
import { listRoller } from './uppdrag-queries.ts'

/**
 * Whom a session acts as at this request. Roles are asked for each time, so a role that ended yesterday is gone today.
 *
 * @returns `publik` when no uppdrag is chosen, or when the chosen one has ended
 */
export async function resolveAktor(db: Databas, session: Session): Promise<Aktor> {
  const { identitetId, personnummerHash, uppdrag } = session
  if (!uppdrag) return { typ: 'publik' }
  if (uppdrag.typ === 'person') return { typ: 'person', identitetId, personnummerHash }

  const roller = await withAktor(db, { typ: 'inloggning' }, (tx) => listRoller(tx, identitetId, uppdrag))
  if (roller.length === 0) return { typ: 'publik' }
  if (uppdrag.typ === 'plattform') return { typ: 'plattform', identitetId, roller }
  if (uppdrag.typ === 'utforare') return { typ: 'utforare', utforareId: uppdrag.utforareId, identitetId, roller }
  return {
    typ: 'kommun',
    kommunId: uppdrag.kommunId,
    namndId: uppdrag.namndId,
    identitetId,
    roller,
    farSePerson: mayKnowPerson(roller),
  }
}

/** Whether any of the roles may know who a brukare is; without one only pseudonyms are reached. */
export function mayKnowPerson(roller: readonly string[]): boolean {
  return rollerSomSerPerson.some((roll) => roller.includes(roll))
}

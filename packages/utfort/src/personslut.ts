import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { sql } from 'drizzle-orm'
import { utfortFel } from './fel.ts'
import { personslut } from './schema.ts'

export interface Personslut {
  readonly personId: string
  /** 'ater' takes it back. */
  readonly slag: 'avliden' | 'flyttad' | 'ater'
  /** The last day. */
  readonly datum: Temporal.PlainDate
}

/**
 * Notes that a person has died or moved, so that what is reported for a later day waits. What was accepted of later days
 * already stands, and is counted in the answer for somebody to look at.
 *
 * Errors: `person-okand`
 */
export async function noteraPersonslut(
  tx: AktorTx,
  slut: Personslut,
  nu: Temporal.Instant,
): Promise<Result<{ godtagnaEfter: number }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a nämnd notes what became of a person')
  const { kommunId, namndId, identitetId } = tx.aktor
  const [finns] = await tx.execute(
    sql`select 1 from brukare where kommun_id = ${kommunId} and person_id = ${slut.personId}::uuid`,
  )
  if (!finns) return utfortFel('person-okand')
  await tx.insert(personslut).values({ ...slut, kommunId, namndId, av: identitetId, skapad: nu })
  tx.logga({
    handling: `notera-${slut.slag}`,
    objekt: 'person',
    personId: slut.personId,
    data: { datum: slut.datum.toString() },
  })
  const [rad] = await tx.execute<{ antal: number }>(sql`
    select count(*)::int as antal from handelse h where h.kommun_id = ${kommunId} and h.person_id = ${slut.personId}::uuid
      and h.manad >= date_trunc('month', ${slut.datum.toString()}::date)::date and h.datum > ${slut.datum.toString()}::date and h.status = 'godtagen' and h.typ <> 'struken'
      and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.ersatter = h.id)`)
  return ok({ godtagnaEfter: slut.slag === 'ater' ? 0 : (rad?.antal ?? 0) })
}

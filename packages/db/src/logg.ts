import { sql } from 'drizzle-orm'
import type { AktorTx } from './aktor.ts'

/** One thing done with data, for the systematic log review (R-711). Never holds a name or a personnummer. */
export interface LoggPost {
  /** The kommun whose chain it belongs to; left out for what belongs to no kommun. */
  readonly kommunId?: string
  /** The nämnd whose secrecy covers the post; taken from the aktör when it is a kommun's. */
  readonly namndId?: string
  /** 'las' for a read of a person's data, else the act's name. */
  readonly handling: string
  readonly objekt: string
  readonly objektId?: string
  /** The pseudonym of the person concerned. */
  readonly personId?: string
  readonly orsak?: string
  readonly data?: Record<string, unknown>
}

/** What belongs to no kommun is chained under this code. */
export const INSTANS = '0000'

/**
 * Writes the transaction's posts. Called once, last, so that the lock on the chain's head is held for a moment only.
 * `nr`, `foregaende` and `hash` are set by the trigger in sql/9-logg.sql.
 */
export async function appendLogg(tx: AktorTx, poster: readonly LoggPost[]): Promise<void> {
  if (poster.length === 0) return
  const aktor = tx.aktor
  const namnd = aktor.typ === 'kommun' ? aktor.namndId : null
  const utforare = aktor.typ === 'utforare' ? aktor.utforareId : null
  const identitet = 'identitetId' in aktor ? aktor.identitetId : null
  const roller = 'roller' in aktor ? `{${aktor.roller.join(',')}}` : '{}'
  const rader = poster.map(
    (
      p,
    ) => sql`(${p.kommunId ?? (aktor.typ === 'kommun' ? aktor.kommunId : INSTANS)}, date_trunc('month', now() at time zone 'Europe/Stockholm')::date, 0, clock_timestamp(), ${aktor.typ},
      ${identitet}::uuid, ${p.namndId ?? namnd}, ${utforare}::uuid, ${roller}::text[], ${p.handling}, ${p.objekt}, ${p.objektId ?? null},
      ${p.personId ?? null}::uuid, ${p.orsak ?? null}, ${p.data ? JSON.stringify(p.data) : null}::jsonb, '', '')`,
  )
  await tx.execute(sql`insert into logg (kommun_id, manad, nr, tid, aktor, identitet_id, namnd_id, utforare_id, roller,
    handling, objekt, objekt_id, person_id, orsak, data, foregaende, hash) values ${sql.join(rader, sql`, `)}`)
}

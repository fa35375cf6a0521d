import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { brukare } from '@valfri/val/schema'
import { asc, eq, sql } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'

/** Where the signed-in person is known, and as whom: row level security answers with their own alone. */
export function listMinaIdn(tx: AktorTx) {
  return tx
    .select({ kommunId: brukare.kommunId, namndId: brukare.namndId, personId: brukare.personId, kommun: kommun.namn })
    .from(brukare)
    .innerJoin(kommun, eq(kommun.kommunId, brukare.kommunId))
    .orderBy(asc(brukare.kommunId), asc(brukare.namndId))
}

/** A reported event as it is stored, the corrected and taken back among them. */
export interface MinRad {
  readonly id: string
  readonly ersatter: string | null
  readonly typ: string
  readonly tjanst_id: string
  readonly del: string
  readonly datum: string
  readonly start: string | null
  readonly slut: string | null
  readonly minuter: number | null
  readonly antal: number
  readonly status: string
  readonly utforare: string | null
}

/** All that was reported about a person in a month, by day and time. Local times. */
export async function listMinaRader(
  tx: AktorTx,
  n: Namnd & { readonly personId: string },
  manad: Temporal.PlainDate,
): Promise<MinRad[]> {
  const rader = await tx.execute<Record<string, unknown>>(sql`
    select h.id, h.ersatter, h.typ, h.tjanst_id, h.del, h.datum::text, to_char(h.start at time zone 'Europe/Stockholm', 'HH24:MI') as start,
      to_char(h.slut at time zone 'Europe/Stockholm', 'HH24:MI') as slut, (extract(epoch from h.slut - h.start) / 60)::int as minuter,
      h.antal, h.status, u.namn as utforare
    from handelse h left join utforare u on u.id = h.utforare_id
    where h.kommun_id = ${n.kommunId} and h.namnd_id = ${n.namndId} and h.manad = ${manad.toString()}::date and h.person_id = ${n.personId}::uuid
    order by h.datum, h.start nulls last, h.id limit 2000`)
  return rader as unknown as MinRad[]
}

/** The months in which something was reported about the persons, or they were charged, latest first. */
export async function listMinaManader(tx: AktorTx, personIds: readonly string[]): Promise<string[]> {
  const ids = `{${personIds.join(',')}}`
  const rader = await tx.execute<{ manad: string }>(sql`
    select distinct to_char(manad, 'YYYY-MM') as manad from (
      select manad from handelse where person_id = any(${ids}::uuid[]) union select avser_manad from avgift where person_id = any(${ids}::uuid[])) m
    order by 1 desc limit 24`)
  return rader.map((r) => r.manad)
}

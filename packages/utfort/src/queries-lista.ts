import type { AktorTx } from '@valfri/db/aktor'
import { brukare } from '@valfri/val/schema'
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { galler } from './queries.ts'
import { handelse } from './schema.ts'

export interface HandelseSok {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
  readonly status?: 'godtagen' | 'vantar' | undefined
  /** Date and id of the last row that the caller has. */
  readonly efter?: readonly [datum: string, id: string] | undefined
  readonly antal: number
}

/** The events that count between two dates, by date; for who reads them by machine. One more than asked for. */
export async function listHandelser(tx: AktorTx, sok: HandelseSok) {
  return tx
    .select({ handelse, kod: brukare.kod })
    .from(handelse)
    .innerJoin(brukare, and(eq(brukare.kommunId, handelse.kommunId), eq(brukare.personId, handelse.personId)))
    .where(
      and(
        gte(handelse.manad, sok.fran.with({ day: 1 })),
        lte(handelse.manad, sok.till),
        gte(handelse.datum, sok.fran),
        lte(handelse.datum, sok.till),
        sok.status ? eq(handelse.status, sok.status) : undefined,
        sok.efter
          ? sql`(${handelse.datum}, ${handelse.id}) > (${sok.efter[0]}::date, ${sok.efter[1]}::uuid)`
          : undefined,
        galler(tx),
      ),
    )
    .orderBy(asc(handelse.datum), asc(handelse.id))
    .limit(sok.antal + 1)
}

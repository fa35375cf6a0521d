import type { AktorTx } from '@valfri/db/aktor'
import { beslut } from '@valfri/tenancy/schema'
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { Lasning } from './lasning.ts'
import { read } from './queries-plan.ts'

/** The nämnd's own decisions of a year, by day. */
export function selectArsbeslut(tx: AktorTx, l: Lasning, ar: number) {
  return tx
    .select()
    .from(beslut)
    .where(
      and(
        read(beslut, l),
        eq(beslut.instans, 'namnd'),
        gte(beslut.datum, Temporal.PlainDate.from({ year: ar, month: 1, day: 1 })),
        lte(beslut.datum, Temporal.PlainDate.from({ year: ar, month: 12, day: 31 })),
        lte(beslut.datum, l.idag),
      ),
    )
    .orderBy(asc(beslut.datum), asc(beslut.paragraf), asc(beslut.id))
}

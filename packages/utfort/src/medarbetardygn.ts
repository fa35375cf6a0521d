import type { AktorTx } from '@valfri/db/aktor'
import { elapsedMinutes } from '@valfri/kernel/tid'
import { and, between, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { galler } from './queries.ts'
import { handelse } from './schema.ts'
import type { BedomdHandelse } from './typer.ts'

const MAX_MINUTER = 24 * 60
const keyOf = (medarbetare: string, datum: string): string => `${medarbetare}|${datum}`

/**
 * Adds an event's minutes to its medarbetare's day.
 * @returns false, and adds nothing, when the day would be longer than 24 hours
 */
export function addDygn(dygn: Map<string, number>, b: BedomdHandelse): boolean {
  if (!b.narvarande || !b.medarbetare || !b.start || !b.slut) return true
  const nyckel = keyOf(b.medarbetare, b.datum.toString())
  const summa = (dygn.get(nyckel) ?? 0) + elapsedMinutes(b.start, b.slut)
  if (summa > MAX_MINUTER) return false
  dygn.set(nyckel, summa)
  return true
}

/**
 * Fills in what each medarbetare already has on the days of the new events.
 * @param hela the whole months, once each, for a file that is judged in parts
 */
export async function loadDygn(
  tx: AktorTx,
  unika: readonly BedomdHandelse[],
  minne: { readonly dygn: Map<string, number>; readonly manader: Set<string> },
  hela: boolean,
): Promise<void> {
  const medNamn = unika.filter((b) => b.medarbetare && b.start)
  for (const [manad, grupp] of Map.groupBy(medNamn, (b) => b.datum.with({ day: 1 }).toString())) {
    if (minne.manader.has(manad)) continue
    minne.manader.add(manad)
    const dagar = grupp.map((b) => b.datum.toString()).sort()
    const forsta = Temporal.PlainDate.from(manad)
    const urval = hela
      ? undefined
      : and(
          inArray(handelse.medarbetare, [...new Set(grupp.map((b) => b.medarbetare as string))]),
          between(
            handelse.datum,
            Temporal.PlainDate.from(dagar[0] as string),
            Temporal.PlainDate.from(dagar.at(-1) as string),
          ),
        )
    const rader = await tx
      .select({
        medarbetare: handelse.medarbetare,
        datum: sql<string>`${handelse.datum}::text`,
        minuter: sql<number>`(sum(extract(epoch from ${handelse.slut} - ${handelse.start})) / 60)::int`,
      })
      .from(handelse)
      .where(
        and(
          gte(handelse.manad, forsta),
          lte(handelse.manad, forsta),
          isNotNull(handelse.medarbetare),
          isNotNull(handelse.slut),
          urval,
          galler(tx),
        ),
      )
      .groupBy(handelse.medarbetare, handelse.datum)
    for (const r of rader) minne.dygn.set(keyOf(r.medarbetare as string, r.datum), r.minuter)
  }
}

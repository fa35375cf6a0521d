import type { AktorTx } from '@valfri/db/aktor'
import type { OvrigHandelse } from '@valfri/ersattning/queries-indata'
import { bestallning } from '@valfri/val/schema'
import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'
import { avgiftsbeslut } from './schema.ts'

const pgArray = (varden: readonly string[]): string => `{${varden.join(',')}}`

/** A month of some persons in a nämnd, and how far the reading goes. */
export interface PersonSok extends Namnd {
  /** First day of the month. */
  readonly manad: Temporal.PlainDate
  /** Events reported before this instant. */
  readonly grans: Temporal.Instant
  /** Avgiftsbeslut written before this instant. */
  readonly beslutTid: Temporal.Instant
  readonly personIds: readonly string[]
}

export type PersonHandelse = OvrigHandelse & { readonly person_id: string; readonly tjanst_id: string }

/** Every accepted event of the month that no later row has taken back, whichever utförare, sorted by id. */
export async function listPersonHandelser(tx: AktorTx, sok: PersonSok): Promise<PersonHandelse[]> {
  const grans = sok.grans.toString()
  const rader = await tx.execute<Record<string, unknown>>(sql`
    select h.id, h.bestallning_id, h.person_id, h.tjanst_id, h.typ, h.start::text, h.slut::text, h.datum::text, h.antal, h.personal, h.uppgifter
    from handelse h
    where h.kommun_id = ${sok.kommunId} and h.namnd_id = ${sok.namndId} and h.manad = ${sok.manad.toString()}::date
      and h.person_id = any(${pgArray(sok.personIds)}::uuid[]) and h.bestallning_id is not null
      and h.status = 'godtagen' and h.typ <> 'struken' and h.skapad <= ${grans}::timestamptz
      and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.utforare_id = h.utforare_id
        and s.ersatter = h.id and s.skapad <= ${grans}::timestamptz)
    order by h.id`)
  return rader as unknown as PersonHandelse[]
}

/** The persons' beställningar of the month; one that nobody has confirmed counts only when something was performed on it. */
export async function listPersonBestallningar(tx: AktorTx, sok: PersonSok) {
  const sista = sok.manad.add({ months: 1 }).subtract({ days: 1 })
  return tx
    .select({
      id: bestallning.id,
      personId: bestallning.personId,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      status: bestallning.status,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
    })
    .from(bestallning)
    .where(
      and(
        eq(bestallning.kommunId, sok.kommunId),
        eq(bestallning.namndId, sok.namndId),
        inArray(bestallning.personId, [...sok.personIds]),
        ne(bestallning.status, 'avbojd'),
        lte(bestallning.fran, sista),
        or(isNull(bestallning.till), gte(bestallning.till, sok.manad)),
      ),
    )
    .orderBy(asc(bestallning.id))
}

/** The decision in force for each person: the latest start that has begun, and of two the later written. */
export async function listGallandeBeslut(tx: AktorTx, sok: Omit<PersonSok, 'grans'>) {
  const rader = await tx
    .selectDistinctOn([avgiftsbeslut.personId])
    .from(avgiftsbeslut)
    .where(
      and(
        eq(avgiftsbeslut.kommunId, sok.kommunId),
        eq(avgiftsbeslut.namndId, sok.namndId),
        inArray(avgiftsbeslut.personId, [...sok.personIds]),
        lte(avgiftsbeslut.fran, sok.manad),
        lte(avgiftsbeslut.skapad, sok.beslutTid),
      ),
    )
    .orderBy(asc(avgiftsbeslut.personId), desc(avgiftsbeslut.fran), desc(avgiftsbeslut.skapad), desc(avgiftsbeslut.id))
  return new Map(rader.map((r) => [r.personId, r]))
}

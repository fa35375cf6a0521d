import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { bestallning, brukare, insatsbeslut } from '@valfri/val/schema'
import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { galler } from './queries.ts'
import { bestallningsbegaran, handelse } from './schema.ts'
import { vantarHosKommun } from './typer.ts'

/** What waits for a beställning, of the events that are named: one line per person and del, from the first day. */
export async function groupUtanBestallning(tx: AktorTx, ids: readonly string[]) {
  return tx
    .select({
      kommunId: handelse.kommunId,
      namndId: handelse.namndId,
      utforareId: handelse.utforareId,
      personId: handelse.personId,
      tjanstId: handelse.tjanstId,
      del: handelse.del,
      fran: sql<string>`min(${handelse.datum})::text`,
    })
    .from(handelse)
    .where(
      and(
        inArray(handelse.id, [...ids]),
        eq(handelse.status, 'vantar'),
        inArray(handelse.orsak, [...vantarHosKommun]),
        galler(tx),
      ),
    )
    .groupBy(
      handelse.kommunId,
      handelse.namndId,
      handelse.utforareId,
      handelse.personId,
      handelse.tjanstId,
      handelse.del,
    )
}

/** @returns false when one is open already */
export async function insertBegaran(tx: AktorTx, rad: typeof bestallningsbegaran.$inferInsert): Promise<boolean> {
  const rader = await tx
    .insert(bestallningsbegaran)
    .values(rad)
    .onConflictDoNothing()
    .returning({ id: bestallningsbegaran.id })
  return rader.length > 0
}

/** The nämnd's open requests, the oldest first, each with how many events wait for it. */
export async function listBegaran(tx: AktorTx) {
  return tx
    .select({
      begaran: bestallningsbegaran,
      utforare: utforare.namn,
      kod: brukare.kod,
      antal: sql<number>`(select count(*)::int from handelse h where h.kommun_id = ${bestallningsbegaran.kommunId}
        and h.person_id = ${bestallningsbegaran.personId} and h.utforare_id = ${bestallningsbegaran.utforareId}
        and h.tjanst_id = ${bestallningsbegaran.tjanstId} and h.del = ${bestallningsbegaran.del} and h.status = 'vantar' and h.typ <> 'struken'
        and h.orsak = any(${`{${vantarHosKommun.join(',')}}`}::text[])
        and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.ersatter = h.id))`,
    })
    .from(bestallningsbegaran)
    .innerJoin(utforare, eq(utforare.id, bestallningsbegaran.utforareId))
    .innerJoin(
      brukare,
      and(eq(brukare.kommunId, bestallningsbegaran.kommunId), eq(brukare.personId, bestallningsbegaran.personId)),
    )
    .where(eq(bestallningsbegaran.status, 'oppen'))
    .orderBy(asc(bestallningsbegaran.skapad), asc(bestallningsbegaran.id))
}

export type Begaran = typeof bestallningsbegaran.$inferSelect

export async function loadBegaran(tx: AktorTx, id: string): Promise<Begaran | null> {
  const [rad] = await tx
    .select()
    .from(bestallningsbegaran)
    .where(and(eq(bestallningsbegaran.id, id), eq(bestallningsbegaran.status, 'oppen')))
    .for('update')
  return rad ?? null
}

export async function closeBegaran(tx: AktorTx, b: Begaran, svar: Partial<Begaran>): Promise<void> {
  await tx
    .update(bestallningsbegaran)
    .set(svar)
    .where(and(eq(bestallningsbegaran.kommunId, b.kommunId), eq(bestallningsbegaran.id, b.id)))
}

/** The person's beslut of a tjänst that are in force on a day, the newest first. */
export async function listBeslutAt(tx: AktorTx, b: Begaran, dag: Temporal.PlainDate) {
  return tx
    .select()
    .from(insatsbeslut)
    .where(
      and(
        eq(insatsbeslut.kommunId, b.kommunId),
        eq(insatsbeslut.personId, b.personId),
        eq(insatsbeslut.tjanstId, b.tjanstId),
        lte(insatsbeslut.fran, dag),
        or(isNull(insatsbeslut.till), gte(insatsbeslut.till, dag)),
      ),
    )
    .orderBy(desc(insatsbeslut.fran))
}

/** The beställningar of one del of a beslut that are in force on a day or begin later, by first day. */
export async function listBestallningarFrom(tx: AktorTx, beslutId: string, del: string, dag: Temporal.PlainDate) {
  return tx
    .select()
    .from(bestallning)
    .where(
      and(
        eq(bestallning.insatsbeslutId, beslutId),
        eq(bestallning.del, del),
        ne(bestallning.status, 'avbojd'),
        or(isNull(bestallning.till), and(gte(bestallning.till, dag), gte(bestallning.till, bestallning.fran))),
      ),
    )
    .orderBy(asc(bestallning.fran))
}

import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { utforare } from '@valfri/utforare/schema'
import { bestallning, omfattning } from '@valfri/val/schema'
import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { type BesokSok, gallandeSql } from './indata-kolumner.ts'
import { senareAndringar, senareHandelser } from './queries-andrade.ts'

export interface RunDel {
  readonly utforareId: string
  readonly tjanstId: string
  readonly regi: 'privat' | 'egenregi'
}

/** Which utförare and tjänster a month has: those with a beställning in force some day of it, with events, or with something to correct. */
export async function listRunDelar(
  tx: AktorTx,
  n: { kommunId: string; namndId: string },
  manad: Temporal.PlainDate,
): Promise<RunDel[]> {
  const sista = manad.add({ months: 1 }).subtract({ days: 1 })
  // Regi is the beställning's own: an utförare that the nämnd cannot see must still be paid, not dropped by a join.
  const rader = await tx.execute<{ utforare_id: string; tjanst_id: string; regi: string }>(sql`
    select b.utforare_id, b.tjanst_id, min(b.regi) as regi from bestallning b
    where b.kommun_id = ${n.kommunId} and b.namnd_id = ${n.namndId} and (
      (b.status in ('bekraftad', 'avslutad') and b.fran <= ${sista.toString()}::date and (b.till is null or b.till >= ${manad.toString()}::date))
      or b.id in (select h.bestallning_id from handelse h where h.kommun_id = ${n.kommunId} and h.namnd_id = ${n.namndId}
        and h.manad = ${manad.toString()}::date and h.status = 'godtagen')
      or b.id in (select h.bestallning_id from ${senareHandelser(n, manad)})
      or b.id in (select a.bestallning_id from (${senareAndringar(n, manad)}) a))
    group by 1, 2 order by 1, 2`)
  return rader.map((r) => ({
    utforareId: r.utforare_id,
    tjanstId: r.tjanst_id,
    regi: r.regi === 'egenregi' ? 'egenregi' : 'privat',
  }))
}

/** The beställningar of one utförare and tjänst that were in force some day of the month, sorted by id. */
export async function loadBestallningarForRun(tx: AktorTx, sok: BesokSok) {
  const sista = sok.manad.add({ months: 1 }).subtract({ days: 1 })
  return tx
    .select({
      id: bestallning.id,
      personId: bestallning.personId,
      insatsbeslutId: bestallning.insatsbeslutId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
      zon: bestallning.zon,
    })
    .from(bestallning)
    .where(
      and(
        eq(bestallning.kommunId, sok.kommunId),
        eq(bestallning.namndId, sok.namndId),
        eq(bestallning.utforareId, sok.utforareId),
        eq(bestallning.tjanstId, sok.tjanstId),
        ne(bestallning.status, 'avbojd'),
        lte(bestallning.fran, sista),
        or(isNull(bestallning.till), gte(bestallning.till, sok.manad)),
        sok.bestallningIds ? inArray(bestallning.id, [...sok.bestallningIds]) : undefined,
      ),
    )
    .orderBy(asc(bestallning.id))
}

/** What the beslut grant, by date, oldest first; of two with the same date the later written counts. */
export async function loadOmfattningar(tx: AktorTx, kommunId: string, insatsbeslutIds: readonly string[]) {
  if (insatsbeslutIds.length === 0) return []
  return tx
    .select({
      insatsbeslutId: omfattning.insatsbeslutId,
      fran: omfattning.fran,
      delar: omfattning.delar,
      uppgifter: omfattning.uppgifter,
    })
    .from(omfattning)
    .where(and(eq(omfattning.kommunId, kommunId), inArray(omfattning.insatsbeslutId, [...insatsbeslutIds])))
    .orderBy(asc(omfattning.insatsbeslutId), asc(omfattning.fran), asc(omfattning.nr))
}

export interface OvrigHandelse {
  readonly id: string
  readonly bestallning_id: string
  readonly typ: string
  readonly start: string | null
  readonly slut: string | null
  readonly datum: string
  readonly antal: number
  readonly personal: number
  readonly uppgifter: Record<string, unknown> | null
}

/** Every accepted event that is no performed visit, sorted by id. */
export async function loadOvrigaHandelser(tx: AktorTx, sok: BesokSok): Promise<OvrigHandelse[]> {
  const rader = await tx.execute<Record<string, unknown>>(sql`
    select h.id, h.bestallning_id, h.typ, h.start::text, h.slut::text, h.datum::text, h.antal, h.personal, h.uppgifter from handelse h
    where ${gallandeSql(sok)} and h.bestallning_id is not null and h.typ <> all(${`{${sok.typer.join(',')}}`}::text[]) order by h.id`)
  return rader as unknown as OvrigHandelse[]
}

/** The regi of an utförare seen from a kommun. */
export async function loadUtforareNamn(tx: AktorTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rader = await tx
    .select({ id: utforare.id, namn: utforare.namn })
    .from(utforare)
    .where(inArray(utforare.id, [...ids]))
  return new Map(rader.map((r) => [r.id, r.namn]))
}

export async function loadKommunNamn(tx: AktorTx, kommunId: string): Promise<string> {
  const [rad] = await tx.select({ namn: kommun.namn }).from(kommun).where(eq(kommun.kommunId, kommunId))
  return rad?.namn ?? kommunId
}

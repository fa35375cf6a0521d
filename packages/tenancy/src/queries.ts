import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { beslut, kommun, kontaktpunkt, namnd, tjanstAktivering } from './schema.ts'

export interface NamndNyckel {
  readonly kommunId: string
  readonly namndId: string
}

const avNamnd = (tabell: { kommunId: AnyPgColumn; namndId: AnyPgColumn }, n: NamndNyckel) =>
  and(eq(tabell.kommunId, n.kommunId), eq(tabell.namndId, n.namndId))

export async function selectKommun(tx: AktorTx, kommunId: string) {
  const [rad] = await tx.select().from(kommun).where(eq(kommun.kommunId, kommunId))
  return rad
}

export function selectNamnder(tx: AktorTx, kommunId?: string) {
  return tx
    .select({
      kommunId: namnd.kommunId,
      namndId: namnd.namndId,
      namn: namnd.namn,
      kommun: kommun.namn,
      kommunSlug: kommun.slug,
      diarieprefix: namnd.diarieprefix,
    })
    .from(namnd)
    .innerJoin(kommun, eq(kommun.kommunId, namnd.kommunId))
    .where(kommunId === undefined ? undefined : eq(namnd.kommunId, kommunId))
    .orderBy(sql`${kommun.namn} collate "sv-SE-x-icu"`, sql`${namnd.namn} collate "sv-SE-x-icu"`)
}

export async function insertBeslut(tx: AktorTx, rad: typeof beslut.$inferInsert) {
  const [ny] = await tx.insert(beslut).values(rad).returning()
  return ny as typeof beslut.$inferSelect
}

export function selectBeslut(tx: AktorTx, n: NamndNyckel) {
  return tx.select().from(beslut).where(avNamnd(beslut, n)).orderBy(desc(beslut.datum), desc(beslut.skapad))
}

export async function selectEttBeslut(tx: AktorTx, n: NamndNyckel, id: string) {
  const [rad] = await tx
    .select()
    .from(beslut)
    .where(and(avNamnd(beslut, n), eq(beslut.id, id)))
  return rad
}

export async function updateTema(tx: AktorTx, kommunId: string, farg: string) {
  await tx.update(kommun).set({ tema: { farg } }).where(eq(kommun.kommunId, kommunId))
}

export function selectKontaktpunkter(tx: AktorTx, n: NamndNyckel) {
  return tx.select().from(kontaktpunkt).where(avNamnd(kontaktpunkt, n)).orderBy(asc(kontaktpunkt.namn))
}

export async function upsertKontaktpunkt(tx: AktorTx, rad: typeof kontaktpunkt.$inferInsert) {
  const { kommunId, id, namndId, ...varden } = rad
  if (id === undefined) {
    const [ny] = await tx.insert(kontaktpunkt).values(rad).returning({ id: kontaktpunkt.id })
    return ny?.id
  }
  const [andrad] = await tx
    .update(kontaktpunkt)
    .set(varden)
    .where(and(avNamnd(kontaktpunkt, { kommunId, namndId }), eq(kontaktpunkt.id, id)))
    .returning({ id: kontaktpunkt.id })
  return andrad?.id
}

export async function deleteKontaktpunkt(tx: AktorTx, n: NamndNyckel, id: string) {
  const borta = await tx
    .delete(kontaktpunkt)
    .where(and(avNamnd(kontaktpunkt, n), eq(kontaktpunkt.id, id)))
    .returning({ id: kontaktpunkt.id })
  return borta.length > 0
}

export function selectTjanstAktivering(tx: AktorTx, kommunId: string, tjanstId?: string) {
  return tx
    .select({ aktivering: tjanstAktivering, beslut })
    .from(tjanstAktivering)
    .innerJoin(beslut, and(eq(beslut.kommunId, tjanstAktivering.kommunId), eq(beslut.id, tjanstAktivering.beslutId)))
    .where(
      and(
        eq(tjanstAktivering.kommunId, kommunId),
        tjanstId === undefined ? undefined : eq(tjanstAktivering.tjanstId, tjanstId),
      ),
    )
    .orderBy(asc(tjanstAktivering.tjanstId), asc(tjanstAktivering.fran), asc(tjanstAktivering.nr))
}

export async function insertTjanstAktivering(tx: AktorTx, rad: typeof tjanstAktivering.$inferInsert) {
  await tx.insert(tjanstAktivering).values(rad)
}

/** Kommuner and tjänster that are on a day: the latest row that has begun says so. */
export async function selectAktivaTjanster(tx: AktorTx, dag: string, kommunId?: string) {
  const rader = await tx.execute<{ kommun_id: string; namnd_id: string; tjanst_id: string; fran: string }>(sql`
    select kommun_id, namnd_id, tjanst_id, fran::text from (
      select distinct on (kommun_id, tjanst_id) * from tjanst_aktivering
      where fran <= ${dag}::date ${kommunId === undefined ? sql`` : sql`and kommun_id = ${kommunId}`}
      order by kommun_id, tjanst_id, fran desc, nr desc
    ) t where aktiv order by kommun_id, tjanst_id`)
  return rader.map((r) => ({ kommunId: r.kommun_id, namndId: r.namnd_id, tjanstId: r.tjanst_id, fran: r.fran }))
}

export async function nextDiarienr(tx: AktorTx, n: NamndNyckel, ar: number): Promise<number> {
  const [rad] = await tx.execute<{ nr: number }>(
    sql`select valfri.nasta_diarienummer(${n.kommunId}, ${n.namndId}, ${ar}) as nr`,
  )
  return Number(rad?.nr)
}

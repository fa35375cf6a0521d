import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'
import { avgift, avgiftskorning } from './schema.ts'

export type Avgiftskorning = typeof avgiftskorning.$inferSelect
export type AvgiftRad = typeof avgift.$inferSelect

/** The run of a month, made the first time it is asked for; two who ask at once get the same. */
export async function ensureAvgiftskorning(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
  nu: Temporal.Instant,
): Promise<Avgiftskorning> {
  await tx
    .insert(avgiftskorning)
    .values({ ...n, manad, skapad: nu })
    .onConflictDoNothing()
  const [rad] = await tx
    .select()
    .from(avgiftskorning)
    .where(
      and(
        eq(avgiftskorning.kommunId, n.kommunId),
        eq(avgiftskorning.namndId, n.namndId),
        eq(avgiftskorning.manad, manad),
      ),
    )
    .for('update')
  return rad as Avgiftskorning
}

export async function loadAvgiftskorning(tx: AktorTx, id: string, lock = false): Promise<Avgiftskorning | null> {
  const fraga = tx.select().from(avgiftskorning).where(eq(avgiftskorning.id, id))
  const [rad] = lock ? await fraga.for('update') : await fraga
  return rad ?? null
}

export function listAvgiftskorningar(tx: AktorTx, n: Namnd): Promise<Avgiftskorning[]> {
  return tx
    .select()
    .from(avgiftskorning)
    .where(and(eq(avgiftskorning.kommunId, n.kommunId), eq(avgiftskorning.namndId, n.namndId)))
    .orderBy(desc(avgiftskorning.manad))
}

export async function updateAvgiftskorning(
  tx: AktorTx,
  rad: Pick<Avgiftskorning, 'kommunId' | 'id'>,
  varden: Partial<typeof avgiftskorning.$inferInsert>,
): Promise<void> {
  await tx
    .update(avgiftskorning)
    .set(varden)
    .where(and(eq(avgiftskorning.kommunId, rad.kommunId), eq(avgiftskorning.id, rad.id)))
}

export async function deleteAvgifter(tx: AktorTx, k: Pick<Avgiftskorning, 'kommunId' | 'id'>): Promise<void> {
  await tx.delete(avgift).where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id)))
}

export async function insertAvgifter(tx: AktorTx, rader: (typeof avgift.$inferInsert)[]): Promise<void> {
  if (rader.length > 0) await tx.insert(avgift).values(rader)
}

export async function lockAvgifter(
  tx: AktorTx,
  k: Pick<Avgiftskorning, 'kommunId' | 'id'>,
  nu: Temporal.Instant,
): Promise<void> {
  await tx
    .update(avgift)
    .set({ last: nu })
    .where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id)))
}

/** What identifies each stored fee of a run, with what its hashes are made of; sorted by person and month. */
export function listKorningNycklar(tx: AktorTx, k: Pick<Avgiftskorning, 'kommunId' | 'id'>) {
  return tx
    .select({
      personId: avgift.personId,
      avserManad: avgift.avserManad,
      beloppOre: avgift.beloppOre,
      indataSha256: avgift.indataSha256,
      sha256: avgift.sha256,
    })
    .from(avgift)
    .where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id)))
    .orderBy(asc(avgift.personId), asc(avgift.avserManad))
}

/** The limit of the nämnd's locked ersättning of a month; null while it is not locked. */
export async function loadLastGrans(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
): Promise<Temporal.Instant | null> {
  const [rad] = await tx.execute<{ grans: string | null }>(sql`
    select to_char(k.grans_tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as grans from manadslas l
    join korning k on k.kommun_id = l.kommun_id and k.id = l.korning_id
    where l.kommun_id = ${n.kommunId} and l.namnd_id = ${n.namndId} and l.manad = ${manad.toString()}::date`)
  return rad?.grans ? Temporal.Instant.from(rad.grans) : null
}

/** What earlier locked runs have charged a person for a month, öre. */
export async function loadTidigare(
  tx: AktorTx,
  n: Namnd,
  personIds: readonly string[],
  avserManad: Temporal.PlainDate,
): Promise<ReadonlyMap<string, bigint>> {
  const rader = await tx.execute<{ person_id: string; ore: string }>(sql`
    select person_id, sum(belopp_ore)::text as ore from avgift
    where kommun_id = ${n.kommunId} and namnd_id = ${n.namndId} and last is not null and avser_manad = ${avserManad.toString()}::date
      and person_id = any(${`{${personIds.join(',')}}`}::uuid[])
    group by person_id`)
  return new Map(rader.map((r) => [r.person_id, BigInt(r.ore)]))
}

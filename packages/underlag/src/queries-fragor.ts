import type { AktorTx } from '@valfri/db/aktor'
import { kommun, namnd } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { forfragningsunderlag, underlagVersion } from './schema.ts'
import { fragebesked, underlagsfraga, underlagssvar } from './schema-fragor.ts'

export type SvarRad = typeof underlagssvar.$inferSelect

/** Written without reading it back: the public may ask, and not read what is asked. */
export async function insertFraga(tx: AktorTx, rad: typeof underlagsfraga.$inferInsert): Promise<void> {
  await tx.insert(underlagsfraga).values(rad)
}

export async function selectFraga(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(underlagsfraga).where(eq(underlagsfraga.id, id))
  return rad
}

/** Questions that the aktör may read, with what became of each; newest first. */
export function selectFragor(tx: AktorTx, filter: { readonly underlagId?: string; readonly utforareId?: string }) {
  return tx
    .select({
      fraga: underlagsfraga,
      besked: fragebesked,
      titel: forfragningsunderlag.titel,
      slug: forfragningsunderlag.slug,
      nr: underlagVersion.nr,
      kommun: kommun.namn,
    })
    .from(underlagsfraga)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagsfraga.underlagId))
    .innerJoin(underlagVersion, eq(underlagVersion.id, underlagsfraga.versionId))
    .innerJoin(kommun, eq(kommun.kommunId, underlagsfraga.kommunId))
    .leftJoin(
      fragebesked,
      and(eq(fragebesked.kommunId, underlagsfraga.kommunId), eq(fragebesked.fragaId, underlagsfraga.id)),
    )
    .where(
      and(
        filter.underlagId === undefined ? undefined : eq(underlagsfraga.underlagId, filter.underlagId),
        filter.utforareId === undefined ? undefined : eq(underlagsfraga.utforareId, filter.utforareId),
      ),
    )
    .orderBy(desc(underlagsfraga.stalld), desc(underlagsfraga.id))
}

/** How many of the nämnd's questions wait, and whether the same one does. The public may not read them to count. */
export async function countVantande(tx: AktorTx, nyckel: { kommunId: string; underlagId: string; text: string }) {
  const [rad] = await tx.execute<{ antal: number; samma: boolean }>(
    sql`select antal, samma from valfri.vantande_fragor(${nyckel.kommunId}, ${nyckel.underlagId}::uuid, ${nyckel.text})`,
  )
  return rad ?? { antal: 0, samma: false }
}

/** Whether a text names the utförare that asked the question. */
export async function namnerFragestallaren(tx: AktorTx, fragaId: string, text: string): Promise<boolean> {
  const [rad] = await tx.execute<{ namner: boolean }>(
    sql`select valfri.namner_fragestallaren(${fragaId}::uuid, ${text}) as namner`,
  )
  return rad?.namner ?? false
}

/** How many questions wait for the nämnd, by underlag; where one has waited longest first. */
export function selectObesvarade(tx: AktorTx) {
  return tx
    .select({
      underlagId: underlagsfraga.underlagId,
      antal: sql<number>`count(*)::int`,
    })
    .from(underlagsfraga)
    .leftJoin(
      fragebesked,
      and(eq(fragebesked.kommunId, underlagsfraga.kommunId), eq(fragebesked.fragaId, underlagsfraga.id)),
    )
    .where(isNull(fragebesked.fragaId))
    .groupBy(underlagsfraga.underlagId)
    .orderBy(sql`min(${underlagsfraga.stalld})`)
}

export async function insertBesked(tx: AktorTx, rad: typeof fragebesked.$inferInsert): Promise<boolean> {
  const nya = await tx.insert(fragebesked).values(rad).onConflictDoNothing().returning({ id: fragebesked.fragaId })
  return nya.length > 0
}

/** Makes those who publish on the same underlag take turns, so that each question has a number of its own. */
export async function nextSvarNr(tx: AktorTx, underlagId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('underlagssvar'), hashtext(${underlagId}))`)
  const [rad] = await tx
    .select({ nr: sql<number>`coalesce(max(${underlagssvar.nr}), 0)::int` })
    .from(underlagssvar)
    .where(eq(underlagssvar.underlagId, underlagId))
  return (rad?.nr ?? 0) + 1
}

export async function insertSvar(tx: AktorTx, rad: typeof underlagssvar.$inferInsert): Promise<void> {
  await tx.insert(underlagssvar).values(rad)
}

/** Published answers of some underlag with every utgåva, in the order of their numbers; the newest utgåva first. */
export function selectSvar(tx: AktorTx, underlagIds: readonly string[], nr?: number) {
  return tx
    .select({ svar: underlagssvar, version: underlagVersion.nr, kommun: kommun.namn, namnd: namnd.namn })
    .from(underlagssvar)
    .innerJoin(underlagVersion, eq(underlagVersion.id, underlagssvar.versionId))
    .innerJoin(kommun, eq(kommun.kommunId, underlagssvar.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, underlagssvar.kommunId), eq(namnd.namndId, underlagssvar.namndId)))
    .where(
      and(inArray(underlagssvar.underlagId, [...underlagIds]), nr === undefined ? undefined : eq(underlagssvar.nr, nr)),
    )
    .orderBy(asc(underlagssvar.underlagId), asc(underlagssvar.nr), desc(underlagssvar.utgava))
}

import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { arbetsplats } from './schema-arbetsplats.ts'

export type Arbetsplats = typeof arbetsplats.$inferSelect
export type NyArbetsplats = typeof arbetsplats.$inferInsert
type Namnd = Pick<Arbetsplats, 'kommunId' | 'namndId'>

export async function loadArbetsplats(tx: AktorTx, id: string): Promise<Arbetsplats | null> {
  const [rad] = await tx.select().from(arbetsplats).where(eq(arbetsplats.id, id))
  return rad ?? null
}

/** Those in the aktör's reach with their kommun, by name. */
export function selectArbetsplatser(tx: AktorTx) {
  return tx
    .select({ plats: arbetsplats, kommun: kommun.namn })
    .from(arbetsplats)
    .innerJoin(kommun, eq(kommun.kommunId, arbetsplats.kommunId))
    .orderBy(asc(sql`${arbetsplats.namn} collate "sv-SE-x-icu"`), asc(arbetsplats.id))
}

/** Who is placed where on a day: how many of each utförare, as far as the reader may know. */
export function countPlacerade(tx: AktorTx, dag: Temporal.PlainDate) {
  const idag = dag.toString()
  return tx.execute<{ arbetsplats_id: string; utforare_id: string; utforare: string; antal: number }>(sql`
    select g.arbetsplats_id, b.utforare_id, u.namn as utforare, count(*)::int as antal from (
      select distinct on (d.kommun_id, d.insatsbeslut_id, d.del, d.uppgift) d.kommun_id, d.insatsbeslut_id, d.del, d.arbetsplats_id
      from daterad_uppgift d where d.fran <= ${idag}::date
      order by d.kommun_id, d.insatsbeslut_id, d.del, d.uppgift, d.fran desc, d.skapad desc, d.id desc) g
    join bestallning b on b.kommun_id = g.kommun_id and b.insatsbeslut_id = g.insatsbeslut_id and b.del = g.del
      and b.status in ('skickad', 'bekraftad') and b.fran <= ${idag}::date and (b.till is null or b.till >= ${idag}::date)
    join utforare u on u.id = b.utforare_id
    where g.arbetsplats_id is not null group by 1, 2, 3 order by u.namn collate "sv-SE-x-icu"`)
}

/** The same company at the same address in use, other than the one that is written. */
export async function findSamma(
  tx: AktorTx,
  n: Namnd,
  p: { readonly id?: string | undefined; readonly organisationsnummer: string; readonly adress: string },
): Promise<boolean> {
  const rader = await tx
    .select({ id: arbetsplats.id })
    .from(arbetsplats)
    .where(
      and(
        eq(arbetsplats.kommunId, n.kommunId),
        eq(arbetsplats.namndId, n.namndId),
        eq(arbetsplats.organisationsnummer, p.organisationsnummer),
        sql`lower(${arbetsplats.adress}) = lower(${p.adress})`,
        eq(arbetsplats.status, 'aktiv'),
      ),
    )
  return rader.some((r) => r.id !== p.id)
}

/** Takes turns: two who write the same company at once come one after the other. */
export async function lockForetag(tx: AktorTx, namndId: string, organisationsnummer: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`arbetsplats:${namndId}:${organisationsnummer}`}, 0))`,
  )
}

export async function insertArbetsplats(tx: AktorTx, rad: NyArbetsplats): Promise<string> {
  const [ny] = await tx.insert(arbetsplats).values(rad).returning({ id: arbetsplats.id })
  return (ny as { id: string }).id
}

/** @returns the new rev; null when somebody saved since `rev` */
export async function updateArbetsplats(
  tx: AktorTx,
  n: Namnd & { readonly id: string; readonly rev: number },
  varden: Partial<NyArbetsplats>,
): Promise<number | null> {
  const [rad] = await tx
    .update(arbetsplats)
    .set({ ...varden, rev: n.rev + 1 })
    .where(
      and(
        eq(arbetsplats.kommunId, n.kommunId),
        eq(arbetsplats.namndId, n.namndId),
        eq(arbetsplats.id, n.id),
        eq(arbetsplats.rev, n.rev),
      ),
    )
    .returning({ rev: arbetsplats.rev })
  return rad?.rev ?? null
}

/** The utförare with an avtal in the nämnd: one of them may have the contact. */
export function listKontaktUtforare(tx: AktorTx, n: Namnd) {
  return tx.execute<{ id: string; namn: string }>(sql`
    select u.id, u.namn from utforare u where exists (select 1 from avtal a where a.utforare_id = u.id and a.kommun_id = ${n.kommunId}
      and a.namnd_id = ${n.namndId} and a.status = 'signerat') order by u.namn collate "sv-SE-x-icu"`)
}

/** The nämnder that have ordered something of the utförare that acts. */
export function listBestallande(tx: AktorTx) {
  return tx.execute<{ kommun_id: string; namnd_id: string; kommun: string; namnd: string }>(sql`
    select distinct b.kommun_id, b.namnd_id, k.namn as kommun, n.namn as namnd from bestallning b
    join kommun k on k.kommun_id = b.kommun_id join namnd n on n.kommun_id = b.kommun_id and n.namnd_id = b.namnd_id order by 3, 4`)
}

/** Ids of the tjänster that are ordered of the utförare that acts. */
export async function listBestalldaTjanster(tx: AktorTx): Promise<readonly string[]> {
  const rader = await tx.execute<{ id: string }>(sql`select distinct b.tjanst_id as id from bestallning b`)
  return rader.map((r) => r.id)
}

/** A workplace as a placement shows it. */
export interface Platsnamn {
  readonly id: string
  readonly namn: string
  /** Address in one line. */
  readonly adress: string
  readonly kontakt: { readonly namn: string; readonly telefon: string | null; readonly epost: string | null }
}

/** The workplaces that some rows name, as far as the reader sees them. */
export async function loadPlatsnamn(
  tx: AktorTx,
  rader: readonly { readonly arbetsplatsId: string | null }[],
): Promise<ReadonlyMap<string, Platsnamn>> {
  const ids = [...new Set(rader.flatMap((r) => r.arbetsplatsId ?? []))]
  if (ids.length === 0) return new Map()
  const platser = await tx.select().from(arbetsplats).where(inArray(arbetsplats.id, ids))
  return new Map(
    platser.map((p) => [
      p.id,
      {
        id: p.id,
        namn: p.namn,
        adress: `${p.adress}, ${p.postnummer.slice(0, 3)} ${p.postnummer.slice(3)} ${p.ort}`,
        kontakt: { namn: p.kontaktNamn, telefon: p.kontaktTelefon, epost: p.kontaktEpost },
      },
    ]),
  )
}

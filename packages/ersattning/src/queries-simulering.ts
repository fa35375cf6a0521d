import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Namnd } from './queries.ts'
import { ersattningsunderlag, korning, type SimuleringResultat, simulering, skugga, skuggresultat } from './schema.ts'

const LASTA = ['last', 'attesterad', 'utbetald']

/** Locked months in which a tjänst was settled, newest first. */
export async function selectLastaManader(tx: AktorTx, n: Namnd, tjanstId: string): Promise<string[]> {
  const rader = await tx
    .selectDistinct({ manad: korning.manad })
    .from(korning)
    .innerJoin(
      ersattningsunderlag,
      and(eq(ersattningsunderlag.kommunId, korning.kommunId), eq(ersattningsunderlag.korningId, korning.id)),
    )
    .where(
      and(
        eq(korning.kommunId, n.kommunId),
        eq(korning.namndId, n.namndId),
        eq(ersattningsunderlag.tjanstId, tjanstId),
        inArray(korning.status, LASTA),
      ),
    )
    .orderBy(desc(korning.manad))
  return rader.map((r) => r.manad.toString())
}

const lasta = (n: Namnd, tjanstId: string, manader: readonly string[]) =>
  and(
    eq(korning.kommunId, n.kommunId),
    eq(korning.namndId, n.namndId),
    eq(ersattningsunderlag.tjanstId, tjanstId),
    inArray(korning.status, LASTA),
    inArray(
      korning.manad,
      manader.map((m) => Temporal.PlainDate.from(m)),
    ),
  )
const sammaKorning = and(
  eq(korning.kommunId, ersattningsunderlag.kommunId),
  eq(korning.id, ersattningsunderlag.korningId),
)

/** The ids of the locked underlag of a tjänst in some months, oldest first. */
export async function selectLastaUnderlag(
  tx: AktorTx,
  n: Namnd,
  tjanstId: string,
  manader: readonly string[],
): Promise<string[]> {
  const rader = await tx
    .select({ id: ersattningsunderlag.id })
    .from(ersattningsunderlag)
    .innerJoin(korning, sammaKorning)
    .where(lasta(n, tjanstId, manader))
    .orderBy(asc(korning.manad), asc(ersattningsunderlag.utforareId))
  return rader.map((r) => r.id)
}

/** One locked underlag with what its run froze, and the limit that it was frozen at. */
export async function selectLastUnderlag(tx: AktorTx, kommunId: string, id: string) {
  const [rad] = await tx
    .select({ underlag: ersattningsunderlag, manad: korning.manad, gransTid: korning.gransTid })
    .from(ersattningsunderlag)
    .innerJoin(korning, sammaKorning)
    .where(and(eq(korning.kommunId, kommunId), eq(ersattningsunderlag.id, id)))
  return rad
}

/** The sum of an underlag's rows that correct earlier months. */
export async function sumKorrigeringar(tx: AktorTx, kommunId: string, underlagId: string): Promise<bigint> {
  const [rad] = await tx.execute<{
    summa: string
  }>(sql`select coalesce(sum(belopp_ore), 0)::text as summa from ersattningsrad
    where kommun_id = ${kommunId} and underlag_id = ${underlagId}::uuid and avser_manad is not null`)
  return BigInt(rad?.summa ?? '0')
}

/** The område of each beställning; null where it has none. */
export async function selectOmradeOf(tx: AktorTx, kommunId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string | null>()
  const rader = await tx.execute<{ id: string; omrade_id: string | null }>(sql`
    select id, omrade_id from bestallning where kommun_id = ${kommunId} and id = any(${`{${ids.join(',')}}`}::uuid[])`)
  return new Map(rader.map((r) => [r.id, r.omrade_id]))
}

export async function insertSimulering(tx: AktorTx, rad: typeof simulering.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(simulering).values(rad).returning({ id: simulering.id })
  return ny?.id as string
}

export async function selectSimulering(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(simulering).where(eq(simulering.id, id))
  return rad ?? null
}

export function selectSimuleringar(tx: AktorTx, tjanstId: string) {
  return tx
    .select()
    .from(simulering)
    .where(eq(simulering.tjanstId, tjanstId))
    .orderBy(desc(simulering.skapad))
    .limit(20)
}

export async function updateSimulering(
  tx: AktorTx,
  rad: { readonly kommunId: string; readonly id: string },
  varden: { readonly jobbId?: string; readonly resultat?: SimuleringResultat; readonly klar?: Temporal.Instant },
): Promise<void> {
  await tx
    .update(simulering)
    .set(varden)
    .where(and(eq(simulering.kommunId, rad.kommunId), eq(simulering.id, rad.id)))
}

export async function deleteSimulering(tx: AktorTx, id: string): Promise<boolean> {
  const borta = await tx.delete(simulering).where(eq(simulering.id, id)).returning({ id: simulering.id })
  return borta.length > 0
}

export type SkuggaRow = typeof skugga.$inferSelect

export async function insertSkugga(tx: AktorTx, rad: typeof skugga.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(skugga).values(rad).returning({ id: skugga.id })
  return ny?.id as string
}

export async function selectSkugga(tx: AktorTx, id: string): Promise<SkuggaRow | null> {
  const [rad] = await tx.select().from(skugga).where(eq(skugga.id, id))
  return rad ?? null
}

export function selectSkuggor(tx: AktorTx, n: Namnd) {
  return tx
    .select()
    .from(skugga)
    .where(and(eq(skugga.kommunId, n.kommunId), eq(skugga.namndId, n.namndId)))
    .orderBy(desc(skugga.skapad))
    .limit(100)
}

export async function updateSkugga(tx: AktorTx, rad: SkuggaRow, avslutad: Temporal.Instant): Promise<void> {
  await tx
    .update(skugga)
    .set({ avslutad })
    .where(and(eq(skugga.kommunId, rad.kommunId), eq(skugga.id, rad.id)))
}

/** Writes a month of a shadow in the place of what it gave before. */
export async function replaceSkuggmanad(
  tx: AktorTx,
  nyckel: { readonly kommunId: string; readonly skuggaId: string; readonly manad: Temporal.PlainDate },
  rader: readonly (typeof skuggresultat.$inferInsert)[],
): Promise<void> {
  await tx
    .delete(skuggresultat)
    .where(
      and(
        eq(skuggresultat.kommunId, nyckel.kommunId),
        eq(skuggresultat.skuggaId, nyckel.skuggaId),
        eq(skuggresultat.manad, nyckel.manad),
      ),
    )
  if (rader.length > 0) await tx.insert(skuggresultat).values([...rader])
}

export function selectSkuggresultat(tx: AktorTx, skuggaId: string) {
  return tx
    .select()
    .from(skuggresultat)
    .where(eq(skuggresultat.skuggaId, skuggaId))
    .orderBy(asc(skuggresultat.manad), asc(skuggresultat.utforareId))
}

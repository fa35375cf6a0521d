import type { AktorTx, Databas } from '@valfri/db/aktor'
import { kommun, omrade, omradePostnummer } from '@valfri/tenancy/schema'
import { and, asc, eq, lte, sql } from 'drizzle-orm'

export interface JamforFraga {
  readonly kommunId: string
  readonly tjanstId: string
  /** Five digits, or null for the whole kommun. */
  readonly postnummer: string | null
  readonly dag: Temporal.PlainDate
  /** Seed of the visit. */
  readonly fro: string
  /** Delar that the tjänst keeps outside the choice: the comparison names them for nobody. */
  readonly utanfor: readonly string[]
}

/**
 * The comparison as JSON text, in one round trip: the function itself reads as publik, so no transaction is opened around it.
 * @returns null where the kommun does not offer the tjänst
 */
export async function loadJamforText(db: Databas, f: JamforFraga): Promise<string | null> {
  const [rad] = await db.$klient<{ svar: string | null }[]>`
    select valfri.jamfor(${f.kommunId}, ${f.tjanstId}, ${f.postnummer}, ${f.dag.toString()}::date, ${f.fro},
      ${`{${f.utanfor.join(',')}}`}::text[]) as svar`
  return rad?.svar ?? null
}

/** What is the same for all utförare, as JSON text. */
export async function loadVillkorText(
  db: Databas,
  f: Omit<JamforFraga, 'postnummer' | 'fro' | 'utanfor'>,
): Promise<string> {
  const [rad] = await db.$klient<{ svar: string }[]>`
    select valfri.jamfor_villkor(${f.kommunId}, ${f.tjanstId}, ${f.dag.toString()}::date) as svar`
  return rad?.svar ?? '{}'
}

export function listLivekommuner(tx: AktorTx) {
  return tx
    .select({ kommunId: kommun.kommunId, namn: kommun.namn, slug: kommun.slug })
    .from(kommun)
    .where(eq(kommun.status, 'live'))
    .orderBy(sql`${kommun.namn} collate "sv-SE-x-icu"`)
}

/** Where a postnummer lies on a day, in every kommun that has it. */
export function listPlatser(tx: AktorTx, postnummer: string, dag: Temporal.PlainDate) {
  return tx
    .selectDistinctOn([omradePostnummer.kommunId], {
      kommunId: omradePostnummer.kommunId,
      kommun: kommun.namn,
      slug: kommun.slug,
      ort: omradePostnummer.ort,
      omrade: omrade.namn,
    })
    .from(omradePostnummer)
    .innerJoin(kommun, eq(kommun.kommunId, omradePostnummer.kommunId))
    .innerJoin(omrade, and(eq(omrade.kommunId, omradePostnummer.kommunId), eq(omrade.id, omradePostnummer.omradeId)))
    .where(and(eq(omradePostnummer.postnummer, postnummer), lte(omradePostnummer.fran, dag)))
    .orderBy(asc(omradePostnummer.kommunId), sql`${omradePostnummer.fran} desc`)
}

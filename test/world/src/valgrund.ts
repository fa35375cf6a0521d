import type { Sql } from 'postgres'
import { loadMarknad } from './avtal.ts'
import { loadBeslut } from './beslut.ts'
import { loadGrund, TEST_PEPPAR } from './grund.ts'
import type { Laddning } from './typer.ts'
import { loadUnderlag } from './underlag.ts'
import { loadProfiler } from './val.ts'

/** Decisions, underlag, market and avtal from 1 January 2026, on a ground that is already there. */
export async function addMarknad(sql: Sql): Promise<void> {
  const laddning: Laddning = { sql, peppar: TEST_PEPPAR, skala: 1, progress: () => undefined }
  await loadBeslut(laddning)
  await loadMarknad(laddning, await loadUnderlag(laddning))
  await loadProfiler(sql)
  await sql`select valfri.rakna_belaggning(kommun_id, id, '2026-05-04') from avtal`
}

/**
 * Norra Bohuslän on the day before its first beslut: decisions, underlag, market and avtal, and not one brukare.
 * For tests of val and beställning that make their own persons.
 */
export async function loadValgrund(sql: Sql): Promise<void> {
  await loadGrund(sql)
  await addMarknad(sql)
}
